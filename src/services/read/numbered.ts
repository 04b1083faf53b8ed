import type { FoldedVoice, Instant, Seq, SeqKind } from '../../kernel/seq.js';

/** What a number counts: records of a kind, folded voices, or seconds. */
type Counted = SeqKind | 'folded voice' | 'instant';

type NumberOf<C> = C extends 'folded voice'
  ? FoldedVoice
  : C extends 'instant'
    ? Instant
    : C extends SeqKind
      ? Seq<C>
      : never;

type Told<V, C> = V extends number ? NumberOf<C> : V extends readonly number[] ? readonly NumberOf<C>[] : V;

/** A record whose members in `Kinds` tell what their numbers count: the compiler takes none for another. */
export type Numbered<T, Kinds extends { readonly [M in keyof T]?: Counted }> = {
  readonly [M in keyof T]: M extends keyof Kinds ? Told<T[M], Kinds[M]> : T[M];
};

/** Says of which kind numbers are that came from outside the types. */
export const seqsOf = <K extends SeqKind>(_kind: K, numbers: readonly number[]): readonly Seq<K>[] =>
  numbers as readonly Seq<K>[];
