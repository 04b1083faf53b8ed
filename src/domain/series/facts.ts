import type { Seq } from '../dispute/facts.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Period } from '../period.js';

/** One time a voice brought a figure in. */
export interface Report {
  readonly claim: Seq;
  readonly scoped: ScopedFigure & { readonly figure: { readonly period: Period } };
  /** The voice, not folded, and its name. */
  readonly voice: Seq;
  readonly voiceName: string;
  /** Said order. */
  readonly saidStart: number;
  readonly statement: Seq;
  /** The place of the figure among what the statement asserts. */
  readonly position: number;
}
