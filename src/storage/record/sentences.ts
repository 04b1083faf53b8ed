import type { Seq } from '../../kernel/seq.js';
import { loadClaims } from '../analysis/claims.js';
import { CLAIM_SENTENCE } from '../tables/claim-sentence.js';
import type { Transaction } from '../transaction.js';

const BATCH = 1_000;

/** Says in one sentence every claim that is summarized, as things are called now. */
export async function writeSentences(transaction: Transaction): Promise<void> {
  for (let last = 0; ;) {
    const rows = await transaction.all<{ seq: Seq<'claim'> }>(
      `select seq from claim_summary where seq > ? order by seq limit ${BATCH}`,
      [last],
    );
    const seqs = rows.map(({ seq }) => seq);
    const loaded = await loadClaims(transaction, seqs);
    await transaction.insert(
      CLAIM_SENTENCE,
      seqs.map((seq) => ({ seq, sentence: loaded.claim(seq).sentence })),
    );
    if (seqs.length < BATCH) return;
    last = seqs.at(-1) ?? last;
  }
}
