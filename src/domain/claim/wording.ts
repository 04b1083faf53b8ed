import type { Seq } from '../../kernel/seq.js';

/** A part that a claim leaves out; an absent axis means the claim's own. */
export interface WordedExclusion {
  readonly place: Seq<'place'> | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly population: Seq<'population'> | null;
  readonly reason: string | null;
}

/** How one statement words a claim, as JSON keeps it: identical figures may be written in different words. */
export interface ClaimWording {
  readonly sentence: string;
  readonly asWritten: string | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly exclusions: readonly WordedExclusion[];
}
