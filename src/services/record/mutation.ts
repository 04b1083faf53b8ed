import type { Actor } from '../../kernel/actor.js';
import type { Decision } from '../../domain/record/decide.js';
import type { GivenRecord } from '../../domain/record/given.js';
import type { Written } from '../../storage/record/write-and-derive.js';
import type { Transaction } from '../../storage/transaction.js';

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

/** A mutation whose turn has come. */
export interface Asked {
  readonly actor: Actor;
  readonly mutation: Mutation<unknown>;
  /** Milliseconds of the Unix epoch. */
  readonly now: () => number;
  /** How many characters the record has as JSON. */
  readonly size: number;
  /** Told when it is certain that it was not answered before under its idempotency key. */
  readonly onNew: () => void;
}

/** What one of some mutations that were recorded together is answered. */
export interface Answered {
  readonly answer: unknown;
  /** Its own statements, with the claims of which anything is said in all of them. */
  readonly written?: Written;
}
