import { axesBetween, entriesOf, type Followed } from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveRecord } from './naive-record.js';
import { since, standing, taintedBy, through } from './naive-carried.js';
import { flagsOf, joinedVoices, loopsOf } from './naive-flags.js';
import { claimsIn, isOriginal, mostSpread, recordOf, seriesEntries } from './naive-lists.js';
import { chosenParts, possibleParts, rollupOf } from './naive-rollup.js';
import { placesIn } from './naive-scope.js';
import { scopeOf, verdictOf } from './naive-compare.js';
import {
  goesBackTo,
  hopsAmong,
  longestChain,
  originals,
  originsOf,
  rewordings,
  spreadOf,
  traceOf,
} from './naive-spread.js';
import {
  correctedBy,
  isThere,
  openRebuttals,
  ownStanding,
  partsLeft,
  STATES,
  worst,
} from './naive-standing.js';
import { affirmationsOf, omitting, timelineOf } from './naive-timeline.js';

/** In an order that does not matter. */
export const asSet = (all: Iterable<string>): string[] => [...new Set(all)].sort();

/** Lists of what one statement did, in an order that matters among statements only. */
export const grouped = (events: readonly { statement: string; what: string }[]): string[] => {
  const groups: { statement: string; whats: string[] }[] = [];
  for (const { statement, what } of events) {
    const last = groups.at(-1);
    if (last?.statement === statement) last.whats.push(what);
    else groups.push({ statement, whats: [what] });
  }
  return groups.map(({ statement, whats }) => `${statement}: ${whats.sort().join(', ')}`);
};

/** What the rules say of one claim, each answer under the name under which the API gives it. */
export function naiveAnswers(record: NaiveRecord, now: Moment, claim: string): Record<string, unknown> {
  const trace = traceOf(record, now, claim);
  const origins = originsOf(record, now, claim);
  const groups = joinedVoices(record, now, origins);
  const stated = groups.filter((group) =>
    origins.some(
      (origin) =>
        origin.basis !== 'UNSTATED' && partsLeft(record, now, origin).some((voice) => group.has(voice)),
    ),
  );
  const spread = spreadOf(record, now, claim);
  const taint = asSet(taintedBy(record, now, claim));
  return {
    'standing.state': standing(record, now, claim),
    'standing.own': ownStanding(record, now, claim),
    'standing.through': asSet(through(record, now, claim)),
    'standing.since': since(record, now, claim)?.said.edtf ?? null,
    'standing.tainted': taint.length > 0,
    'standing.taintedBy': taint,
    'standing.openRebuttals': asSet(openRebuttals(record, now, claim)),
    correctedBy: correctedBy(record, now, claim),
    corrects: asSet([...record.claims.keys()].filter((other) => correctedBy(record, now, other) === claim)),
    'statements(role: ORIGIN)': asSet(
      entriesOf(record, claim)
        .filter(now.counts)
        .map(({ ref }) => ref),
    ),
    'provenance.statements': asSet(trace.map(({ statement }) => statement.ref)),
    'provenance.relays': asSet(hopsAmong(record, trace)),
    'provenance.origins': asSet(origins.map(({ ref }) => ref)),
    'provenance.depth': longestChain(hopsAmong(record, trace)),
    'provenance.independentOrigins': {
      min: stated.length > 0 ? stated.length : Math.min(1, groups.length),
      max: groups.length,
      sources: asSet(groups.flatMap((group) => [...group])),
    },
    'provenance.followed': followedOnes(trace),
    'provenance.loops': asSet(loopsOf(record, now, claim).map((loop) => asSet(loop).join(' and '))),
    'provenance.flags': asSet(flagsOf(record, now, claim)),
    'provenance.flags DISPUTE_OMITTED': asSet(omitting(record, now, claim).map(({ ref }) => ref)),
    originals: originals(record, now, claim),
    rewordings: rewordings(record, now, claim),
    'spread.statements': spread.statements.map(({ ref }) => ref),
    'spread.relays': asSet(spread.hops),
    'spread.parties': spread.parties,
    'spread.depth': spread.depth,
    'spread.followed': followedOnes(spread.nodes),
    'spread.wordings': spread.wordings.map((wording) => ({
      claim: wording.claim,
      statements: wording.statements,
      parties: wording.parties,
      firstSaid: wording.first.said.edtf,
      differences: asSet(axesBetween(record, claim, wording.claim)),
    })),
    'spread.worst': worst(...spread.wordings.map((wording) => standing(record, now, wording.claim))),
    'comparisons, in order, rewordings last of their verdict': true,
    comparisons: comparisonsOf(record, now, claim),
    affirmations: affirmationsOf(record, now, claim).map(({ ref }) => ref),
    timeline: grouped(
      timelineOf(record, now, claim).map((event) => ({
        statement: event.statement.ref,
        what: `${event.kind} ${event.claim}`,
      })),
    ),
  };
}

