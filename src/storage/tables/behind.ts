import { flag, int, reference } from './column.js';
import { table } from './table.js';

/**
 * For each claim at a statement that asserts it or through which it is followed, each statement that it is followed to
 * and the claim as which.
 */
export const BEHIND = table(
  'behind',
  {
    statement: reference('statement'),
    claim: reference('claim'),
    upstream: reference('statement'),
    upstream_claim: reference('claim'),
    position: int(),
    /** 1 where some other claim stands behind, at any distance. */
    rewords: flag(),
  },
  {
    primaryKey: ['statement', 'claim', 'upstream'],
    indexes: {
      behind_upstream: ['upstream', 'upstream_claim', 'statement', 'claim'],
      behind_other: ['upstream_claim', 'statement', 'claim'],
    },
  },
);

/** Which claims are followed on as which others, directly. */
export const REWORDING = table(
  'rewording',
  { claim: reference('claim'), of_claim: reference('claim') },
  { primaryKey: ['claim', 'of_claim'], indexes: { rewording_of: ['of_claim', 'claim'] } },
);
