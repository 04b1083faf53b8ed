import type { AsOf } from '../kernel/as-of.js';
import { requireRole, type Actor } from '../kernel/actor.js';
import type { Standing } from '../domain/dispute/standing.js';
import type { Spread } from '../domain/lineage/spread.js';
import { readNodes } from '../storage/nodes.js';
import type { Services } from './services.js';
import { spreadsOf } from './read/spread.js';
import { standingsOf } from './read/standing.js';

/** What became of a claim, each wording with its words and how it stands. */
export interface SpreadReport {
  readonly sentence: string;
  readonly standing: Standing;
  readonly spread: Spread;
  /** In the order of the spread's wordings. */
  readonly wordings: readonly {
    readonly claim: number;
    readonly sentence: string;
    readonly standing: Standing;
  }[];
}

/** Gathers the report of a claim, as of an instant in epoch seconds. */
export async function spreadReport(
  { reader }: Services,
  actor: Actor,
  claim: number,
  asOf: AsOf,
): Promise<SpreadReport> {
  requireRole(actor, 'READER');
  const spread = (await spreadsOf(reader, [claim], asOf)).get(claim)!;
  const rows = await readNodes(reader, 'claim', [
    ...new Set([claim, ...spread.wordings.map((wording) => wording.claim)]),
  ]);
  const standings = await standingsOf(reader, rows, asOf);
  const sentences = new Map<number, string>(rows.map(({ seq, sentence }) => [seq, sentence]));
  return {
    sentence: sentences.get(claim)!,
    standing: standings.get(claim)!,
    spread,
    wordings: spread.wordings.map((wording) => ({
      claim: wording.claim,
      sentence: sentences.get(wording.claim)!,
      standing: standings.get(wording.claim)!,
    })),
  };
}
