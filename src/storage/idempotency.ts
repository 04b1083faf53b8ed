import type { Reader } from './reader.js';
import { IDEMPOTENCY } from './tables/idempotency.js';
import type { Row } from './tables/table.js';
import type { Transaction } from './transaction.js';

/** What a mutation answered that came with an idempotency key. */
export type KeptAnswer = Row<typeof IDEMPOTENCY>;

/** The answer kept under a key; `actor` is the id of who asks, empty for anonymous callers. */
export async function readAnswer(
  reader: Reader,
  actor: string,
  key: string,
): Promise<Pick<KeptAnswer, 'fingerprint' | 'answer'> | undefined> {
  const [row] = await reader.all<Pick<KeptAnswer, 'fingerprint' | 'answer'>>(
    'select fingerprint, answer from idempotency where actor = ? and idempotency_key = ?',
    [actor, key],
  );
  return row;
}

export const keepAnswer = (transaction: Transaction, answer: KeptAnswer): Promise<void> =>
  transaction.insert(IDEMPOTENCY, [answer]);
