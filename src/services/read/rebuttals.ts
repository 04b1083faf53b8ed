import type { AsOf } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import { unknownName } from './likely-names.js';
import type { Seq } from '../../kernel/seq.js';
import type { RebuttalState } from '../../domain/vocabulary/rebuttal-states.js';
import { countRebuttals, listRebuttals, type Against } from '../../storage/lists/rebuttals.js';
import type { RebuttalOrder } from '../../domain/vocabulary/rebuttal-orders.js';
import type { Reading } from '../services.js';
import { pageOf, withTotal, type Listed } from './listed.js';
import { knownIfGiven, named } from './names.js';

type Maybe<T> = T | null | undefined;

/** Which rebuttals, by names that may be ids or refs, and in which order: SAID_OLDEST when left out. */
export interface RebuttalsAsked {
  readonly state?: Maybe<RebuttalState>;
  /** Source or voice of the statement it is made in. */
  readonly by?: Maybe<string>;
  /** A source, a claim, a statement or a rebuttal. */
  readonly against?: Maybe<string>;
  readonly orderBy?: Maybe<RebuttalOrder>;
  readonly asOf: AsOf;
}

/**
 * One page of the rebuttals that count as of an instant, in order of said time.
 * @throws SaysoError NOT_FOUND with the field at fault
 */
export async function rebuttals(
  reading: Reading,
  { state, by, against, orderBy, asOf }: RebuttalsAsked,
  page: PageRequest,
): Promise<Listed<Seq<'rebuttal'>>> {
  const asked = {
    state: state ?? undefined,
    by: await knownIfGiven(reading, 'source', by, 'by'),
    against: against === null || against === undefined ? undefined : await attacked(reading, against),
    orderBy: orderBy ?? undefined,
    asOf,
  };
  const found = await listRebuttals(reading, asked, page);
  return withTotal(pageOf('rebuttal', found), () => countRebuttals(reading, asked));
}

/** A name of what is attacked: a source first, since several kinds may use the same ref. */
async function attacked(reading: Reading, name: string): Promise<Against> {
  for (const kind of ['source', 'claim', 'statement', 'rebuttal'] as const) {
    const seq = await named(reading, kind, name);
    if (seq !== undefined) return { kind, seq };
  }
  throw await unknownName(reading, 'source', name, 'against');
}
