import type { Span } from './span.js';

/** Words of a text that name a time. */
export interface TimeRead extends Span {
  /**
   * EDTF, always backwards from the day of publication. Null where the words name a time that cannot be told, and where
   * they name several that are no stretch together.
   */
  readonly edtf: string | null;
  /** Each of several times named together: "May, July and August"; else the one, or none. */
  readonly each: readonly string[];
  /** How long it is, by its nature: a day on which something was said, or a stretch over which is counted. */
  readonly length: 'INSTANT' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'STRETCH';
  /** A month or a day without its year, for which that is taken which the text leads to. */
  readonly isYearOpen: boolean;
  /** The words that lead to it, folded, whether before it or its own first: "in", "as of", "since"; null where it stands alone. */
  readonly led: string | null;
}
