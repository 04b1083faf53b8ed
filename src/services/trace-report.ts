import type { AsOf } from '../kernel/as-of.js';
import { requireRole, type Actor } from '../kernel/actor.js';
import type { Standing } from '../domain/dispute/standing.js';
import type { Provenance } from '../domain/lineage/provenance.js';
import { readNodes } from '../storage/nodes.js';
import type { Services } from './services.js';
import { standingsOf } from './read/standing.js';
import { taintsOf } from './read/taint.js';
import { timelinesOf, type DatedEvent } from './read/timeline.js';
import { traceClaims } from './read/trace.js';

/** All there is to say about where a claim came from and what was said against it. */
export interface TraceReport {
  readonly sentence: string;
  readonly standing: Standing;
  /** The conceded, corrected or retracted figures it is derived from. */
  readonly taintedBy: readonly string[];
  readonly provenance: Provenance;
  readonly timeline: readonly DatedEvent[];
}

/** Gathers the report of a claim, as of an instant in epoch seconds. */
export async function traceReport(
  { reader }: Services,
  actor: Actor,
  claim: number,
  asOf: AsOf,
): Promise<TraceReport> {
  requireRole(actor, 'READER');
  const [[row], traces, timelines, taints] = await Promise.all([
    readNodes(reader, 'claim', [claim]),
    traceClaims(reader, [claim], asOf),
    timelinesOf(reader, [claim], asOf),
    taintsOf(reader, [claim], asOf),
  ]);
  const [standings, tainting] = await Promise.all([
    standingsOf(reader, [row!], asOf),
    readNodes(reader, 'claim', taints.get(claim)!),
  ]);
  return {
    sentence: row!.sentence,
    standing: standings.get(claim)!,
    taintedBy: tainting.map(({ sentence }) => sentence),
    provenance: traces.get(claim)!,
    timeline: timelines.get(claim)!,
  };
}
