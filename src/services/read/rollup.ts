import { held, present } from '../../kernel/certain.js';
import type { Rollup } from '../../domain/rollup/rollup.js';
import type { AsOf } from '../../kernel/as-of.js';
import { badInput } from '../../kernel/errors.js';
import { inTurns } from '../../kernel/work.js';
import { chooseParts } from '../../domain/rollup/choose-parts.js';
import type { RollupFacts, RollupFigure } from '../../domain/rollup/facts.js';
import { rollup as addUp } from '../../domain/rollup/rollup.js';
import type { Seq } from '../../kernel/seq.js';
import { loadClaims } from '../../storage/analysis/claims.js';
import {
  entriesOf,
  readEntriesWithin,
  readSubdivisions,
  rollupFigure,
  type EntryRow,
} from '../../storage/analysis/rollup.js';
import { readSides } from '../../storage/analysis/sides.js';
import type { Reading } from '../services.js';
import { allKnown, known } from './names.js';
import { standingStates } from './relations.js';
import { retractionsOf } from './retractions.js';

/** What to add up; claims by id or ref. */
export interface RollupAsked {
  readonly whole: string;
  /** Left out, the finest figures of the whole's own side. */
  readonly parts?: readonly string[] | null | undefined;
  readonly asOf: AsOf;
}

/**
 * Adds up the parts of a figure (semantics.md, Rollup).
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT, field `whole` or `parts`, for what is not known, is not a figure or is no
 *   part of the whole
 */
export async function rollup(reading: Reading, asked: RollupAsked): Promise<Rollup> {
  const { asOf } = asked;
  const whole = await known(reading, 'claim', asked.whole, 'whole');
  const parts = asked.parts ? await partsNamed(reading, asked.parts) : undefined;
  const [own, side] = await Promise.all([loadClaims(reading, [whole]), readSides(reading, [whole])]);
  const names = side.map(({ name }) => name);
  const wholeFigure = rollupFigure(own, whole, names);
  if (!wholeFigure) {
    throw badInput('The whole is a claim in words, not a figure: give a claim that is a figure.', 'whole');
  }
  const { box, figure } = wholeFigure.scoped;
  const [subdivisions, entries] = await Promise.all([
    readSubdivisions(reading, figure.place),
    parts
      ? []
      : readEntriesWithin(reading, {
          measure: figure.measure,
          box,
          voices: side.map(({ voice }) => voice),
          asOf,
        }),
  ]);
  const rows = await standing(reading, entries, asOf);
  const loaded = await loadClaims(reading, [whole, ...(parts ?? rows.map(({ claim }) => claim))], [], {
    places: subdivisions,
  });
  const facts: RollupFacts = {
    codelists: loaded.codelists,
    whole: present(rollupFigure(loaded, whole, names)),
    subdivisions,
  };
  const figures: RollupFigure[] =
    parts?.map((part) => rollupFigure(loaded, part, []) ?? noFigure()) ??
    (await inTurns(reading.work, chooseParts(facts, entriesOf(loaded, rows, names))));
  return inTurns(reading.work, addUp(facts, figures));
}

/** Each part counts once, however often and by whatever names it is given. */
async function partsNamed(reading: Reading, names: readonly string[]): Promise<readonly Seq<'claim'>[]> {
  return [...new Set(await allKnown(reading, 'claim', [...new Set(names)], 'parts'))];
}

/** The entries of claims that do not stand retracted, by statements that are not. */
async function standing(reading: Reading, entries: readonly EntryRow[], asOf: AsOf): Promise<EntryRow[]> {
  const [states, retracted] = await Promise.all([
    standingStates(
      reading,
      entries.map(({ claim }) => claim),
      asOf,
    ),
    retractionsOf(
      reading,
      entries.map(({ statement }) => statement),
      asOf,
    ),
  ]);
  return entries.filter(
    ({ claim, statement }) => states.get(claim) !== 'RETRACTED' && held(retracted, statement) === null,
  );
}

function noFigure(): never {
  throw badInput(
    'One of the parts is a claim in words, not a figure: give claims that are figures.',
    'parts',
  );
}
