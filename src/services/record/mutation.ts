import { firstOf } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Actor } from '../../kernel/actor.js';
import { badInput, NotRecorded, SaysoError } from '../../kernel/errors.js';
import { keepAnswer, readAnswer } from '../../storage/idempotency.js';
import { notRecorded } from '../../storage/not-recorded.js';
import type { Transaction } from '../../storage/transaction.js';
import { withHint } from '../read/likely-names.js';
import { writingOwnWords, type Services } from '../services.js';
import { recordBatch } from './batch.js';
import { refuseUnlessOwn } from './bound-keys.js';
import { withDifference } from './conflicts.js';
import type { Decision } from '../../domain/record/decide.js';
import { fingerprintOf } from '../../domain/record/fingerprint.js';
import type { GivenRecord } from '../../domain/record/given.js';
import { checkTexts } from '../../domain/record/texts.js';
import { compact } from '../../formats/interchange/compact.js';

/** One record as a mutation gives it. */
export interface Mutation<Answer> {
  /** The name of the mutation: the same idempotency key for another one is a conflict. */
  readonly name: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
  readonly record: GivenRecord;
  /** Turns the field of a fault in the record into the field of the mutation's input. */
  readonly fieldOf?: (field: string) => string;
  /** What the client is told, from what was decided; numbers only, so that it can be told again. */
  readonly answer: (decision: Decision, transaction: Transaction) => Promise<Answer> | Answer;
}

/**
 * Records one record in one transaction. With an idempotency key, the same input answers as the first time.
 * @throws SaysoError when the record is refused, FORBIDDEN when it is another's word than the actor speaks for, or CONFLICT when the key came with other input before
 * @throws NotRecorded when the database cannot keep it, or not in time, and OutcomeUnknown when it does not say whether it did
 */
export async function mutate<Answer>(
  services: Services,
  actor: Actor,
  mutation: Mutation<Answer>,
): Promise<Answer> {
  const { unitOfWork, events, now, signal } = writingOwnWords(services, actor, 'REPORTER');
  let isNew = (mutation.input.idempotencyKey ?? null) === null;
  const onNew = (): void => {
    isNew = true;
  };
  const { answer } = await unitOfWork
    .write((transaction) => write(now, actor, mutation, transaction, onNew), {
      again: true,
      signal,
      onKept: ({ statements, claims }) => events.tell({ statements, claims }),
    })
    .catch((error: unknown) => {
      throw failureOf(error, isNew);
    });
  return answer;
}

/** @param isNew false where it may have been asked before, of which the database did not get to tell */
function failureOf(error: unknown, isNew: boolean): unknown {
  const told = notRecorded(error) ?? error;
  return told instanceof NotRecorded && !isNew ? told.thisTime() : told;
}

async function write<Answer>(
  clock: () => number,
  actor: Actor,
  { name, input, record, fieldOf, answer }: Mutation<Answer>,
  transaction: Transaction,
  onNew: () => void,
): Promise<{ answer: Answer; statements: readonly Seq<'statement'>[]; claims: readonly Seq<'claim'>[] }> {
  const key = checkKey(input.idempotencyKey);
  const fingerprint = fingerprintOf([name, sorted(compact({ ...input, idempotencyKey: null }))]);
  const before = key === null ? undefined : await earlierAnswer<Answer>(transaction, actor, key, fingerprint);
  if (before !== undefined) return { answer: before, statements: [], claims: [] };
  onNew();

  const { speaksFor } = actor;
  const refuseOthers = (): Promise<void> =>
    refuseUnlessOwn(transaction, record, speaksFor ?? []).catch(async (error: unknown) => {
      if (!(error instanceof SaysoError)) throw error;
      throw inTermsOfInput(await explained(transaction, error, record), fieldOf);
    });
  if (speaksFor && record.type === 'statement') await refuseOthers();
  const now = clock();
  const { records, derive } = await recordBatch(transaction, [record], now);
  const [recorded] = records;
  if (!recorded) throw new Error('A record was neither kept nor refused.');
  if ('refused' in recorded)
    throw inTermsOfInput(await explained(transaction, firstOf(recorded.refused), record), fieldOf);
  const { statements, claims } = await derive();
  // What is nobody's word may be named again, by which nothing is recorded: so the page finds out that a key will do.
  if (speaksFor && recorded.facts.length > 0 && record.type !== 'statement') await refuseOthers();
  const told = await answer(recorded, transaction);
  if (key !== null) {
    await keepAnswer(transaction, {
      actor: actor.id ?? '',
      idempotency_key: key,
      fingerprint,
      answer: JSON.stringify(told),
      recorded_at: now,
    });
  }
  return { answer: told, statements, claims };
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

async function earlierAnswer<Answer>(
  transaction: Transaction,
  actor: Actor,
  key: string,
  fingerprint: string,
): Promise<Answer | undefined> {
  const kept = await readAnswer(transaction, actor.id ?? '', key);
  if (!kept) return undefined;
  if (kept.fingerprint === fingerprint) return JSON.parse(kept.answer) as Answer;
  throw new SaysoError(
    'CONFLICT',
    `The idempotency key "${key}" was used with other input before: give each request a key of its own.`,
    'idempotencyKey',
  );
}

const explained = async (
  transaction: Transaction,
  refused: SaysoError,
  record: GivenRecord,
): Promise<SaysoError> => withHint(transaction, await withDifference(transaction, refused, record));

function inTermsOfInput(refused: SaysoError, fieldOf: ((field: string) => string) | undefined): SaysoError {
  const field = refused.field === undefined || !fieldOf ? refused.field : fieldOf(refused.field);
  return new SaysoError(refused.code, refused.message, field);
}

/** The value with the members of every object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, item]) => [key, sorted(item)]));
}
