import type { GivenFigure } from '../check/given-figure.js';
import type { ReadAxis } from '../vocabulary/read-axes.js';
import type { Span } from './span.js';

/** The words from which an axis of a figure was read. */
export interface AxisRead extends Span {
  readonly axis: ReadAxis;
}

/** A figure that a text gives. */
export interface FigureRead extends Span, GivenFigure {
  /** EDTF: when the speaker said it, or the day on which the count stood; null where it is not said. */
  readonly saidOn: string | null;
  readonly spans: readonly AxisRead[];
}
