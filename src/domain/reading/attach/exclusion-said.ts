import type { ExclusionAsWritten } from '../../claim/figure.js';
import type { Span } from '../span.js';
import type { Stretch } from './clauses.js';

/** Words that leave something out of a figure. */
export interface ExclusionSaid extends Stretch, Span {
  /** Some of what is left out is named, on record or not. */
  readonly isNamed: boolean;
  /** What they leave out; null where the record does not know it, or it cannot be told. */
  readonly exclusions: readonly ExclusionAsWritten[] | null;
}
