import type { NamedInTexts } from '../../domain/reading/name-read.js';
import type { KnownName } from '../../domain/reading/names/known-names.js';
import { int, nodeOfAnyKind, text } from './column.js';
import { table } from './table.js';

/** By which names the words of a text may name a measure, a place, a population, a category or a source. */
export const KNOWN_NAME = table(
  'known_name',
  {
    /** What it is looked for by (`keyOf`). */
    folded: text(),
    kind: text<NamedInTexts>(),
    /** The number of the record among its kind. */
    node: nodeOfAnyKind(),
    /** As it is recorded. */
    name: text(),
    /** NAME, CORE for a part of the label, or HEAD for its last word. */
    how: text<KnownName['how']>(),
    /** Stems, with a space between them, that the text must have too; empty for most. */
    needs: text(),
  },
  {
    primaryKey: ['folded', 'kind', 'node', 'name'],
    indexes: { known_name_node: ['kind', 'node'] },
  },
);

/** How known names begin, with how many pieces those that begin so have. */
export const NAME_OPENING = table(
  'name_opening',
  {
    /** The first two pieces of a key, or the one. */
    opening: text(),
    pieces: int(),
  },
  { primaryKey: ['opening', 'pieces'] },
);
