/** How one statement words a claim: identical figures may be written in different words. */
export interface ClaimWording {
  readonly sentence: string;
  readonly asWritten: string | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly exclusions: readonly {
    readonly place: number | null;
    readonly period: string | null;
    readonly population: number | null;
    readonly reason: string | null;
  }[];
}
