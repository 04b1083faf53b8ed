import type { AsOf } from '../kernel/as-of.js';
import type { Seq } from '../kernel/seq.js';
import type { Standing } from '../domain/dispute/standing.js';
import { ofManyRows } from './many-rows.js';
import type { Reader } from './reader.js';

/** How a contested claim stands by itself once all counts that was said about it. */
export interface ToldStanding extends Pick<Standing, 'state' | 'since' | 'correctedBy' | 'explanation'> {
  readonly claim: Seq<'claim'>;
}

const TOLD = ofManyRows(
  ['claim', 'state', 'since', 'correctedBy', 'explanation'] satisfies (keyof ToldStanding)[],
  `select claim, state, since, corrected_by as "correctedBy", explanation
   from standing_told where claim in ?? and whole_from <= ?`,
);

/** How some claims stand by themselves as of an instant by which all counts that was said about them; of others nothing. */
export async function readToldStandings(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  { said }: AsOf,
): Promise<ToldStanding[]> {
  return claims.length === 0 ? [] : reader.all<ToldStanding>(TOLD, [claims, said]);
}
