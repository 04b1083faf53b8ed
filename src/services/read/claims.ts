import type { AsOf } from '../../kernel/as-of.js';
import { BIGGEST_PAGE, type PageRequest } from '../../kernel/cursor.js';
import { badInput } from '../../kernel/errors.js';
import type { Seq } from '../../kernel/seq.js';
import { countClaims, listClaims } from '../../storage/lists/claims.js';
import type { ClaimOrder } from '../../domain/vocabulary/claim-orders.js';
import type { Reading } from '../services.js';
import { criteriaOf, type ClaimFilter } from './claim-criteria.js';
import { pageOf, withTotal, type Listed } from './listed.js';
import { allKnown } from './names.js';

/** Which claims, and in which order: SAID_NEWEST when left out. */
export interface ClaimsAsked {
  /** Only these, by id or ref; as many as one page holds. */
  readonly ids?: readonly string[] | null | undefined;
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
  { ids, filter, orderBy, asOf }: ClaimsAsked,
  page: PageRequest,
): Promise<Listed<Seq<'claim'>>> {
  const criteria = { ...(await criteriaOf(reading, filter)), seqs: await seqsAmong(reading, ids) };
  const asked = { criteria, orderBy: orderBy ?? 'SAID_NEWEST', asOf };
  const found = await listClaims(reading, asked, {
    ...page,
    first: page.first ?? criteria.seqs?.length,
  });
  return withTotal(pageOf('claim', found), () => countClaims(reading, asked));
}

async function seqsAmong(
  reading: Reading,
  ids: readonly string[] | null | undefined,
): Promise<readonly Seq<'claim'>[] | undefined> {
  if (!ids) return undefined;
  const names = [...new Set(ids)];
  if (names.length > BIGGEST_PAGE)
    throw badInput(`ids names ${names.length} claims: give ${BIGGEST_PAGE} at most.`, 'ids');
  return [...new Set(await allKnown(reading, 'claim', names, 'ids'))];
}
