import { firstOf, held, present } from '../../kernel/certain.js';
import type { Actor } from '../../kernel/actor.js';
import { badInput, SaysoError } from '../../kernel/errors.js';
import { fingerprintOf } from '../../domain/record/fingerprint.js';
import type { GivenRecord } from '../../domain/record/given.js';
import { checkTexts } from '../../domain/record/texts.js';
import { compact } from '../../formats/interchange/compact.js';
import { keepAnswer, readAnswer } from '../../storage/idempotency.js';
import type { Transaction } from '../../storage/transaction.js';
import type { Outcome } from '../../storage/unit-of-work.js';
import { withHint } from '../read/likely-names.js';
import { recordBatch } from './batch.js';
import { refuseUnlessOwn } from './bound-keys.js';
import { withDifference } from './conflicts.js';
import type { Answered, Asked, Mutation } from './mutation.js';

/**
 * Records mutations of several callers as one batch, in their order: as many SQL statements as for one. Each is refused by
 * itself, as if the others before it had been recorded one by one.
 */
export async function recordTogether(
  transaction: Transaction,
  all: readonly Asked[],
): Promise<readonly Outcome<Answered>[]> {
  const outcomes: Outcome<Answered>[] = [];
  for (const some of eachKeyOnce(all)) outcomes.push(...(await recordAll(transaction, some)));
  return outcomes;
}

/** In their order, in lists in which none comes with the idempotency key of another: that is answered as the first was. */
function eachKeyOnce(all: readonly Asked[]): Asked[][] {
  const lists: Asked[][] = [[]];
  let keys = new Set<string>();
  for (const one of all) {
    const key = one.mutation.input.idempotencyKey ?? null;
    const used = JSON.stringify([one.actor.id, key]);
    if (key !== null && keys.has(used)) {
      lists.push([]);
      keys = new Set();
    }
    keys.add(used);
    lists.at(-1)?.push(one);
  }
  return lists;
}

/** What was asked with a key, and not before: under which it is to be kept. */
interface Key {
  readonly key: string | null;
  readonly fingerprint: string;
}

async function recordAll(
  transaction: Transaction,
  asked: readonly Asked[],
): Promise<readonly Outcome<Answered>[]> {
  const outcomes = new Map<Asked, Outcome<Answered>>();
  const open: { readonly one: Asked; readonly key: Key }[] = [];
  for (const one of asked) {
    const begun = await refusedOr(() => begin(transaction, one));
    if ('error' in begun || 'answer' in begun.value) outcomes.set(one, begun as Outcome<Answered>);
    else open.push({ one, key: begun.value });
  }
  if (open.length > 0) {
    const now = firstOf(open).one.now();
    const { records, derive } = await recordBatch(
      transaction,
      open.map(({ one }) => one.mutation.record),
      now,
    );
    let written = records.some((recorded) => !('refused' in recorded)) ? await derive() : undefined;
    for (const [index, { one, key }] of open.entries()) {
      const recorded = present(records[index]);
      if ('refused' in recorded) {
        outcomes.set(one, { error: await explained(transaction, firstOf(recorded.refused), one.mutation) });
        continue;
      }
      // What is nobody's word may be named again, by which nothing is recorded: so the page finds out that a key will do.
      if (one.mutation.record.type !== 'statement' && recorded.facts.length > 0)
        await refuseOthers(transaction, one);
      const answer = await one.mutation.answer(recorded, transaction);
      await keep(transaction, one.actor, key, answer, now);
      outcomes.set(one, { value: written ? { answer, written } : { answer } });
      written = undefined;
    }
  }
  return asked.map((one) => held(outcomes, one));
}

/** A refusal of one is no failure of those beside it; anything else is. */
async function refusedOr<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof SaysoError) return { error };
    throw error;
  }
}

/**
 * What was answered before under the idempotency key, or under which key it is to be recorded.
 * @throws SaysoError BAD_USER_INPUT or CONFLICT for the key; FORBIDDEN for a statement of another than the actor speaks for
 */
async function begin(transaction: Transaction, one: Asked): Promise<Answered | Key> {
  const { name, input, record } = one.mutation;
  const key = checkKey(input.idempotencyKey);
  const fingerprint = fingerprintOf([name, sorted(compact({ ...input, idempotencyKey: null }))]);
  const before = key === null ? undefined : await readAnswer(transaction, one.actor.id ?? '', key);
  if (before) {
    if (before.fingerprint === fingerprint) return { answer: JSON.parse(before.answer) as unknown };
    throw new SaysoError(
      'CONFLICT',
      `The idempotency key "${key}" was used with other input before: give each request a key of its own.`,
      'idempotencyKey',
    );
  }
  one.onNew();
  if (record.type === 'statement') await refuseOthers(transaction, one);
  return { key, fingerprint };
}

const LONGEST_KEY = 200;

/** @throws SaysoError BAD_USER_INPUT for a key that is empty, too long or cannot be kept */
function checkKey(key: string | null | undefined): string | null {
  if (key === null || key === undefined) return null;
  checkTexts(key, 'idempotencyKey');
  if (key !== '' && key.length <= LONGEST_KEY) return key;
  throw badInput(
    `An idempotency key has 1 to ${LONGEST_KEY} characters; this one has ${key.length}.`,
    'idempotencyKey',
  );
}

/** @throws SaysoError FORBIDDEN where the actor speaks for some sources alone, and the record is not what these say */
async function refuseOthers(transaction: Transaction, { actor, mutation }: Asked): Promise<void> {
  if (!actor.speaksFor) return;
  try {
    await refuseUnlessOwn(transaction, mutation.record, actor.speaksFor);
  } catch (error) {
    throw error instanceof SaysoError ? await explained(transaction, error, mutation) : error;
  }
}

/** A refusal in terms of the mutation's input, with what may have been meant. */
async function explained(
  transaction: Transaction,
  refused: SaysoError,
  { record, fieldOf }: Pick<Mutation<unknown>, 'fieldOf'> & { readonly record: GivenRecord },
): Promise<SaysoError> {
  const { code, message, field } = await withHint(
    transaction,
    await withDifference(transaction, refused, record),
  );
  return new SaysoError(code, message, field === undefined || !fieldOf ? field : fieldOf(field));
}

/** Keeps what is answered under an idempotency key. */
async function keep(
  transaction: Transaction,
  actor: Actor,
  { key, fingerprint }: Key,
  answer: unknown,
  now: number,
): Promise<void> {
  if (key === null) return;
  await keepAnswer(transaction, {
    actor: actor.id ?? '',
    idempotency_key: key,
    fingerprint,
    answer: JSON.stringify(answer),
    recorded_at: now,
  });
}

/** The value with the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, item]) => [key, sorted(item)]));
}
