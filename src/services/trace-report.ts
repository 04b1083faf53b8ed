import { requireRole, type Actor } from '../kernel/actor.js';
import { momentAsOf } from '../domain/dispute/moment.js';
import { readDispute } from '../domain/dispute/reading.js';
import { standingAsOf, type Standing } from '../domain/dispute/standing.js';
import { timeline, type TimelineEvent } from '../domain/dispute/timeline.js';
import type { Provenance } from '../domain/lineage/provenance.js';
import { provenanceOf } from '../domain/lineage/provenance.js';
import type { Period } from '../domain/period.js';
import { loadLineage } from '../storage/analysis/lineage.js';
import { loadDispute } from '../storage/dispute-facts.js';
import { readNodes } from '../storage/nodes.js';
import { readTaints } from '../storage/relations.js';
import type { Services } from './services.js';

/** All there is to say about where a claim came from and what was said against it. */
export interface TraceReport {
  readonly sentence: string;
  readonly standing: Standing;
  /** The conceded, corrected or retracted figures it is derived from. */
  readonly taintedBy: readonly string[];
  readonly provenance: Provenance;
  readonly timeline: readonly (TimelineEvent & { readonly said: Period })[];
}

/** Gathers the report of a claim, as of an instant in epoch seconds. */
export async function traceReport(
  { reader }: Services,
  actor: Actor,
  claim: number,
  asOf?: number,
): Promise<TraceReport> {
  requireRole(actor, 'READER');
  const [lineage, facts, taints] = await Promise.all([
    loadLineage(reader, [claim], asOf),
    loadDispute(reader, { claims: [claim], statements: [] }, true),
    readTaints(reader, [claim], asOf),
  ]);
  const moment = momentAsOf(readDispute(facts), asOf);
  const tainting = await readNodes(
    reader,
    'claim',
    taints.map(({ to }) => to),
  );
  return {
    sentence: lineage.claims.claim(claim).sentence,
    standing: standingAsOf(moment, claim),
    taintedBy: tainting.map(({ sentence }) => sentence),
    provenance: provenanceOf(lineage, lineage.claims.claim(claim), lineage.asserting.get(claim) ?? []),
    timeline: timeline(moment, claim).map((event) => ({
      ...event,
      said: facts.statements.get(event.statement)!.said,
    })),
  };
}
