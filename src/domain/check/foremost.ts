import type { Seq } from '../../kernel/seq.js';

/** What figures that are as near as one another are told apart by, before what was recorded first. */
export interface Foremost {
  /** It entered with a statement behind which no other claim stands (semantics.md, Lists). */
  readonly isOriginal: boolean;
  /** How many statements assert it, as of the instant. */
  readonly statements: number;
}

/** Originals before rewordings, what more statements say, and what was recorded first. */
export const byForemost = (
  a: Foremost & { readonly claim: Seq<'claim'> },
  b: Foremost & { readonly claim: Seq<'claim'> },
): number => Number(b.isOriginal) - Number(a.isOriginal) || b.statements - a.statements || a.claim - b.claim;