const comparisonsOf = (record: NaiveRecord, now: Moment, claim: string): string[] =>
  asSet(
    [...record.claims.keys()]
      .filter((other) => other !== claim && isThere(record, now, other))
      .map((other) => ({ other, verdict: verdictOf(record, now, claim, other) }))
      .filter(({ verdict }) => verdict !== 'NOT_COMPARABLE')
      .map(({ other, verdict }) => `${verdict} ${other}`),
  );

const followedOnes = (all: readonly Followed[]): string[] =>
  asSet(
    all.map(({ statement, claim }) =>
      [
        `${statement.ref} as ${claim}`,
        ...(statement.asserts.includes(claim) ? [] : ['without saying so']),
      ].join(' '),
    ),
  );

/** What the rules say of all claims and sources together. */
export function naiveLists(record: NaiveRecord, now: Moment): Record<string, unknown> {
  const claims = [...record.claims.keys()];
  const there = claims.filter((claim) => isThere(record, now, claim));
  return {
    'claims(original: true)': asSet(there.filter((claim) => isOriginal(record, claim))),
    'claims(original: false)': asSet(there.filter((claim) => !isOriginal(record, claim))),
    ...Object.fromEntries(
      STATES.map((state) => [
        `claims(standing: ${state})`,
        asSet(there.filter((claim) => standing(record, now, claim) === state)),
      ]),
    ),
    'claims(orderBy: MOST_SPREAD)': mostSpread(record, now),
    'compare.rewording': asSet(
      there.flatMap((a) =>
        there
          .filter((b) => a < b)
          .filter((b) => goesBackTo(record, now, a).has(b) || goesBackTo(record, now, b).has(a))
          .map((b) => `${a} and ${b}`),
      ),
    ),
    ...Object.fromEntries(
      [...record.sources.keys()].map((source) => [`record of ${source}`, recordOf(record, now, source)]),
    ),
    'compare.scope, verdict and differences': asSet(
      claims.flatMap((a) =>
        claims
          .filter((b) => a < b)
          .map((b) =>
            [
              `${a} ${scopeOf(record, a, b)} ${b}: ${verdictOf(record, now, a, b)}`,
              ...asSet(axesBetween(record, a, b)),
            ].join(', '),
          ),
      ),
    ),
    ...Object.fromEntries(
      figuresOf(record).flatMap((whole) => [
        [`rollup of ${whole}`, rollupOf(record, whole, chosenParts(record, now, whole))],
        [`rollup of ${whole} from all others`, rollupOf(record, whole, possibleParts(record, whole))],
      ]),
    ),
    'series of killed': asSet(seriesEntries(record, now, { measure: 'killed', rewordings: true })),
    'series of killed without rewordings': asSet(
      seriesEntries(record, now, { measure: 'killed', rewordings: false }),
    ),
    ...Object.fromEntries(
      placesOf(record).flatMap((place) => [
        [`claims of ${place}`, asSet(claimsIn(record, now, place))],
        [`places of ${place}`, asSet(placesIn(record, place).filter((one) => one !== place))],
        [
          `series of ${place}`,
          asSet(seriesEntries(record, now, { measure: 'killed', place, rewordings: true })),
        ],
      ]),
    ),
  };
}

/** The refs of all places on record. */
export const placesOf = ({ vocabulary }: NaiveRecord): string[] =>
  [...vocabulary.values()].filter(({ type }) => type === 'place').map(({ ref }) => ref);

export const figuresOf = ({ claims }: NaiveRecord): string[] =>
  [...claims].flatMap(([claim, figure]) => (figure ? [claim] : []));
