import { present } from '../../kernel/certain.js';
import { isEverything, type AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns, type Steps } from '../../kernel/work.js';
import { nearestValue } from '../../domain/claim/bounds.js';
import { candidateFor, nearestFirst, type CandidateFigure } from '../../domain/check/candidate.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { fits, isSame } from '../../domain/check/outcome.js';
import { leavesSomethingOut, scopedGiven, type ScopedGiven } from '../../domain/check/scoped-given.js';
import {
  areNearest,
  mayLackSettling,
  shortlist,
  type LookedAt,
  type MostLookedAt,
} from '../../domain/check/shortlist.js';
import type { Sketch } from '../../domain/check/sketch.js';
import type { Codelists } from '../../domain/codelists.js';
import { claimsOf } from '../../storage/analysis/claims.js';
import {
  readCategoriesOf,
  readFiguresOnRecord,
  readThere,
  type LoadedFigure,
} from '../../storage/check/figures-on-record.js';
import { readNearFigures, type Found } from '../../storage/check/near-figures.js';
import { readWidePlaces } from '../../storage/check/surroundings.js';
import type { Depth, Mode, ScopeGiven } from '../../storage/check/ways.js';
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

/** What is near is looked at closely up to three times: at last at more of what the second time told. */
type Look = Depth | 'LAST';

/** So many are looked at closely, each time. */
const MOST: Readonly<Record<Look, MostLookedAt>> = {
  FIRST: { most: 24, mostAlike: 24 },
  FURTHER: { most: 120, mostAlike: 40 },
  LAST: { most: 500, mostAlike: 500 },
};
/** The first time, of a figure of which indexes tell less than it says: what seems near may differ in the rest. */
const MOST_OF_CUT: MostLookedAt = { most: 60, mostAlike: 40 };

const mostFor = ({ categories, exclusions }: GivenFigure, look: Look): MostLookedAt =>
  look === 'FIRST' && categories.length + (exclusions ?? []).length > 0 ? MOST_OF_CUT : MOST[look];

/**
 * The figures on record that may be meant by some that are given, in their order: all that are among the ten nearest,
 * and all of some that may be the same or fit. The number of SQL statements does not depend on how many are given.
 *
 * The work is bounded, whatever is on record: what is near is looked for along indexes, and once more, further, where what
 * was found may not be the nearest. Beyond that, where hundreds seem to differ alike from what is given, those that
 * seem nearest are taken for the nearest of them.
 */
export async function nearestFigures(
  reading: Reading,
  given: readonly GivenFigure[],
  asOf: AsOf,
): Promise<readonly NearestFigures[]> {
  const wanted = await withoutVainExclusions(reading, given);
  /** Of what is told at once nothing comes after what was told; but of that, some may leave out what is given. */
  const isOpen = (one: Looked): boolean =>
    !isEnough(isEverything(asOf) && isOfMany(one.near.given) ? { ...one, beyond: [] } : one);
  const looked = await lookedAtClosely(
    reading,
    await tellNear(reading, wanted, 'FIRST', asOf),
    'FIRST',
    asOf,
  );
  const further = await again(looked, isOpen, async (open) => {
    const near = open.map(({ near: { given: one } }) => one);
    return lookedAtClosely(reading, await tellNear(reading, near, 'FURTHER', asOf), 'FURTHER', asOf);
  });
  return again(further, isOpen, (open) =>
    lookedAtClosely(
      reading,
      open.map(({ near }) => near),
      'LAST',
      asOf,
    ),
  );
}

/** The same figures, without the exclusions that name nothing of them. */
async function withoutVainExclusions(
  reading: Reading,
  given: readonly GivenFigure[],
): Promise<readonly GivenFigure[]> {
  const some = given.filter(leavesSomethingOut);
  if (some.length === 0) return given;
  const { codelists } = await claimsOf(reading, [], [], { figures: some });
  return given.map((one) => (leavesSomethingOut(one) ? scopedGiven(codelists, one).given : one));
}

type Looked = NearestFigures & LookedAt & { readonly near: NearGiven };

