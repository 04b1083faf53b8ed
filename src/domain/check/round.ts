import type { Qualifier } from '../vocabulary/qualifiers.js';

const ROUND: readonly Qualifier[] = ['APPROXIMATE', 'BETWEEN', 'MORE_THAN', 'FEWER_THAN'];

/** True for a round number or a range, into which others fit (semantics.md, A figure in front of you). */
export const isRound = (qualifier: Qualifier): boolean => ROUND.includes(qualifier);
