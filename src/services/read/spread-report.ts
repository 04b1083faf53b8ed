import { held } from '../../kernel/certain.js';
import type { Standing } from '../../domain/dispute/standing.js';
import type { WordedSpread } from './spread.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reading } from '../services.js';
import { nodesOf } from './nodes.js';
import { spreadsOf } from './spread.js';
import { standingsOf } from './standing.js';

/** What became of a claim, each wording with its words and how it stands. */
export interface SpreadReport {
  readonly sentence: string;
  readonly standing: Standing;
  readonly spread: WordedSpread;
  /** In the order of the spread's wordings. */
  readonly wordings: readonly {
    readonly claim: Seq<'claim'>;
    readonly sentence: string;
    readonly standing: Standing;
  }[];
}

/** Gathers the report of a claim, as of an instant. */
export async function spreadReport(reading: Reading, claim: Seq<'claim'>, asOf: AsOf): Promise<SpreadReport> {
  const spread = held(await spreadsOf(reading, [claim], asOf), claim);
  const nodes = await nodesOf(reading, 'claim', [
    ...new Set([claim, ...spread.wordings.map((wording) => wording.claim)]),
  ]);
  const standings = await standingsOf(reading, [...nodes.values()], asOf);
  return {
    sentence: held(nodes, claim).sentence,
    standing: held(standings, claim),
    spread,
    wordings: spread.wordings.map((wording) => ({
      claim: wording.claim,
      sentence: held(nodes, wording.claim).sentence,
      standing: held(standings, wording.claim),
    })),
  };
}