/** The same, those that are open looked at again. */
async function again(
  looked: readonly Looked[],
  isOpen: (one: Looked) => boolean,
  lookAgain: (open: readonly Looked[]) => Promise<readonly Looked[]>,
): Promise<readonly Looked[]> {
  const open = looked.filter(isOpen);
  if (open.length === 0) return looked;
  const anew = await lookAgain(open);
  const anewOf = new Map(open.map((one, index) => [one, present(anew[index])]));
  return looked.map((one) => anewOf.get(one) ?? one);
}

const isEnough = (one: Looked): boolean => {
  const { given } = one.scoped;
  if (!areNearest(given, one, MOST_CANDIDATES)) return false;
  const isSettled =
    given.speaker === null &&
    one.candidates.some((candidate) => isSame(candidate) || fits(one.codelists, given, candidate));
  return isSettled || given.unread.length > 0 || !mayLackSettling(given, one);
};

/** What indexes tell of what is near some figures, in their order, and is there as of an instant. */
async function tellNear(
  reading: Reading,
  given: readonly GivenFigure[],
  depth: Depth,
  asOf: AsOf,
): Promise<readonly NearGiven[]> {
  const found = await findNear(reading, given, depth, asOf);
  const there = await readThere(
    reading,
    found.flatMap(({ sketches }) => sketches.map(({ claim }) => claim)),
    asOf,
  );
  return withCategories(
    reading,
    given.map((one, index): NearGiven => {
      const { sketches, ...rest } = present(found[index]);
      return { ...rest, given: one, sketches: sketches.filter(({ claim }) => there.has(claim)) };
    }),
  );
}

/** A figure that is given, and what indexes tell of what is near it. */
type NearGiven = Found & { readonly given: GivenFigure };

const isOfSome = ({ isOfCategories: isOf }: Sketch): boolean => isOf;

/** Where categories are given, it is told of what is near whether it is of others: no index of figures knows which. */
async function withCategories(reading: Reading, near: readonly NearGiven[]): Promise<readonly NearGiven[]> {
  const cut = near.filter(({ given }) => given.categories.length > 0);
  if (cut.length === 0) return near;
  const texts = await readCategoriesOf(reading, [
    ...new Set(cut.flatMap(({ sketches }) => sketches.filter(isOfSome).map(({ claim }) => claim))),
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
  all: readonly NearGiven[],
  look: Look,
  asOf: AsOf,
): Promise<readonly Looked[]> {
  const chosen = all.map((near) => ({
    near,
    shortlist: shortlist(near.given, near.populations, near.sketches, mostFor(near.given, look)),
  }));
  const { codelists, figures } = await readFiguresOnRecord(
    reading,
    [...new Set(chosen.flatMap((one) => one.shortlist.claims))],
    all.map(({ given }) => given),
    asOf,
  );
  function* heldBeside(): Steps<readonly Looked[]> {
    const found: Looked[] = [];
    for (const { near, ...looked } of chosen) {
      yield 1;
      const scoped = scopedGiven(codelists, near.given);
      const candidates = looked.shortlist.claims.flatMap((claim) => {
        const figure = figures.get(claim);
        const candidate = figure && candidateFor(codelists, scoped, figure);
        return candidate ? [{ ...figure, ...candidate }] : [];
      });
      found.push({
        ...looked,
        ...{ near, beyond: near.beyond, codelists, scoped },
        candidates: candidates.sort(nearestFirst),
      });
    }
    return found;
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
  const scope = scopeGiven(place !== null && !wide.has(place), period !== null);
  const isAlone = scope === 'SCOPE' ? nearestValue(given) === null : isOfMany(given);
  return isAlone ? `${scope}_ALONE` : scope;
}

function scopeGiven(isByPlace: boolean, isByTime: boolean): ScopeGiven {
  if (isByTime) return isByPlace ? 'SCOPE' : 'TIME';
  return isByPlace ? 'PLACE' : 'MEASURE';
}

/**
 * Neither a number nor all of a scope, and nothing of which an index does not know what it is: any number of figures may
 * meet it alike, and the foremost are told at once.
 */
const isOfMany = (given: GivenFigure): boolean =>
  given.measure !== null &&
  nearestValue(given) === null &&
  (given.place === null || given.period === null) &&
  given.categories.length === 0 &&
  given.exclusions === null;
