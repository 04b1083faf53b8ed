import { held } from '../../kernel/certain.js';
import type { DatedEvent } from './timeline.js';
import type { Standing } from '../../domain/dispute/standing.js';
import type { Provenance } from '../../domain/lineage/provenance.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reading } from '../services.js';
import { nodesOf } from './nodes.js';
import { standingsOf } from './standing.js';
import { taintsOf } from './taint.js';
import { timelinesOf } from './timeline.js';
import { traceClaims } from './trace.js';

/** All there is to say about where a claim came from and what was said against it. */
export interface TraceReport {
  readonly sentence: string;
  readonly standing: Standing;
  /** The conceded, corrected or retracted figures it is derived from. */
  readonly taintedBy: readonly string[];
  readonly provenance: Provenance;
  readonly timeline: readonly DatedEvent[];
}

/** Gathers the report of a claim, as of an instant. */
export async function traceReport(reading: Reading, claim: Seq<'claim'>, asOf: AsOf): Promise<TraceReport> {
  const [nodes, traces, timelines, taints] = await Promise.all([
    nodesOf(reading, 'claim', [claim]),
    traceClaims(reading, [claim], asOf),
    timelinesOf(reading, [claim], asOf),
    taintsOf(reading, [claim], asOf),
  ]);
  const node = held(nodes, claim);
  const tainting = held(taints, claim);
  const [standings, sentences] = await Promise.all([
    standingsOf(reading, [node], asOf),
    nodesOf(reading, 'claim', tainting),
  ]);
  return {
    sentence: node.sentence,
    standing: held(standings, claim),
    taintedBy: tainting.map((seq) => held(sentences, seq).sentence),
    provenance: held(traces, claim),
    timeline: held(timelines, claim),
  };
}
