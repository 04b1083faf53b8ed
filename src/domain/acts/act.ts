import type { ClaimEntry, RebuttalEntry, StatementEntry } from '../record/entries.js';
import type { Draft } from '../record/draft.js';
import type { GivenActs, GivenClaim, GivenStatement } from '../record/given.js';
import type { Mention } from '../record/mention.js';
import type { Period } from '../period.js';

/** The acts of a statement, by the field of a record that gives them. */
export type ActField = keyof GivenActs;

/** One act of a field, as it is given. */
export type GivenAct<F extends ActField> = NonNullable<GivenActs[F]>[number];

/** A statement whose acts are being read. */
export interface BeingRead {
  readonly draft: Draft;
  readonly given: GivenStatement;
  /** The claim that the act asserts besides, where it does. */
  readonly claim: ClaimEntry | null;
  /** Where the act stands among those of its field, from 0. */
  readonly index: number;
}

/** A statement that is being kept, and does its acts. */
export interface Doing {
  readonly draft: Draft;
  readonly statement: StatementEntry;
  readonly said: Period;
  /** The rebuttals made in it so far. */
  readonly made: RebuttalEntry[];
  /** The field of the act, such as `concedes.0`. */
  readonly field: string;
}

/**
 * What somebody can do by making a statement, beside asserting claims and passing others on: from what is given to
 * the fact, and whose it is to do.
 * @typeParam Read the act with its names found
 */
export interface Act<Given, Read> {
  /** What it refers to by name, its own claim left out. */
  names(given: Given): Mention[];
  /** The claim that it asserts besides, and in which field; null for none. Left out for an act that never does. */
  readonly asserts?: { readonly field: string; claim(given: Given): GivenClaim | null };
  /**
   * Finds what the act names.
   * @throws SaysoError NOT_FOUND, CYCLE, CONFLICT or BAD_USER_INPUT with the field at fault, within the act
   */
  read(reading: BeingRead, given: Given): Read;
  /** What it comes down to, for telling whether a statement is the same. */
  content(read: Read, draft: Draft): unknown;
  /**
   * Does the act: adds its fact to the draft.
   * @throws SaysoError OUT_OF_ORDER, NOT_YOURS_TO_... with the field at fault
   */
  do(doing: Doing, read: Read): void;
}
