import {
  assertingStatements,
  counterpartOf,
  foldedVoice,
  isOwnWord,
  standsBehind,
  type Followed,
} from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveRecord } from './naive-record.js';
import { originsOf, traceOf } from './naive-spread.js';
import { isRetracted } from './naive-standing.js';
import { omitting } from './naive-timeline.js';

/** Folded voices that pass one another on in a circle in the trace of a claim; each circle once. */
export function loopsOf(record: NaiveRecord, now: Moment, claim: string): Set<string>[] {
  const hops = traceOf(record, now, claim).flatMap((one) =>
    standsBehind(record, one)
      .map((upstream) => [foldedVoice(record, one.statement), foldedVoice(record, upstream.statement)])
      .filter(([from, to]) => from !== to),
  );
  const reachable = (from: string, seen: ReadonlySet<string> = new Set()): Set<string> => {
    const next = hops.filter(([voice, to]) => voice === from && !seen.has(to!)).map(([, to]) => to!);
    return next.reduce((all, to) => new Set([...all, ...reachable(to, all)]), new Set([...seen, ...next]));
  };
  const voices = [...new Set(hops.flat())];
  const circles = voices.map(
    (voice) => new Set(voices.filter((other) => reachable(voice).has(other) && reachable(other).has(voice))),
  );
  return circles.filter(
    (circle, index) =>
      circle.size > 1 &&
      circles.findIndex((other) => [...other].sort().join() === [...circle].sort().join()) === index,
  );
}

/** True when what a statement says is a changed copy of what it relays, or a copy of nothing in it. */
function drifts(record: NaiveRecord, followed: Followed): boolean {
  const { statement, claim } = followed;
  if (!statement.asserts.includes(claim) || !record.claims.get(claim)) return false;
  if (statement.relays.length === 0 || isOwnWord(record, followed)) return false;
  return counterpartOf(record, followed)?.claim !== claim;
}

/** semantics.md, Provenance and independence: the flags of a trace. */
export function flagsOf(record: NaiveRecord, now: Moment, claim: string): Set<string> {
  const origins = originsOf(record, now, claim);
  const voices = new Set(origins.map((origin) => foldedVoice(record, origin)));
  const reporters = new Set(
    assertingStatements(record, claim)
      .filter((one) => now.counts(one) && !isRetracted(record, now, one))
      .map((one) => foldedVoice(record, one)),
  );
  const holds: Readonly<Record<string, boolean>> = {
    SINGLE_ORIGIN: voices.size === 1 && reporters.size > 1,
    CIRCULAR_REPORTING: loopsOf(record, now, claim).length > 0,
    NO_PRIMARY_DOCUMENT: origins.length > 0 && origins.every(({ document }) => document === null),
    UNSTATED_BASIS: origins.some(({ basis }) => basis === 'UNSTATED'),
    ANONYMOUS_ORIGIN: origins.some(({ voice }) => record.sources.get(voice)!.kind === 'ANONYMOUS'),
    DRIFT: traceOf(record, now, claim).some((one) => drifts(record, one)),
    DISPUTE_OMITTED: omitting(record, now, claim).length > 0,
  };
  return new Set(Object.keys(holds).filter((flag) => holds[flag]));
}
