import type { Reader } from './reader.js';
import { IDEMPOTENCY } from './tables/idempotency.js';
import type { Row } from './tables/table.js';
import type { Transaction } from './transaction.js';
import type { UnitOfWork } from './unit-of-work.js';

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

/** No caller has this id, so that no key of theirs is met. */
const NOBODY = '(readiness)';
/** Needs several pages, so that a full disk cannot be passed over. */
const A_LITTLE = 'x'.repeat(16 * 1024);

/** Keeps a little and removes it, each durably: what fails where the disk is full or the database is read-only. */
export async function tryWriting(unitOfWork: UnitOfWork, now: number): Promise<void> {
  const remove = (transaction: Transaction): Promise<void> =>
    transaction.run('delete from idempotency where actor = ?', [NOBODY]);
  await unitOfWork.write(async (transaction) => {
    await remove(transaction);
    await keepAnswer(transaction, {
      actor: NOBODY,
      idempotency_key: 'readiness',
      fingerprint: '',
      answer: A_LITTLE,
      recorded_at: now,
    });
  });
  await unitOfWork.write(remove);
}
