import { isEverything, type AsOf } from '../../kernel/as-of.js';
import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import type { NestedListOf } from './nested.js';
import { sql, type OrderColumn } from './rows.js';
import { whereCounts } from '../rules/as-of.js';
import { doneBy } from './done-by.js';

/** Said order: by earliest instant, then by recording. */
export const SAID_ORDER: readonly OrderColumn[] = [
  { expression: sql('s.said_start') },
  { expression: sql('s.seq') },
];

/** The statements that assert claims. */
export const statementsOfClaims =
  (role: ReportRole | undefined, asOf: AsOf): NestedListOf =>
  (claims) => ({
    name: 'statements of a claim',
    seq: 's.seq',
    parent: 'a.claim',
    from: sql('assertion a cross join statement_summary s'),
    where: [
      sql('a.claim in ??', claims),
      sql('s.seq = a.statement'),
      ...(role === undefined ? [] : [sql('a.role = ?', role)]),
      ...whereCounts('s', asOf),
    ],
    order: SAID_ORDER,
    ...(role === undefined && isEverything(asOf) && { totals: sql(KEPT_COUNTS, claims) }),
  });

const KEPT_COUNTS = 'select seq as parent, statement_count as total from claim_summary where seq in ??';

/** The statements of which sources are source or voice. */
export const statementsOfSources: NestedListOf = (sources) => ({
  name: 'statements of a source',
  seq: 'x.act',
  parent: 'x.source',
  from: sql('source_act x'),
  where: [sql(`x.source in ?? and x.kind = 'SAYS'`, sources)],
  order: [{ expression: sql('x.said_start') }, { expression: sql('x.act') }],
  inOrder: true,
  totals: doneBy('SAYS', sources),
});

/** The statements in documents. */
export const statementsOfDocuments: NestedListOf = (documents) => ({
  name: 'statements of a document',
  seq: 's.seq',
  parent: 's.document',
  from: sql('statement_summary s'),
  where: [sql('s.document in ??', documents)],
  order: SAID_ORDER,
});

/** The statements that pass statements on. */
export const statementsRelaying: NestedListOf = (upstreams) => ({
  name: 'statements relaying a statement',
  seq: 's.seq',
  parent: 'y.upstream',
  from: sql('relay y cross join statement_summary s'),
  where: [sql('y.upstream in ??', upstreams), sql('s.seq = y.downstream')],
  order: SAID_ORDER,
});
