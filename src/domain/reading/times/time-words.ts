import type { Word } from '../word.js';
import type { Phrase } from './phrase.js';
import type { TimeSaid } from './time-said.js';

/**
 * Whether a number is the year that it looks like. MAYBE: where its sentence has another number; LIKELY: as well where it
 * names no other time; HARDLY: it seems to count what follows, and is a year only where both hold.
 */
export type LooksLikeYear = boolean | 'MAYBE' | 'LIKELY' | 'HARDLY';

/** How a language speaks of times. */
export interface TimeWords {
  /** Its ways of naming a time. */
  readonly phrases: Phrase<TimeSaid>;
  /** Its months by their names, folded: no other language's word is taken for one. */
  readonly months: ReadonlyMap<string, number>;
  /** What leads to the time that begins at a word: "in", "as of"; null where it stands alone. */
  readonly led: (words: readonly Word[], at: number) => string | null;
  /** The same where it is the first words of the time itself: "since January". */
  readonly ledWithin: (words: readonly Word[], at: number) => string | null;
  /** Leads of a day on which something was said: "on", "dated". */
  readonly saidOn: ReadonlySet<string>;
  /** Words before a date that is approximate or uncertain, as EDTF marks it: "about" is ~. */
  readonly uncertain: Phrase<'~' | '?' | '%'>;
  /** Words that add nothing to a time: "the". */
  readonly articles: ReadonlySet<string>;
  /** Of a number of four digits, by the words around it. */
  readonly isYear: (words: readonly Word[], at: number, next: number, led: string | null) => LooksLikeYear;
}
