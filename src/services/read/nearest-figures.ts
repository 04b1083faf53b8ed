import { present } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns, type Steps } from '../../kernel/work.js';
import { nearestValue } from '../../domain/claim/bounds.js';
import { candidateFor, nearestFirst, type CandidateFigure } from '../../domain/check/candidate.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { fits, isSame } from '../../domain/check/outcome.js';
import { scopedGiven, type ScopedGiven } from '../../domain/check/scoped-given.js';
import {
  areNearest,
  mayLackSettling,
  shortlist,
  type LookedAt,
  type MostLookedAt,
} from '../../domain/check/shortlist.js';
import type { Sketch } from '../../domain/check/sketch.js';
import type { Codelists } from '../../domain/codelists.js';
import {
  readCategoriesOf,
  readFiguresOnRecord,
  readThere,
  type LoadedFigure,
} from '../../storage/check/figures-on-record.js';
import { readNearFigures, readWidePlaces, type Found } from '../../storage/check/near-figures.js';
import type { Depth, Mode } from '../../storage/check/ways.js';
import { isOfCategories } from '../../storage/rules/categories.js';
import type { Reading } from '../services.js';

/** The figures on record that may be meant by one that is given. */
export interface NearestFigures {
  readonly codelists: Codelists;
  readonly scoped: ScopedGiven;
  /** Nearest first. */
  readonly candidates: readonly (CandidateFigure & LoadedFigure)[];
}

export const MOST_CANDIDATES = 10;

/** So many are looked at closely, each time. */
const MOST: Readonly<Record<Depth, MostLookedAt>> = {
  FIRST: { most: 24, mostAlike: 24 },
  FURTHER: { most: 120, mostAlike: 40 },
  LAST: { most: 500, mostAlike: 500 },
};
/** The first time, of a figure of which indexes tell less than it says: what seems near may differ in the rest. */
const MOST_OF_CUT: MostLookedAt = { most: 60, mostAlike: 40 };

const mostFor = ({ categories, exclusions }: GivenFigure, depth: Depth): MostLookedAt =>
  depth === 'FIRST' && categories.length + (exclusions ?? []).length > 0 ? MOST_OF_CUT : MOST[depth];

/**
 * The figures on record that may be meant by some that are given, in their order: all that are among the ten nearest,
 * and all of some that may be the same or fit. The number of SQL statements does not depend on how many are given.
 *
 * The work is bounded, whatever is on record: what is near is looked for along indexes, and further, twice at the most,
 * where what was found may not be the nearest. Beyond that, where hundreds seem to differ alike from what is given, those that
 * seem nearest are taken for the nearest of them.
 */
export async function nearestFigures(
  reading: Reading,
  given: readonly GivenFigure[],
  asOf: AsOf,
): Promise<readonly NearestFigures[]> {
  let looked = await lookedAt(reading, given, 'FIRST', asOf);
  for (const depth of ['FURTHER', 'LAST'] as const) {
    const open = looked.filter((one) => !isEnough(one));
    if (open.length === 0) break;
    const further = await lookedAt(
      reading,
      open.map(({ scoped }) => scoped.given),
      depth,
      asOf,
    );
    const furtherOf = new Map(open.map((one, index) => [one, present(further[index])]));
    looked = looked.map((one) => furtherOf.get(one) ?? one);
  }
  return looked;
}

type Looked = NearestFigures & LookedAt;

const isEnough = (one: Looked): boolean => {
  const { given } = one.scoped;
  if (!areNearest(given, one, MOST_CANDIDATES)) return false;
  const isSettled =
    given.speaker === null &&
    one.candidates.some((candidate) => isSame(candidate) || fits(one.codelists, given, candidate));
  return isSettled || given.unread.length > 0 || !mayLackSettling(given, one);
};

async function lookedAt(
  reading: Reading,
  given: readonly GivenFigure[],
  depth: Depth,
  asOf: AsOf,
): Promise<readonly Looked[]> {
  const found = await findNear(reading, given, depth, asOf);
  const there = await readThere(
    reading,
    found.flatMap(({ sketches }) => sketches.map(({ claim }) => claim)),
    asOf,
  );
  const near = await withCategories(
    reading,
    given.map((one, index): NearGiven => {
      const { sketches, ...rest } = present(found[index]);
      return { ...rest, given: one, sketches: sketches.filter(({ claim }) => there.has(claim)) };
    }),
  );
  return lookedAtClosely(reading, near, depth, asOf);
}

