import type { NodeKind } from '../../kernel/ids.js';
import type { FoldedVoice, Instant, Seq, SeqKind } from '../../kernel/seq.js';

declare const held: unique symbol;

/** What the engines keep: whole numbers to 2^53, double floats, text, and PostgreSQL's words for full-text search. */
export type Kept = 'int' | 'real' | 'text' | 'tsvector';

/**
 * One column of a table: how it is kept, and as `T` what its values are at compile time. `Shown` is false for what only
 * recording and exporting read; `Given` is false for what a new row may leave to the database.
 */
export interface Column<T, Shown extends boolean = boolean, Given extends boolean = boolean> {
  readonly kept: Kept;
  readonly isNullable: boolean;
  readonly isUnique: boolean;
  readonly isShown: Shown;
  readonly isGiven: Given;
  readonly default?: string | number;
  /** Compared byte by byte on PostgreSQL too, so that what begins alike stands together. */
  readonly isBytewise?: true;
  /** The table whose `seq` it names. */
  readonly references?: NumberedKind;
  readonly [held]?: T;
}

type NumberedKind = Exclude<SeqKind, 'search_entry' | 'claim_ref' | 'document_record'>;

/** A column as it is first described: never null, shown, and given with each row. */
type Plain<T> = Column<T, true, true>;

const plain = <T>(kept: Kept): Plain<T> => ({
  kept,
  isNullable: false,
  isUnique: false,
  isShown: true,
  isGiven: true,
});

export const text = <T extends string = string>(): Plain<T> => plain('text');

export const int = <T extends number = number>(): Plain<T> => plain('int');

export const real = (): Plain<number> => plain('real');

/** 1 for what holds, 0 for what does not. */
export const flag = (): Plain<number> => plain('int');

/** Seconds of the Unix epoch. */
export const instantColumn = (): Plain<Instant> => plain('int');

/** The number of a row among its kind. */
export const number = <K extends SeqKind>(_kind: K): Plain<Seq<K>> => plain('int');

/** The number of a row of another table, or of another of the same. */
export const reference = <K extends NumberedKind>(references: K): Plain<Seq<K>> => ({
  ...plain<Seq<K>>('int'),
  references,
});

/** The voice that a source or a statement counts for. */
export const foldedVoice = (): Plain<FoldedVoice> => plain('int');

/** The number of a node of whichever kind another column tells. */
export const nodeOfAnyKind = (): Plain<Seq<NodeKind>> => plain('int');

export const nullable = <T, S extends boolean, G extends boolean>(
  column: Column<T, S, G>,
): Column<T | null, S, G> => ({ ...column, isNullable: true });

export const unique = <T, S extends boolean, G extends boolean>(
  column: Column<T, S, G>,
): Column<T, S, G> => ({ ...column, isUnique: true });

export const bytewise = <T, S extends boolean, G extends boolean>(
  column: Column<T, S, G>,
): Column<T, S, G> => ({ ...column, isBytewise: true });

/** Only for recording and exporting: not part of what is read of a node. */
export const bookkeeping = <T, G extends boolean>(column: Column<T, boolean, G>): Column<T, false, G> => ({
  ...column,
  isShown: false,
});

/** A new row may leave it out. */
export const defaulting = <T extends string | number, S extends boolean>(
  column: Column<T, S>,
  value: T,
): Column<T, S, false> => ({ ...column, isGiven: false, default: value });

/** The words of a text, which PostgreSQL makes itself; SQLite has a table of its own for them. */
export const words = (): Column<never, false, false> => ({
  ...plain<never>('tsvector'),
  isShown: false,
  isGiven: false,
});
