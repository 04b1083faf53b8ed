import type { ClaimWording } from '../../domain/claim/wording.js';
import { headline } from '../../domain/claim/headline.js';
import { unended } from '../../domain/phrases.js';
import { loadClaims } from '../../storage/analysis/claims.js';
import type { Reading } from '../services.js';
import type { ClaimNode } from './nodes.js';

/** What a claim says, in the words in which it was handed on. */
export interface ClaimInWords {
  readonly sentence: string;
  /** By short names, without reasons and full stop; of a claim in words, all of it. */
  readonly headline: string;
}

/** What some claims say. */
export async function claimsInWords(
  reading: Reading,
  claims: readonly Pick<ClaimNode, 'seq' | 'wording'>[],
): Promise<ClaimInWords[]> {
  const loaded = await loadClaims(
    reading,
    claims.map(({ seq }) => seq),
    claims.map(({ wording }) => wording),
  );
  return claims.map(({ seq, wording }) => {
    const { sentence, scoped } = loaded.claim(seq, wording);
    return { sentence, headline: scoped ? headline(loaded.codelists, scoped.figure) : unended(sentence) };
  });
}

/** The words in which a claim was handed on. */
export const wordingOf = ({ wording }: Pick<ClaimNode, 'wording'>): ClaimWording =>
  JSON.parse(wording) as ClaimWording;
