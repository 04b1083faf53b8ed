import { ADDITIVITIES } from '../../domain/vocabulary/additivities.js';
import { ASPECTS } from '../../domain/vocabulary/aspects.js';
import { BASES } from '../../domain/vocabulary/bases.js';
import { DERIVATION_METHODS } from '../../domain/vocabulary/derivation-methods.js';
import { DIRECTIONS } from '../../domain/vocabulary/directions.js';
import { EXTENTS } from '../../domain/vocabulary/extents.js';
import { QUALIFIERS } from '../../domain/vocabulary/qualifiers.js';
import { SOURCE_KINDS } from '../../domain/vocabulary/source-kinds.js';
import { wordsOf, type Words } from '../../domain/vocabulary/words.js';

/** The properties of the interchange format that take a word, and of which table. */
const TABLES: Readonly<Record<string, Words>> = {
  kind: SOURCE_KINDS,
  additivity: ADDITIVITIES,
  qualifier: QUALIFIERS,
  basis: BASES,
  aspects: ASPECTS,
  direction: DIRECTIONS,
  extent: EXTENTS,
  method: DERIVATION_METHODS,
};

/**
 * The text of schema/interchange.schema.json with the words of the tables in its enums, laid out as it is.
 * @throws Error where the enum of a property does not stand there exactly once
 */
export const withWords = (schema: string): string =>
  Object.entries(TABLES).reduce((text, [property, table]) => {
    const list = new RegExp(`(?<="${property}": \\{[^}\\]]*"enum": )\\[[^\\]]*\\]`, 'g');
    const times = text.match(list)?.length ?? 0;
    if (times !== 1)
      throw new Error(`The format has ${times} enums of "${property}", where it should have one.`);
    return text.replace(list, JSON.stringify(wordsOf(table)).replaceAll(',', ', '));
  }, schema);
