import { type AsOf, isEverything } from '../../kernel/as-of.js';
import type { ClaimOrder } from '../../domain/vocabulary/claim-orders.js';
import { sql, throughout, type OrderColumn, type Sql, type Stretch } from './rows.js';
import { countedBy, counts } from '../rules/as-of.js';

const SEQ: OrderColumn = { expression: sql('c.seq') };

/**
 * The stretches of a list of claims in an order (semantics.md, Lists): ties by recording, what has no value last.
 * @param figures false where only claims without a figure are listed: none of those has a period or a value
 */
export function stretchesOf(order: ClaimOrder, asOf: AsOf, figures: boolean): readonly Stretch[] {
  switch (order) {
    case 'SAID_NEWEST':
      return isEverything(asOf) ? said(true) : [saidAfter(asOf, true), saidBy(asOf, true)];
    case 'SAID_OLDEST':
      return isEverything(asOf) ? said(false) : [saidBy(asOf, false), saidAfter(asOf, false)];
    case 'PERIOD_NEWEST':
    case 'PERIOD_OLDEST': {
      const descending = order === 'PERIOD_NEWEST';
      return nullsLast('c.period_start', figures, [
        { expression: sql('c.period_start'), descending },
        { expression: sql('c.period_end'), descending },
      ]);
    }
    case 'RECORDED_NEWEST':
      return throughout([{ ...SEQ, descending: true }]);
    case 'VALUE_HIGHEST':
    case 'VALUE_LOWEST':
      return nullsLast('c.value', figures, [
        { expression: sql('c.value'), descending: order === 'VALUE_HIGHEST', real: true },
      ]);
    case 'MOST_DISPUTED':
      return most('rebuttal_count', 0, sql(REBUTTALS_COUNTED, ...countedBy(asOf)), asOf);
    case 'MOST_REPORTED':
      return most('statement_count', 1, sql(STATEMENTS_COUNTED, ...countedBy(asOf)), asOf);
    case 'MOST_SPREAD':
      return most('spread_count', 1, sql(SPREAD_COUNTED, ...countedBy(asOf), ...countedBy(asOf)), asOf);
  }
}

const nullsLast = (column: string, any: boolean, order: readonly OrderColumn[]): Stretch[] => [
  { where: [sql(any ? `${column} is not null` : '1 = 0')], order: [...order, SEQ] },
  { where: [sql(`${column} is null`)], order: [SEQ] },
];

const said = (descending: boolean): readonly Stretch[] =>
  throughout([{ expression: sql('c.first_said'), descending }, SEQ]);

/** Claims first said by the instant: the first statement counts by then. */
const saidBy = (asOf: AsOf, descending: boolean): Stretch => ({
  where: [sql('c.first_said <= ?', asOf.said)],
  order: [{ expression: sql('c.first_said'), descending }, SEQ],
});

/** Claims that are there only because an earlier statement passes on one that was said later: they sort after `saidBy`. */
const saidAfter = (asOf: AsOf, descending: boolean): Stretch => ({
  where: [sql('c.there_from < c.first_said and +c.first_said > ?', asOf.said)],
  order: [{ expression: sql(FIRST_COUNTED, ...countedBy(asOf)), descending }, SEQ],
});

const FIRST_COUNTED = `(select min(s.said_start) from assertion a cross join statement_summary s where a.claim = c.seq and s.seq = a.statement and ${counts('s')})`;
const REBUTTALS_COUNTED = `(select count(*) from rebuttal r cross join statement_summary s where r.target_claim = c.seq and s.seq = r.statement and ${counts('s')})`;
const STATEMENTS_COUNTED = `(select count(*) from assertion a cross join statement_summary s where a.claim = c.seq and s.seq = a.statement and ${counts('s')})`;
/** Of a claim that nobody reworded, the statements that assert it; else all that go back to it are gone through. */
const SPREAD_COUNTED = `(case when c.spread_count = c.statement_count then ${STATEMENTS_COUNTED} else (
  with recursive node(statement, claim) as (
    select a.statement, a.claim from assertion a where a.claim = c.seq
    union select b.statement, b.claim from node cross join behind b
      where b.upstream = node.statement and b.upstream_claim = node.claim)
  select count(distinct n.statement) from node n cross join assertion a cross join statement_summary s
    where a.statement = n.statement and a.claim = n.claim and s.seq = n.statement and ${counts('s')}) end)`;

/** Most first. As of an instant there were no more than there are; that few claims have more than `least`: all others are equal. */
function most(column: string, least: number, counted: Sql, asOf: AsOf): readonly Stretch[] {
  if (isEverything(asOf)) return throughout([{ expression: sql(`c.${column}`), descending: true }, SEQ]);
  return [
    {
      where: [sql(`${counted.text} > ${least}`, ...counted.params)],
      order: [{ expression: counted, descending: true }, SEQ],
      bounded: {
        by: sql(`c.${column}`),
        where: [sql(`c.${column} > ${least}`)],
        rows: 'claim_summary c',
      },
    },
    {
      where: [sql(`+c.${column} <= ${least} or ${counted.text} <= ${least}`, ...counted.params)],
      order: [SEQ],
    },
  ];
}
