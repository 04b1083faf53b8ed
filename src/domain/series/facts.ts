import type { Seq } from '../../kernel/seq.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import type { Period } from '../period.js';

/** One time a voice brought a figure in. */
export interface Report {
  readonly claim: Seq<'claim'>;
  readonly scoped: ScopedFigure & { readonly figure: { readonly period: Period } };
  /** The voice, not folded, and its name. */
  readonly voice: Seq<'source'>;
  readonly voiceName: string;
  /** Said order. */
  readonly saidStart: number;
  readonly statement: Seq<'statement'>;
  /** The place of the figure among what the statement asserts. */
  readonly position: number;
  /** The figure stands retracted: it is shown, and is in no change. */
  readonly isRetracted: boolean;
}
