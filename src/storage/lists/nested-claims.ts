import type { ReportRole } from '../../domain/vocabulary/report-roles.js';
import { REWORDINGS } from '../rules/followed.js';
import { EVERYTHING, type AsOf } from '../../kernel/as-of.js';
import type { NestedListOf } from './nested.js';
import { claimList } from './claims.js';
import { sql, type OrderColumn } from './page.js';
import { countedBy } from '../rules/as-of.js';
import { EVER_DISPUTED } from '../rules/ever-disputed.js';

/** Newest said first. */
const NEWEST: readonly OrderColumn[] = [
  { expression: sql('c.first_said'), descending: true },
  { expression: sql('c.seq') },
];

const CLAIMS = 'claims of a source';
const DISPUTED = 'disputed claims of a source';

const ASSERTED_BY = {
  source: `select s.source as parent, a.claim from statement_summary s cross join assertion a
   where s.source in ?? and a.statement = s.seq`,
  voice: `select v.voice, a.claim from statement_voice v cross join assertion a
   where v.voice in ?? and a.statement = v.statement`,
};

/** The claims that sources assert, as source or voice, in a role or in any. */
export const claimsOfSources =
  (role: ReportRole | undefined): NestedListOf =>
  (sources) => {
    const inRole = role === undefined ? '' : ' and a.role = ?';
    const params = role === undefined ? [sources] : [sources, role];
    return {
      name: CLAIMS,
      seq: 'c.seq',
      parent: 'x.parent',
      from: sql(
        `(${ASSERTED_BY.source}${inRole} union ${ASSERTED_BY.voice}${inRole}) x cross join claim_summary c`,
        ...params,
        ...params,
      ),
      where: [sql('c.seq = x.claim')],
      order: NEWEST,
      alone: async (reader, source) => ({
        ...(await claimList(reader, {
          criteria: { source, role },
          orderBy: 'SAID_NEWEST',
          asOf: EVERYTHING,
        })),
        name: CLAIMS,
      }),
    };
  };

/** Of the claims that sources assert, those that somebody disputed: they, or a statement with which they entered. */
export const disputedClaimsOfSources: NestedListOf = (sources) => {
  const claims = claimsOfSources(undefined)(sources);
  return {
    ...claims,
    name: DISPUTED,
    where: [...claims.where, sql(EVER_DISPUTED)],
    alone: async (reader, source) => ({
      ...(await claimList(reader, {
        criteria: { source, everDisputed: true },
        orderBy: 'SAID_NEWEST',
        asOf: EVERYTHING,
      })),
      name: DISPUTED,
    }),
  };
};

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
