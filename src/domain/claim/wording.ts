import type { Seq } from '../../kernel/seq.js';

/** How one statement words a claim, as JSON keeps it: identical figures may be written in different words. */
export interface ClaimWording {
  readonly sentence: string;
  readonly asWritten: string | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly exclusions: readonly {
    readonly place: Seq<'place'> | null;
    readonly period: string | null;
    readonly population: Seq<'population'> | null;
    readonly reason: string | null;
  }[];
}
