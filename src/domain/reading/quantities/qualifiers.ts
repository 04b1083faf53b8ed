import type { Qualifier } from '../../vocabulary/qualifiers.js';
import type { PhraseBook } from './phrase-book.js';

/** How words of a language say how a number is meant. All are folded. */
export interface Qualifiers {
  /** Right before a number: "at least". */
  readonly before: PhraseBook<Qualifier>;
  /** Right after it: "or more", "plus". */
  readonly after: PhraseBook<Qualifier>;
  /** They lead to a phrase before a number and belong to it: "just" of "just under", "well" of "well over". */
  readonly adverbs: ReadonlySet<string>;
  /** Phrases that may stand between one before and its number: "more than a total of". */
  readonly within: PhraseBook<null>;
  /** Phrases before a number that mean something else after one of these words: "the row over 500 jobs". */
  readonly otherAfter: ReadonlyMap<string, ReadonlySet<string>>;
  /** Phrases after a number that mean something else before one of these words: "500 or more than". */
  readonly otherBefore: ReadonlySet<string>;
  /** Before a range: "between" 140 "and" 160, "from" 10 "to" 15; and what leads to these: "somewhere". */
  readonly rangeBetween: ReadonlySet<string>;
  readonly rangeFrom: ReadonlySet<string>;
  readonly rangeAdverbs: ReadonlySet<string>;
  /** Between two numbers. */
  readonly and: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  /** After these, two numbers with "from" and "to" are two figures: "rose from 10 to 15". */
  readonly changes: ReadonlySet<string>;
}
