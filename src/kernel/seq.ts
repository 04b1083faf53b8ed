import type { NodeKind } from './ids.js';

declare const kind: unique symbol;
declare const folded: unique symbol;
declare const time: unique symbol;

/** What is numbered: the kinds of record, and the acts and links that have no id of their own. */
export type SeqKind =
  | NodeKind
  | 'category'
  | 'claim_ref'
  | 'document_record'
  | 'assertion'
  | 'correction'
  | 'retraction'
  | 'withdrawal'
  | 'derivation'
  | 'search_entry';

/** What is numbered in the order of recording. */
export type RecordedKind = Exclude<SeqKind, 'search_entry'>;

/**
 * The number of a record among its kind, from 1 in the order of recording. The compiler takes the number of one kind
 * for no other; at run time it is a plain number.
 */
export type Seq<K extends SeqKind> = number & { readonly [kind]: K };

/**
 * The voice a statement counts for once organizations are folded: the topmost source of which the source that spoke,
 * or on whose behalf it spoke, is a part (semantics.md, Facts and time). Not to be mixed up with that source.
 */
export type FoldedVoice = number & { readonly [folded]: true };

/** A point in time: whole seconds of the Unix epoch. */
export type Instant = number & { readonly [time]: true };

/** Says of which kind a number is that came from outside the types: a row, a cursor, a count. */
export const seqOf = <K extends SeqKind>(_kind: K, number: number): Seq<K> => number as Seq<K>;

/** The topmost source itself, to name it or to load it. */
export const sourceOfVoice = (voice: FoldedVoice): Seq<'source'> => voice as number as Seq<'source'>;

/** A source that is part of no other, as the voice that it counts for. */
export const voiceOfTopmost = (source: Seq<'source'>): FoldedVoice => source as number as FoldedVoice;

/** Whole seconds of the Unix epoch. */
export const instant = (seconds: number): Instant => seconds as Instant;

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
