import type { Seq } from '../../kernel/seq.js';
import type { ClaimWording as Kept } from '../../domain/claim/wording.js';
import type { ClaimNode } from './nodes.js';

/** A part that a claim leaves out; an absent axis means the claim's own. */
export interface WordedExclusion {
  readonly place: Seq<'place'> | null;
  /** EDTF as written. */
  readonly period: string | null;
  readonly population: Seq<'population'> | null;
  readonly reason: string | null;
}

/** How one statement words a claim: identical figures may be written in different words. */
export type ClaimWording = Omit<Kept, 'exclusions'> & { readonly exclusions: readonly WordedExclusion[] };

/** The words in which a claim was handed on. */
export const wordingOf = ({ wording }: Pick<ClaimNode, 'wording'>): ClaimWording =>
  JSON.parse(wording) as ClaimWording;
