import type { SeqKind, Seq } from '../../kernel/seq.js';

/** What became of a record: the number it was newly given, or that it was known under. */
export interface Outcome<K extends SeqKind> {
  readonly created: boolean;
  readonly seq: Seq<K>;
}
