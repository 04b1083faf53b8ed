import type { AsOf } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import type { RebuttalOrder } from '../../domain/vocabulary/rebuttal-orders.js';
import type { RebuttalState } from '../../domain/vocabulary/rebuttal-states.js';
import type { Reader } from '../reader.js';
import type { NestedListOf } from './nested.js';
import {
  countAll,
  readPage,
  sql,
  throughout,
  type List,
  type OrderColumn,
  type Page,
  type Sql,
} from './page.js';
import { whereCounts, standsAs } from '../rules/as-of.js';
import { BY_SOURCE, OF_SOURCE } from '../rules/voices.js';

/** Said order of the statements they are made in, then the order in which they are made there. */
const ORDER: readonly OrderColumn[] = [{ expression: sql('s.said_start') }, { expression: sql('r.seq') }];
const NEWEST_FIRST: readonly OrderColumn[] = ORDER.map((column) => ({ ...column, descending: true }));

const FROM = 'rebuttal r cross join statement_summary s';

function inState(state: RebuttalState | undefined, asOf: AsOf): readonly Sql[] {
  const counted = whereCounts('s', asOf);
  if (state === undefined) return counted;
  const standing = standsAs([state], asOf);
  const exists = `exists (select 1 from rebuttal_standing st where st.rebuttal = r.seq and ${standing.text})`;
  return [...counted, { text: exists, params: standing.params }];
}

/** The rebuttals of claims themselves. */
export const rebuttalsOfClaims =
  (state: RebuttalState | undefined, asOf: AsOf): NestedListOf =>
  (claims) => ({
    name: 'rebuttals of a claim',
    seq: 'r.seq',
    parent: 'r.target_claim',
    from: sql(FROM),
    where: [sql('r.target_claim in ??', claims), sql('s.seq = r.statement'), ...inState(state, asOf)],
    order: ORDER,
  });

/** The rebuttals made in statements of which sources are source or voice. */
export const rebuttalsOfSources: NestedListOf = (sources) => ({
  name: 'rebuttals of a source',
  seq: 'r.seq',
  parent: 'x.parent',
  from: sql(`${BY_SOURCE} x cross join rebuttal r cross join statement_summary s`, sources, sources),
  where: [sql('r.statement = x.seq'), sql('s.seq = r.statement')],
  order: ORDER,
});

/** Whom or what a rebuttal attacks. */
export interface Against {
  readonly kind: 'source' | 'claim' | 'statement' | 'rebuttal';
  readonly seq: number;
}

/** Which rebuttals. */
export interface RebuttalsAsked {
  readonly state?: RebuttalState | undefined;
  /** Source or voice of the statement it is made in. */
  readonly by?: number | undefined;
  readonly against?: Against | undefined;
  readonly asOf: AsOf;
  /** SAID_OLDEST when left out. */
  readonly orderBy?: RebuttalOrder | undefined;
}

export const listRebuttals = (
  reader: Reader,
  asked: RebuttalsAsked,
  page: PageRequest,
): Promise<Page<number>> => readPage(reader, rebuttalList(asked), page);

export const countRebuttals = (reader: Reader, asked: RebuttalsAsked): Promise<number> =>
  countAll(reader, rebuttalList(asked));

const rebuttalList = ({ state, by, against, asOf, orderBy }: RebuttalsAsked): List => ({
  name: orderBy === 'SAID_NEWEST' ? 'rebuttals, newest first' : 'rebuttals',
  seq: 'r.seq',
  from: sql(FROM),
  where: [
    sql('s.seq = r.statement'),
    ...(by === undefined ? [] : [sql(`r.statement in ${OF_SOURCE}`, by, by)]),
    ...(against === undefined ? [] : [attacks(against)]),
    ...inState(state, asOf),
  ],
  stretches: throughout(orderBy === 'SAID_NEWEST' ? NEWEST_FIRST : ORDER),
});

function attacks({ kind, seq }: Against): Sql {
  if (kind !== 'source') return sql(`r.target_${kind} = ?`, seq);
  return sql(
    `r.seq in (
       select t.seq from assertion a cross join rebuttal t
         where a.statement in ${OF_SOURCE} and a.role = 'ORIGIN' and t.target_claim = a.claim
       union select t.seq from rebuttal t where t.target_statement in ${OF_SOURCE}
       union select t.seq from rebuttal o cross join rebuttal t where o.statement in ${OF_SOURCE} and t.target_rebuttal = o.seq)`,
    seq,
    seq,
    seq,
    seq,
    seq,
    seq,
  );
}
