import { entriesOf, line, standsBehind, type Followed } from './naive-lines.js';
import { historyOf, type Moment } from './naive-moment.js';
import type { NaiveRecord, Said } from './naive-record.js';
import { best, isRetracted, isThere, ownStanding, rank, worst, type State } from './naive-standing.js';
import { goesBackTo } from './naive-spread.js';

/** The statements over which the best is taken: those of UNSTATED basis only where no other is left. */
function carriers(record: NaiveRecord, now: Moment, claim: string): Said[] {
  const entries = entriesOf(record, claim).filter(
    (entry) => now.counts(entry) && !isRetracted(record, now, entry),
  );
  const stated = entries.filter(({ basis }) => basis !== 'UNSTATED');
  return stated.length > 0 ? stated : entries;
}

/** What a statement carries to the claim as which a figure is followed there. */
const carries = (record: NaiveRecord, now: Moment, followed: Followed): State =>
  best(
    ...standsBehind(record, followed).map((upstream) =>
      upstream.claim === followed.claim
        ? carries(record, now, upstream)
        : worst(ownStanding(record, now, upstream.claim), carries(record, now, upstream)),
    ),
  );

const carriedTo = (record: NaiveRecord, now: Moment, claim: string): State =>
  best(...carriers(record, now, claim).map((statement) => carries(record, now, { statement, claim })));

/** semantics.md, Disputes: the worse of its own and of what is carried to it. */
export const standing = (record: NaiveRecord, now: Moment, claim: string): State =>
  isThere(record, now, claim)
    ? worst(ownStanding(record, now, claim), carriedTo(record, now, claim))
    : 'UNDISPUTED';

/** The claims it goes back to whose own standing is that state, where its own is better. */
export function through(record: NaiveRecord, now: Moment, claim: string): Set<string> {
  const state = standing(record, now, claim);
  if (ownStanding(record, now, claim) === state) return new Set();
  return new Set(
    [...goesBackTo(record, now, claim)].filter((other) => ownStanding(record, now, other) === state),
  );
}

/** The statement after which something has been so without a break; null when it is not so. */
function sinceWhen(now: Moment, isSo: (moment: Moment) => boolean): Said | null {
  const history = historyOf(now);
  let first: Said | null = null;
  for (const moment of history) {
    if (!isSo(moment)) first = null;
    else first ??= moment.counted.at(-1)!;
  }
  return first;
}

export function since(record: NaiveRecord, now: Moment, claim: string): Said | null {
  const state = standing(record, now, claim);
  return state === 'UNDISPUTED'
    ? null
    : sinceWhen(now, (moment) => standing(record, moment, claim) === state);
}

/** Since when a claim has been disputed or worse, by what was said about it itself. */
export const disputedSince = (record: NaiveRecord, now: Moment, claim: string): Said | null =>
  sinceWhen(now, (moment) => rank(ownStanding(record, moment, claim)) >= rank('DISPUTED'));

const derivedFrom = (record: NaiveRecord, claim: string): Set<string> =>
  new Set(
    record.derivations
      .filter((derivation) => derivation.claim === claim)
      .flatMap(({ from }) => from.flatMap((part) => [part, ...derivedFrom(record, part)])),
  );

const badlyDerivedFrom = (record: NaiveRecord, now: Moment, claim: string): Set<string> =>
  new Set(
    [...derivedFrom(record, claim)].filter((part) => rank(standing(record, now, part)) >= rank('CONCEDED')),
  );

/** The claims by which what a statement carries is tainted; none when something it carries is not. */
const carriesTaint = (record: NaiveRecord, now: Moment, followed: Followed): Set<string> =>
  whereAllAre(
    standsBehind(record, followed).map((upstream) =>
      upstream.claim === followed.claim
        ? carriesTaint(record, now, upstream)
        : union([badlyDerivedFrom(record, now, upstream.claim), carriesTaint(record, now, upstream)]),
    ),
  );

const union = (sets: readonly Set<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]));

const whereAllAre = (sets: readonly Set<string>[]): Set<string> =>
  sets.some(({ size }) => size === 0) ? new Set() : union(sets);

export const taintedBy = (record: NaiveRecord, now: Moment, claim: string): Set<string> =>
  union([
    badlyDerivedFrom(record, now, claim),
    whereAllAre(
      carriers(record, now, claim).map((statement) => carriesTaint(record, now, { statement, claim })),
    ),
  ]);

/** The claims as which a claim is followed from one statement that asserts it, itself among them. */
export const followedFrom = (record: NaiveRecord, followed: Followed): Set<string> =>
  new Set(line(record, followed).map(({ claim }) => claim));
