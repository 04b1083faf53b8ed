/** A number where it stands in a text, in places of its words. */
export interface NumberAt {
  readonly first: number;
  /** The place after its last word. */
  readonly after: number;
  /** Null where its digits are no number that people write, or its words leave it open: "several hundred". */
  readonly value: number | null;
  /** In digits alone, with groups, with a fraction, or in words. */
  readonly written: 'PLAIN' | 'GROUPED' | 'DECIMAL' | 'WORDS';
  /** Written with a multiplier: it is round (semantics.md, A figure in front of you). */
  readonly multiplied: boolean;
  /** Its last multiplier, which a smaller number before it may share: "2 to 3 million"; else 1. */
  readonly scale: number;
}
