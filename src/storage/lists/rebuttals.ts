import { isEverything, type AsOf } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import type { RebuttalOrder } from '../../domain/vocabulary/rebuttal-orders.js';
import type { RebuttalState } from '../../domain/vocabulary/rebuttal-states.js';
import type { Reader } from '../reader.js';
import { doneBy } from './done-by.js';
import type { NestedListOf } from './nested.js';
import { countAll, readPage, type Page } from './page.js';
import { sql, throughout, type List, type OrderColumn, type Sql } from './rows.js';
import { whereCounts, standsAs } from '../rules/as-of.js';

/** Said order of the statements they are made in, then the order in which they are made there. */
const orderOf = (saidStart: string, seq: string): readonly OrderColumn[] => [
  { expression: sql(saidStart) },
  { expression: sql(seq) },
];

const FROM = 'rebuttal r cross join statement_summary s';

/** @param seq of the rebuttal */
function inState(state: RebuttalState | undefined, asOf: AsOf, seq = 'r.seq'): readonly Sql[] {
  if (state === undefined) return [];
  const standing = standsAs([state], asOf);
  const exists = `exists (select 1 from rebuttal_standing st where st.rebuttal = ${seq} and ${standing.text})`;
  return [{ text: exists, params: standing.params }];
}

/** The rebuttals of claims themselves. */
export const rebuttalsOfClaims =
  (state: RebuttalState | undefined, asOf: AsOf): NestedListOf =>
  (claims) => ({
    name: 'rebuttals of a claim',
    seq: 'r.seq',
    parent: 'r.target_claim',
    from: sql(FROM),
    where: [
      sql('r.target_claim in ??', claims),
      sql('s.seq = r.statement'),
      ...whereCounts('s', asOf),
      ...inState(state, asOf),
    ],
    order: orderOf('s.said_start', 'r.seq'),
    ...(state === undefined &&
      isEverything(asOf) && {
        totals: sql(
          'select seq as parent, rebuttal_count as total from claim_summary where seq in ??',
          claims,
        ),
      }),
  });

/** The rebuttals made in statements of which sources are source or voice. */
export const rebuttalsOfSources: NestedListOf = (sources) => ({
  name: 'rebuttals of a source',
  seq: 'x.act',
  parent: 'x.source',
  from: sql('source_act x'),
  where: [sql(`x.source in ?? and x.kind = 'REBUTS'`, sources)],
  order: orderOf('x.said_start', 'x.act'),
  inOrder: true,
  totals: doneBy('REBUTS', sources),
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

export async function listRebuttals(
  reader: Reader,
  asked: RebuttalsAsked,
  page: PageRequest,
): Promise<Page<number>> {
  return readPage(reader, rebuttalList(asked, await readCountedEarlier(reader, asked.asOf)), page);
}

/** The rebuttals said after an instant that count by then, for what was said by then passes their statements on: mostly none. */
async function readCountedEarlier(reader: Reader, asOf: AsOf): Promise<number[]> {
  if (isEverything(asOf)) return [];
  const rows = await reader.all<{ seq: number }>(
    `select r.seq from statement_summary s cross join rebuttal r
     where s.counts_from < s.said_start and s.said_start > ? and s.counts_from <= ? and r.statement = s.seq`,
    [asOf.said, asOf.said],
  );
  return rows.map(({ seq }) => seq);
}

/** What a source did, or had done to it, is counted as it is recorded, where no more is asked. */
export async function countRebuttals(reader: Reader, asked: RebuttalsAsked): Promise<number> {
  const { state, by, against, asOf } = asked;
  const [only, ...others] = actsOf(by, against);
  const isAll = others.length + targetsOf(against).length === 0 && state === undefined && isEverything(asOf);
  if (only && isAll) {
    const { text, params } = doneBy(only.kind, [only.source]);
    const [tally] = await reader.all<{ total: number }>(text, params);
    return tally?.total ?? 0;
  }
  const { from, where, stretches } = rebuttalList(asked, await readCountedEarlier(reader, asOf));
  const counts = stretches.map((stretch) => countAll(reader, { from, where: [...where, ...stretch.where] }));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** @param countedEarlier those that count as of the instant though they were said later */
function rebuttalList(
  { state, by, against, asOf, orderBy }: RebuttalsAsked,
  countedEarlier: readonly number[],
): List {
  const newest = orderBy === 'SAID_NEWEST';
  const { from, where, order, said, seq } = among(by, against);
  const inOrder = newest ? order.map((column) => ({ ...column, descending: true })) : order;
  const saidBy = { where: [sql(`${said} <= ?`, asOf.said)], order: inOrder };
  const saidAfter = {
    where: [sql(`${said} > ? and ${seq} in ??`, asOf.said, countedEarlier)],
    order: inOrder,
  };
  const asOfThen = newest ? [saidAfter, saidBy] : [saidBy, saidAfter];
  return {
    name: `rebuttals${newest ? ', newest first' : ''}${isEverything(asOf) ? '' : ' as of'}`,
    seq,
    from,
    where: [...where, ...inState(state, asOf, seq)],
    stretches: isEverything(asOf) ? throughout(inOrder) : asOfThen,
  };
}

const inOrderOf = (said: string, seq: string) => ({ order: orderOf(said, seq), said, seq });

/** Of which sources they are, or which they attack. */
const actsOf = (by: number | undefined, against: Against | undefined) => [
  ...(by === undefined ? [] : [{ kind: 'REBUTS' as const, source: by }]),
  ...(against?.kind === 'source' ? [{ kind: 'REBUTTED' as const, source: against.seq }] : []),
];

/** What else they attack. */
const targetsOf = (against: Against | undefined): readonly Sql[] =>
  against === undefined || against.kind === 'source'
    ? []
    : [sql(`r.target_${against.kind} = ?`, against.seq)];

/** The rebuttals by a source, or of something or somebody, found by what is asked most closely, in said order. */
function among(by: number | undefined, against: Against | undefined) {
  const [found, ...tested] = actsOf(by, against);
  const target = targetsOf(against);
  if (!found) {
    // What attacks one thing is few; of all, the order is followed.
    const from =
      target.length > 0
        ? 'rebuttal r cross join rebuttal_summary m'
        : 'rebuttal_summary m cross join rebuttal r';
    return {
      from: sql(from),
      where: [...target, sql('r.seq = m.seq')],
      ...inOrderOf('m.said_start', 'm.seq'),
    };
  }
  return {
    // What is kept by source tells all but what is attacked.
    from: sql(target.length > 0 ? 'source_act x cross join rebuttal r' : 'source_act x'),
    where: [
      sql('x.source = ? and x.kind = ?', found.source, found.kind),
      ...tested.map(({ kind, source }) =>
        sql(
          `exists (select 1 from source_act o
             where o.source = ? and o.kind = ? and o.said_start = x.said_start and o.act = x.act)`,
          source,
          kind,
        ),
      ),
      ...(target.length > 0 ? [sql('r.seq = x.act'), ...target] : []),
    ],
    ...inOrderOf('x.said_start', 'x.act'),
  };
}
