import type { AsOf } from '../kernel/as-of.js';
import { badInput } from '../kernel/errors.js';
import { chooseParts } from '../domain/rollup/choose-parts.js';
import type { RollupFacts, RollupFigure } from '../domain/rollup/facts.js';
import { rollup, type Rollup } from '../domain/rollup/rollup.js';
import { loadClaims } from '../storage/analysis/claims.js';
import { entriesOf, readEntriesWithin, readSubdivisions, rollupFigure } from '../storage/analysis/rollup.js';
import { readSides } from '../storage/analysis/sides.js';
import type { Reader } from '../storage/reader.js';

/** What to add up; claims by number, `asOf` in epoch seconds. */
export interface RollupAsked {
  readonly whole: number;
  /** Left out, the finest figures of the whole's own side. */
  readonly parts?: readonly number[] | undefined;
  readonly asOf: AsOf;
}

/**
 * Adds up the parts of a figure (semantics.md, Rollup).
 * @throws SaysoError BAD_USER_INPUT, field `whole` or `parts`, for what is no figure or no part of the whole
 */
export async function rollUp(reader: Reader, { whole, parts, asOf }: RollupAsked): Promise<Rollup> {
  const [own, side] = await Promise.all([loadClaims(reader, [whole]), readSides(reader, [whole])]);
  const names = side.map(({ name }) => name);
  const wholeFigure = rollupFigure(own, whole, names);
  if (!wholeFigure) {
    throw badInput('The whole is a claim in words, not a figure: give a claim that is a figure.', 'whole');
  }
  const { box, figure } = wholeFigure.scoped;
  const [subdivisions, rows] = await Promise.all([
    readSubdivisions(reader, figure.place),
    parts
      ? []
      : readEntriesWithin(reader, {
          measure: figure.measure,
          box,
          voices: side.map(({ voice }) => voice),
          asOf,
        }),
  ]);
  const loaded = await loadClaims(reader, [whole, ...(parts ?? rows.map(({ claim }) => claim))], [], {
    places: subdivisions,
  });
  const facts: RollupFacts = {
    vocabulary: loaded.vocabulary,
    whole: rollupFigure(loaded, whole, names)!,
    subdivisions,
  };
  const figures: RollupFigure[] =
    parts?.map((part) => rollupFigure(loaded, part, []) ?? noFigure()) ??
    chooseParts(facts, entriesOf(loaded, rows, names));
  return rollup(facts, figures);
}

function noFigure(): never {
  throw badInput(
    'One of the parts is a claim in words, not a figure: give claims that are figures.',
    'parts',
  );
}
