import type { AsOf } from '../../kernel/as-of.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { loadRetractions, TAKEN_BACK } from '../dispute-statements.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';
import { countedBy, counts } from '../rules/as-of.js';
import { BECAME_OF_EACH } from '../rules/followed.js';

/** A folded voice that asserted one of the claims that became of another, the root. */
export interface SpreadVoice {
  readonly root: Seq<'claim'>;
  readonly claim: Seq<'claim'>;
  readonly voice: FoldedVoice;
  /** It took this back, as of the instant asked about. */
  readonly tookBack: boolean;
}

interface Row extends Omit<SpreadVoice, 'tookBack'> {
  /** The statement, where anything was ever taken back of it: of all others it does not matter which they are. */
  readonly statement: Seq<'statement'> | null;
}

const SAID = ofManyRows(
  ['root', 'claim', 'voice', 'statement'],
  `with recursive ${BECAME_OF_EACH},
     said as (
       select n.root, n.claim, s.seq, ${TAKEN_BACK}
       from node n cross join assertion a cross join statement_summary s
       where a.statement = n.statement and a.claim = n.claim and s.seq = n.statement and ${counts('s')})
   select distinct d.root, d.claim, v.root as voice, case when d."takenBack" = 1 then d.seq end as statement
   from said d cross join statement_voice v where v.statement = d.seq`,
);

/** Who asserted what became of some claims by an instant, each once but for what was taken back. */
export async function readSpreadVoices(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<readonly SpreadVoice[]> {
  const rows = await reader.all<Row>(SAID, [claims, ...countedBy(asOf)]);
  const takenBack = [...new Set(rows.flatMap(({ statement }) => statement ?? []))];
  if (takenBack.length === 0) return rows.map((row) => ({ ...row, tookBack: false }));
  const moment = momentAsOf(readDispute(await loadRetractions(reader, takenBack)), asOf);
  return rows.map((row) => ({
    ...row,
    tookBack: row.statement !== null && moment.takenBackBy(row.statement, row.voice) !== undefined,
  }));
}
