import { firstOf, held, present } from '../../kernel/certain.js';
import type { Actor } from '../../kernel/actor.js';
import { badInput, SaysoError } from '../../kernel/errors.js';
import type { Decision } from '../../domain/record/decide.js';
import { factsOf } from '../../domain/record/facts.js';
import { fingerprintOf } from '../../domain/record/fingerprint.js';
import type { GivenRecord } from '../../domain/record/given.js';
import { checkTexts } from '../../domain/record/texts.js';
import { compact } from '../../formats/interchange/compact.js';
import { keepAnswer, readAnswer } from '../../storage/idempotency.js';
import type { Transaction } from '../../storage/transaction.js';
import type { Outcome, Together } from '../../storage/unit-of-work.js';
import { withHint } from '../read/likely-names.js';
import { recordBatch, type Recorded } from './batch.js';
import { refuseUnlessOwn } from './bound-keys.js';
import { withDifference } from './conflicts.js';
import type { Answered, Asked, Mutation } from './mutation.js';

/** So much is decided about at one go, in a few milliseconds, that whatever else is under way hardly waits. */
const MOST_CHARACTERS = 50_000;

/**
 * Records mutations of several callers as one batch: hardly more SQL statements than for one. Each is refused by itself. They
 * come to what they would come to one by one in some order: codes before what may name them, and idempotency keys and rights
 * looked up before any is recorded.
 */
export const recordTogether: Together<Asked, Answered> = {
  takes: (asked, next) =>
    ![...asked, next].some(mayFailWhenWritten) &&
    !asked.some((one) => isUnderOneKey(one, next)) &&
    asked.reduce((sum, { size }) => sum + size, next.size) <= MOST_CHARACTERS,
  doAll: recordAll,
};

/** The second is answered as the first was. */
const isUnderOneKey = (one: Asked, next: Asked): boolean =>
  (next.mutation.input.idempotencyKey ?? null) !== null &&
  one.mutation.input.idempotencyKey === next.mutation.input.idempotencyKey &&
  one.actor.id === next.actor.id;

/** By a key that is bound to sources, what is nobody's word may be named again, and is refused where it turns out to be new. */
const mayFailWhenWritten = ({ actor, mutation: { record } }: Asked): boolean =>
  actor.speaksFor !== undefined && record.type !== 'statement';

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
  const open = new Map<Asked, Key>();
  for (const one of asked) {
    const begun = await refusedOr(() => begin(transaction, one));
    if ('error' in begun) outcomes.set(one, begun);
    else if ('answer' in begun.value) outcomes.set(one, { value: begun.value });
    else open.set(one, begun.value);
  }
  for (const [one, outcome] of await recordNew(transaction, open, asked.length === 1))
    outcomes.set(one, outcome);
  return asked.map((one) => held(outcomes, one));
}

/** Records what was not answered before. */
async function recordNew(
  transaction: Transaction,
  open: ReadonlyMap<Asked, Key>,
  isAlone: boolean,
): Promise<(readonly [Asked, Outcome<Answered>])[]> {
  const [first] = open.keys();
  if (!first) return [];
  const now = first.now();
  const given = [...open.keys()].map(({ mutation: { record } }) => record);
  const { records, derive } = await recordBatch(transaction, given, now);
  const { claims } = records.every(isRefused) ? NOTHING : await derive();
  const outcomes: (readonly [Asked, Outcome<Answered>])[] = [];
  for (const [index, [one, key]] of [...open].entries()) {
    const recorded = present(records[index]);
    if (isRefused(recorded)) {
      const fault = firstOf(recorded.refused);
      // Beside others it is asked once more by itself, and told then what may have been meant.
      outcomes.push([one, { error: isAlone ? await explained(transaction, fault, one.mutation) : fault }]);
    } else {
      const answer = await answered(transaction, one, recorded);
      await keep(transaction, one.actor, key, answer, now);
      const statements = factsOf(recorded.facts, 'statement').map(({ seq }) => seq);
      const value = statements.length === 0 ? { answer } : { answer, written: { statements, claims } };
      outcomes.push([one, { value }]);
    }
  }
  return outcomes;
}

async function answered(transaction: Transaction, one: Asked, decision: Decision): Promise<unknown> {
  // So the page finds out that a key will do.
  if (mayFailWhenWritten(one) && decision.facts.length > 0) await refuseOthers(transaction, one);
  return one.mutation.answer(decision, transaction);
}

const isRefused = (recorded: Recorded): recorded is Exclude<Recorded, Decision> => 'refused' in recorded;

const NOTHING = { claims: [] } as const;

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
