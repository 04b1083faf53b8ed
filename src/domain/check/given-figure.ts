import type { Seq } from '../../kernel/seq.js';
import type { ExclusionAsWritten, Figure } from '../claim/figure.js';
import type { Span } from '../reading/span.js';
import type { ReadAxis } from '../vocabulary/read-axes.js';

/** Words that name something which the record does not know. */
export interface UnreadWords extends Span {
  readonly axis: ReadAxis;
  readonly exact: string;
}

/**
 * A figure that somebody gives, recorded or not. What is null is not said, and not compared; an empty list of
 * categories says nothing of any dimension.
 */
export interface GivenFigure extends Pick<
  Figure,
  'value' | 'low' | 'high' | 'qualifier' | 'place' | 'period' | 'population' | 'categories'
> {
  readonly measure: Seq<'measure'> | null;
  /** Null says nothing of what is left out; an empty list, that nothing is. */
  readonly exclusions: readonly ExclusionAsWritten[] | null;
  /** Who is said to have said it. */
  readonly speaker: Seq<'source'> | null;
  /** With any of these, nothing on record is the same. */
  readonly unread: readonly UnreadWords[];
}
