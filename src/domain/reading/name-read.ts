import type { Seq } from '../../kernel/seq.js';
import type { Span } from './span.js';

export type NamedInTexts = 'measure' | 'place' | 'population' | 'category' | 'source';

/** Words of a text that name something of the vocabulary on record. */
export interface NameRead<K extends NamedInTexts = NamedInTexts> extends Span {
  readonly kind: K;
  /**
   * All that are called so; more than one: the words are ambiguous. None: they are words for a count, or for people, and
   * nothing on record is called so.
   */
  readonly means: readonly Seq<K>[];
  /** How the words came to name it. */
  readonly by: 'NAME' | 'INFLECTED' | 'SYNONYM' | 'DEMONYM';
  /** Other words of the name, which stand apart from it: "excluding police" of "Excluding police, 382 civilians". */
  readonly apart?: Span;
}

/** A name of one kind or another, with its numbers typed. */
export type AnyNameRead = { [K in NamedInTexts]: NameRead<K> }[NamedInTexts];
