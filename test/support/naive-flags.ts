import {
  assertingStatements,
  counterpartOf,
  folded,
  foldedVoices,
  isOwnWord,
  standsBehind,
  type Followed,
} from './naive-lines.js';
import type { Moment } from './naive-moment.js';
import type { NaiveRecord, Said } from './naive-record.js';
import { originsOf, traceOf } from './naive-spread.js';
import { partsLeft } from './naive-standing.js';
import { omitting } from './naive-timeline.js';

/** Folded voices that pass one another on in a circle in the trace of a claim; each circle once. */
export function loopsOf(record: NaiveRecord, now: Moment, claim: string): Set<string>[] {
  const hops = traceOf(record, now, claim).flatMap((one) =>
    standsBehind(record, one)
      .map(
        (upstream) =>
          [foldedVoices(record, one.statement), foldedVoices(record, upstream.statement)] as const,
      )
      .flatMap(([below, above]) =>
        below
          .filter((from) => !above.includes(from))
          .flatMap((from) => above.filter((to) => !below.includes(to)).map((to) => [from, to])),
      ),
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

/**
 * The folded voices of statements, those that took back their part left out; those together that said one of them
 * jointly, at any distance.
 */
export function joinedVoices(record: NaiveRecord, now: Moment, statements: readonly Said[]): Set<string>[] {
  const parts = statements.map((statement) => partsLeft(record, now, statement));
  const grown = (group: Set<string>): Set<string> => {
    const next = new Set([...group, ...parts.filter((some) => some.some((one) => group.has(one))).flat()]);
    return next.size === group.size ? group : grown(next);
  };
  const groups = parts.flat().map((voice) => [...grown(new Set([voice]))].sort().join('\n'));
  return [...new Set(groups)].map((group) => new Set(group.split('\n')));
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
  const reports = assertingStatements(record, claim).filter(now.counts);
  const holds: Readonly<Record<string, boolean>> = {
    SINGLE_ORIGIN:
      joinedVoices(record, now, origins).length === 1 && joinedVoices(record, now, reports).length > 1,
    CIRCULAR_REPORTING: loopsOf(record, now, claim).length > 0,
    NO_PRIMARY_DOCUMENT: origins.length > 0 && origins.every(({ document }) => document === null),
    UNSTATED_BASIS: origins.some(({ basis }) => basis === 'UNSTATED'),
    ANONYMOUS_ORIGIN: origins.some((origin) =>
      origin.voices.some(
        (voice) =>
          record.sources.get(voice)!.kind === 'ANONYMOUS' &&
          partsLeft(record, now, origin).includes(folded(record, voice)),
      ),
    ),
    DRIFT: traceOf(record, now, claim).some((one) => drifts(record, one)),
    DISPUTE_OMITTED: omitting(record, now, claim).length > 0,
  };
  return new Set(Object.keys(holds).filter((flag) => holds[flag]));
}
