import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import { REWORDINGS } from '../rules/followed.js';
import { EVERYTHING, type AsOf } from '../../kernel/as-of.js';
import type { NestedList, NestedListOf } from './nested.js';
import { claimList } from './claims.js';
import { sql, type OrderColumn } from './rows.js';
import { countedBy } from '../rules/as-of.js';
import { IN_ROLE } from '../tables/source-claim.js';

/** Newest said first. */
const NEWEST: readonly OrderColumn[] = [
  { expression: sql('c.first_said'), descending: true },
  { expression: sql('c.seq') },
];

const CLAIMS = 'claims of a source';
const DISPUTED = 'disputed claims of a source';

/** Of the claims that sources assert as source or voice, those of which a column of what is kept of them is 1. */
const keptClaims = (sources: readonly number[], is?: string): Omit<NestedList, 'alone' | 'name'> => {
  const such = is === undefined ? '' : ` and x.${is} = 1`;
  return {
    seq: 'c.seq',
    parent: 'x.source',
    from: sql('source_claim x cross join claim_summary c'),
    where: [sql(`x.source in ??${such}`, sources), sql('c.seq = x.claim')],
    order: NEWEST,
    totals: sql(
      `select x.source as parent, cast(sum(x.total) as int) as total from source_tally x
       where x.source in ??${such} group by x.source`,
      sources,
    ),
  };
};

/** The claims that sources assert, as source or voice, in a role or in any. */
export const claimsOfSources =
  (role: ReportRole | undefined): NestedListOf =>
  (sources) => ({
    ...keptClaims(sources, role && IN_ROLE[role]),
    name: CLAIMS,
    alone: async (reader, source) => ({
      ...(await claimList(reader, {
        criteria: { source, role },
        orderBy: 'SAID_NEWEST',
        asOf: EVERYTHING,
      })),
      name: CLAIMS,
    }),
  });

/**
 * Of the claims that sources assert, those that somebody disputed: they, or a statement with which they entered. An index
 * has them in their order.
 */
export const disputedClaimsOfSources: NestedListOf = (sources) => ({
  ...keptClaims(sources, 'disputed'),
  name: DISPUTED,
  seq: 'x.claim',
  from: sql('source_claim x'),
  where: [sql('x.source in ?? and x.disputed = 1', sources)],
  order: [{ expression: sql('x.first_said'), descending: true }, { expression: sql('x.claim') }],
  inOrder: true,
});

/** The claims computed from claims. */
export const derivativesOfClaims: NestedListOf = (claims) => ({
  name: 'derivatives of a claim',
  seq: 'c.seq',
  parent: 'x.parent',
  from: sql(
    '(select distinct from_claim as parent, claim from derivation_part where from_claim in ??) x cross join claim_summary c',
    claims,
  ),
  where: [sql('c.seq = x.claim')],
  order: [{ expression: sql('c.seq') }],
});

/** The claims that go back to claims, by what counts as of an instant. */
export const rewordingsOfClaims =
  (asOf: AsOf): NestedListOf =>
  (claims) => ({
    name: 'rewordings of a claim',
    seq: 'c.seq',
    parent: 'x.root',
    from: sql(`(${REWORDINGS}) x cross join claim_summary c`, claims, ...countedBy(asOf)),
    where: [sql('c.seq = x.claim')],
    order: [{ expression: sql('c.seq') }],
  });
