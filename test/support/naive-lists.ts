import {
  assertingStatements,
  counterpartOf,
  entriesOf,
  isOwnWord,
  line,
  type Followed,
} from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveFigure, NaiveRecord, Said } from './naive-record.js';
import { placesIn } from './naive-scope.js';
import { allRebuttals, bearingOn, isRetracted, isThere, ownStanding, type State } from './naive-standing.js';
import { spreadOf } from './naive-spread.js';

/** True when no other claim stands behind an assertion, at any distance. */
const standsAlone = (record: NaiveRecord, followed: Followed): boolean =>
  line(record, followed).every(({ claim }) => claim === followed.claim);

/** semantics.md, Lists: claims that entered with a statement behind which no other claim stands. */
export function isOriginal(record: NaiveRecord, claim: string): boolean {
  const entries = entriesOf(record, claim);
  const stated = entries.filter(({ basis }) => basis !== 'UNSTATED');
  return (stated.length > 0 ? stated : entries).some((statement) =>
    standsAlone(record, { statement, claim }),
  );
}

/** Claims that are there, those with most asserting statements in their spread first. */
export function mostSpread(record: NaiveRecord, now: Moment): string[] {
  const there = [...record.claims.keys()].filter((claim) => isThere(record, now, claim));
  const size = new Map(there.map((claim) => [claim, spreadOf(record, now, claim).asserting]));
  return there.sort((a, b) => size.get(b)! - size.get(a)!);
}

const speaks =
  (source: string) =>
  (statement: Said): boolean =>
    statement.source === source || statement.voices.includes(source);

/** True when something of what a statement says changed on its way from this upstream. */
const hasDrift = (record: NaiveRecord, statement: Said, upstream: string): boolean =>
  statement.asserts
    .map((claim) => ({ statement, claim }))
    .filter((one) => record.claims.get(one.claim) && !isOwnWord(record, one))
    .some((one) => {
      const counterpart = counterpartOf(record, one);
      return (
        counterpart === null || (counterpart.statement.ref === upstream && counterpart.claim !== one.claim)
      );
    });

/** semantics.md, Records of sources. */
export function recordOf(record: NaiveRecord, now: Moment, source: string) {
  const said = now.counted.filter(speaks(source));
  const originated = [...record.claims.keys()].filter((claim) =>
    entriesOf(record, claim).some((entry) => now.counts(entry) && speaks(source)(entry)),
  );
  const asserted = [...record.claims.keys()].filter((claim) =>
    assertingStatements(record, claim).some((one) => now.counts(one) && speaks(source)(one)),
  );
  const standing = (state: State): number =>
    originated.filter((claim) => ownStanding(record, now, claim) === state).length;
  return {
    claimsOriginated: originated.length,
    claimsRelayed: asserted.length - originated.length,
    disputed: originated.filter((claim) => bearingOn(record, now, claim).length > 0).length,
    openlyDisputed: standing('DISPUTED'),
    conceded: standing('CONCEDED'),
    corrected: standing('CORRECTED'),
    retracted: standing('RETRACTED'),
    rebuttalsMade: allRebuttals(record).filter(({ statement }) => said.includes(statement)).length,
    affirmationsMade: said
      .filter((one) => !isRetracted(record, now, one))
      .reduce((sum, { affirms }) => sum + affirms.length, 0),
    relaysWithDrift: said.reduce(
      (sum, one) => sum + one.relays.filter((upstream) => hasDrift(record, one, upstream)).length,
      0,
    ),
  };
}

/** What each voice said as origin; only of claims behind which no other stands, where rewordings are left out. */
export const seriesEntries = (
  record: NaiveRecord,
  now: Moment,
  { measure, place, rewordings }: { measure: string; place?: string; rewordings: boolean },
): Set<string> =>
  new Set(
    [...record.claims.entries()].flatMap(([claim, figure]) => {
      if (!figure?.period || figure.measure !== measure) return [];
      if (place !== undefined && !isInPlace(record, figure, place)) return [];
      return entriesOf(record, claim)
        .filter(now.counts)
        .filter((statement) => rewordings || standsAlone(record, { statement, claim }))
        .flatMap(({ voices }) => voices)
        .map((voice) => `${figure.period!.edtf}: ${voice} says ${claim}`);
    }),
  );

const isInPlace = (record: NaiveRecord, figure: NaiveFigure | null, place: string): boolean =>
  placesIn(record, place).some((one) => one === figure?.place);

/** The claims that are there of a place and everything within it. */
export const claimsIn = (record: NaiveRecord, now: Moment, place: string): string[] =>
  [...record.claims]
    .filter(([claim, figure]) => isThere(record, now, claim) && isInPlace(record, figure, place))
    .map(([claim]) => claim);
