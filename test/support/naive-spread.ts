import {
  assertingStatements,
  distinct,
  inSaidOrder,
  keyOf,
  line,
  standsBehind,
  type Followed,
} from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveRecord, Said } from './naive-record.js';
import { isRetracted, partsLeft } from './naive-standing.js';

const assertionsOf = (record: NaiveRecord, now: Moment, claim: string): Followed[] =>
  assertingStatements(record, claim)
    .filter(now.counts)
    .map((statement) => ({ statement, claim }));

/** The statements behind a claim, each with the claim as which it is followed there. */
export const traceOf = (record: NaiveRecord, now: Moment, claim: string): Followed[] =>
  distinct(assertionsOf(record, now, claim).flatMap((one) => line(record, one)));

/** Those of the trace behind which nothing stands, as whatever they are followed, retracted ones left out. */
export function originsOf(record: NaiveRecord, now: Moment, claim: string): Said[] {
  const trace = traceOf(record, now, claim);
  const statements = new Set(trace.map(({ statement }) => statement));
  return inSaidOrder(statements).filter(
    (statement) =>
      !isRetracted(record, now, statement) &&
      trace.every((one) => one.statement !== statement || standsBehind(record, one).length === 0),
  );
}

/** The hops between these, downstream first. */
export const hopsAmong = (record: NaiveRecord, nodes: readonly Followed[]): Set<string> => {
  const keys = new Set(nodes.map(keyOf));
  return new Set(
    nodes.flatMap((one) =>
      standsBehind(record, one)
        .filter((upstream) => keys.has(keyOf(upstream)))
        .map(({ statement }) => `${one.statement.ref} -> ${statement.ref}`),
    ),
  );
};

/** The longest chain of these hops. */
export function longestChain(hops: ReadonlySet<string>): number {
  const ends = [...hops].map((hop) => hop.split(' -> ') as [string, string]);
  const from = (statement: string): number =>
    Math.max(0, ...ends.filter(([start]) => start === statement).map(([, end]) => 1 + from(end)));
  return Math.max(0, ...ends.map(([start]) => from(start)));
}

/** The others as which the trace of a claim is followed on. */
export const goesBackTo = (record: NaiveRecord, now: Moment, claim: string): Set<string> =>
  new Set(
    traceOf(record, now, claim)
      .map((one) => one.claim)
      .filter((other) => other !== claim),
  );

const firstSaying = (record: NaiveRecord, now: Moment, claim: string): Said =>
  inSaidOrder(assertingStatements(record, claim).filter(now.counts))[0]!;

const recorded = (record: NaiveRecord, claim: string): number => [...record.claims.keys()].indexOf(claim);

/** Those first said first, then by recording. */
const byFirstSaid =
  (record: NaiveRecord, firstOf: (claim: string) => Said) =>
  (a: string, b: string): number =>
    firstOf(a).said.start - firstOf(b).said.start || recorded(record, a) - recorded(record, b);

export const originals = (record: NaiveRecord, now: Moment, claim: string): string[] => {
  const starts = traceOf(record, now, claim).filter(({ statement }) => statement.relays.length === 0);
  return [...new Set(starts.map((one) => one.claim))]
    .filter((other) => other !== claim)
    .sort(byFirstSaid(record, (other) => firstSaying(record, now, other)));
};

export const rewordings = (record: NaiveRecord, now: Moment, claim: string): string[] =>
  [...record.claims.keys()].filter((other) => goesBackTo(record, now, other).has(claim));

/** Assertions in a spread, and what lies between them and an assertion of the claim. */
export function spreadOf(record: NaiveRecord, now: Moment, claim: string) {
  const isAssertion = (one: Followed) => one.statement.asserts.includes(one.claim);
  const reaches = (one: Followed): boolean =>
    line(record, one).some((behind) => behind.claim === claim && isAssertion(behind));
  const nodes = distinct([...record.claims.keys()].flatMap((other) => traceOf(record, now, other))).filter(
    reaches,
  );
  const assertions = nodes.filter(isAssertion);
  const parties = (of: readonly Followed[]): number =>
    new Set(of.flatMap(({ statement }) => partsLeft(record, now, statement))).size;
  const wordings = [...new Set(assertions.map((one) => one.claim))].map((wording) => {
    const here = assertions.filter((one) => one.claim === wording);
    return {
      claim: wording,
      statements: here.length,
      parties: parties(here),
      first: inSaidOrder(here.map(({ statement }) => statement))[0]!,
    };
  });
  const firstIn = new Map(wordings.map((wording) => [wording.claim, wording.first]));
  return {
    statements: inSaidOrder(nodes.map(({ statement }) => statement)),
    hops: hopsAmong(record, nodes),
    nodes,
    parties: parties(assertions),
    depth: longestChain(hopsAmong(record, nodes)),
    asserting: new Set(assertions.map(({ statement }) => statement)).size,
    wordings: wordings.sort(
      (a, b) =>
        Number(b.claim === claim) - Number(a.claim === claim) ||
        b.statements - a.statements ||
        byFirstSaid(record, (one) => firstIn.get(one)!)(a.claim, b.claim),
    ),
  };
}
