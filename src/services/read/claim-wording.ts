import type { ClaimWording } from '../../domain/claim/wording.js';
import type { ClaimNode } from './nodes.js';

/** The words in which a claim was handed on. */
export const wordingOf = ({ wording }: Pick<ClaimNode, 'wording'>): ClaimWording =>
  JSON.parse(wording) as ClaimWording;