/** A figure that is given, and what indexes tell of what is near it. */
type NearGiven = Found & { readonly given: GivenFigure };

/** Where categories are given, it is told of what is near whether it is of others: no index of figures knows. */
async function withCategories(reading: Reading, near: readonly NearGiven[]): Promise<readonly NearGiven[]> {
  const cut = near.filter(({ given }) => given.categories.length > 0);
  if (cut.length === 0) return near;
  const texts = await readCategoriesOf(reading, [
    ...new Set(cut.flatMap(({ sketches }) => sketches.map(({ claim }) => claim))),
  ]);
  return near.map((one) => {
    const { categories } = one.given;
    if (categories.length === 0) return one;
    const told = (sketch: Sketch): Sketch => {
      const text = texts.get(sketch.claim);
      return { ...sketch, isCutOtherwise: text !== undefined && !isOfCategories(text, categories) };
    };
    return { ...one, sketches: one.sketches.map(told) };
  });
}

async function lookedAtClosely(
  reading: Reading,
  near: readonly NearGiven[],
  depth: Depth,
  asOf: AsOf,
): Promise<readonly Looked[]> {
  const chosen = near.map(({ given, sketches, populations, beyond }) => ({
    ...{ given, beyond },
    shortlist: shortlist(given, populations, sketches, mostFor(given, depth)),
  }));
  const { codelists, figures } = await readFiguresOnRecord(
    reading,
    [...new Set(chosen.flatMap((one) => one.shortlist.claims))],
    near.map(({ given }) => given),
    asOf,
  );
  function* heldBeside(): Steps<readonly Looked[]> {
    const all: Looked[] = [];
    for (const { given, ...looked } of chosen) {
      yield 1;
      const scoped = scopedGiven(codelists, given);
      const candidates = looked.shortlist.claims.flatMap((claim) => {
        const figure = figures.get(claim);
        const candidate = figure && candidateFor(codelists, scoped, figure);
        return candidate ? [{ ...figure, ...candidate }] : [];
      });
      all.push({ ...looked, codelists, scoped, candidates: candidates.sort(nearestFirst) });
    }
    return all;
  }
  return inTurns(reading.work, heldBeside());
}

/** What indexes tell of what is near, in the order of what is given. */
async function findNear(
  reading: Reading,
  given: readonly GivenFigure[],
  depth: Depth,
  asOf: AsOf,
): Promise<readonly Found[]> {
  const found =
    (await findAlong(reading, given, depth, asOf, new Set())) ??
    (await findAlong(reading, given, depth, asOf, await readWidePlaces(reading, placesOf(given))));
  return present(found);
}

const placesOf = (given: readonly GivenFigure[]): Seq<'place'>[] => [
  ...new Set(given.flatMap(({ place }) => place ?? [])),
];

/** @param wide places near which there are more than can be gone through one by one: they are not looked for by place */
async function findAlong(
  reading: Reading,
  given: readonly GivenFigure[],
  depth: Depth,
  asOf: AsOf,
  wide: ReadonlySet<Seq<'place'>>,
): Promise<readonly Found[] | undefined> {
  const byMode = new Map<Mode, GivenFigure[]>();
  for (const one of given) {
    const mode = modeOf(one, wide);
    if (mode === undefined) continue;
    const others = byMode.get(mode);
    if (others) others.push(one);
    else byMode.set(mode, [one]);
  }
  const found = new Map<GivenFigure, Found>();
  const isWhole = await Promise.all(
    [...byMode].map(async ([mode, some]) => {
      const all = await readNearFigures(reading, mode, depth, some, asOf);
      all?.forEach((one, index) => found.set(present(some[index]), one));
      return all !== undefined;
    }),
  );
  return isWhole.includes(false) ? undefined : given.map((one) => found.get(one) ?? NOTHING);
}

const NOTHING: Found = { sketches: [], beyond: [], populations: null };

/** Undefined where nothing is given by which anything could be found. */
function modeOf(given: GivenFigure, wide: ReadonlySet<Seq<'place'>>): Mode | undefined {
  const { measure, place, period, value } = given;
  if (measure === null) return value === null ? undefined : 'NUMBER';
  const isByPlace = place !== null && !wide.has(place);
  if (period !== null && isByPlace) return nearestValue(given) === null ? 'SCOPE_ALONE' : 'SCOPE';
  if (period !== null) return 'TIME';
  return isByPlace ? 'PLACE' : 'MEASURE';
}
