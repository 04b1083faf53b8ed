import type { Qualifier } from '../../vocabulary/qualifiers.js';
import type { PhraseBook } from '../quantities/phrase-book.js';

/** The words of a language that say how a number is meant and stand apart from it, or say it in a way of their own; folded. */
export interface Degrees {
  /** Behind what is counted: "61,000 people at most", "382 dead, if not more". */
  readonly afterCounted: PhraseBook<Qualifier>;
  /** A short phrase with one of these behind a number says how it is meant, whatever else is in it: "more", "exact". */
  readonly words: ReadonlySet<string>;
  /** Such a phrase may begin with these where no mark stands before it: "or", "perhaps". */
  readonly openings: ReadonlySet<string>;
  /** After one of the words these compare, and say nothing of how the number is meant: "than", "of". */
  readonly comparing: ReadonlySet<string>;
  /** Nouns before "of" and a number: "the wrong side of". */
  readonly nearness: ReadonlySet<string>;
  /** Right before a number they say how near to it something comes, and not how near: "nudging". */
  readonly nearing: ReadonlySet<string>;
  /** Adverbs right before a number that leave it as it is: "only". */
  readonly plainAdverbs: ReadonlySet<string>;
  /** Adjectives that do, between an article and a number: "a mere". */
  readonly plainAdjectives: ReadonlySet<string>;
  /** Before a number, several words one after another: it is not nearly so many: "nowhere near". */
  readonly farFrom: readonly (readonly string[])[];
  /** Before such an adjective: "a". */
  readonly articles: ReadonlySet<string>;
}
