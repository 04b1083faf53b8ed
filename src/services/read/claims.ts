import { EVERYTHING, type AsOf } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import type { Seq } from '../../kernel/seq.js';
import { countClaims, listClaims, type ClaimCriteria } from '../../storage/lists/claims.js';
import type { ClaimOrder } from '../../domain/vocabulary/claim-orders.js';
import type { Reading } from '../services.js';
import { criteriaOf, type ClaimFilter } from './claim-criteria.js';
import { pageOf, type Listed } from './listed.js';

/** Which claims, and in which order: SAID_NEWEST when left out. */
export interface ClaimsAsked {
  readonly filter?: ClaimFilter | null | undefined;
  readonly orderBy?: ClaimOrder | null | undefined;
  readonly asOf: AsOf;
}

/**
 * One page of the claims that are there as of an instant and meet a filter.
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT with the field at fault
 */
export async function claims(
  reading: Reading,
  { filter, orderBy, asOf }: ClaimsAsked,
  page: PageRequest,
): Promise<Listed<Seq<'claim'>>> {
  const asked = { criteria: await criteriaOf(reading, filter), orderBy: orderBy ?? 'SAID_NEWEST', asOf };
  const found = await listClaims(reading, asked, page);
  return { ...pageOf('claim', found), total: () => countClaims(reading, asked) };
}

/** Whether a claim meets criteria as everything stands. */
export async function meets(
  reading: Reading,
  claim: Seq<'claim'>,
  criteria: ClaimCriteria,
): Promise<boolean> {
  const { edges } = await listClaims(
    reading,
    { criteria: { ...criteria, seq: claim }, orderBy: 'RECORDED_NEWEST', asOf: EVERYTHING },
    { first: 1 },
  );
  return edges.length > 0;
}
