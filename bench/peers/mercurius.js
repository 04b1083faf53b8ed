// What a team would write on the same PostgreSQL: a schema, batched loaders of prepared SQL, Mercurius with graphql-jit.
//   node bench/peers/mercurius.js postgres://…/A_DATABASE_OF_SAYSO
import Fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';

pg.types.setTypeParser(20, Number);
const pool = new pg.Pool({
  connectionString: process.argv[2],
  max: 8,
  options: '-c jit=off -c plan_cache_mode=force_generic_plan',
});

const schema = `
  type Query {
    claim(id: ID!): Claim
    claims(filter: ClaimFilter!, orderBy: ClaimOrder, first: Int): Claims!
    rebuttals(against: ID!, orderBy: ClaimOrder, first: Int): Rebuttals!
    search(query: String!, kinds: [SearchKind!], first: Int): Hits!
  }
  enum ClaimOrder { SAID_NEWEST }
  enum SearchKind { STATEMENT }
  input ClaimFilter { measure: ID! place: ID! }
  type Claims { nodes: [Claim!]! }
  type Claim {
    id: ID! ref: ID text: String! figure: Figure standing: Standing!
    statements(first: Int): Statements! rebuttals(first: Int): Rebuttals!
  }
  type Figure { value: Float qualifier: String }
  type Standing { state: String! }
  type Statements { nodes: [Statement!]! }
  type Statement { saidOn: String! basis: String! quote: String source: Source! relays: [Relay!]! }
  type Source { name: String! }
  type Relay { upstream: Statement! }
  type Rebuttals { nodes: [Rebuttal!]! }
  type Rebuttal { saidOn: String! state: String! summary: String source: Source! target: Target }
  union Target = Claim
  type Hits { nodes: [Hit!]! }
  type Hit { snippet: String! }`;

/** Each text is prepared once on each connection. */
const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const CLAIM = `c.seq, c.id, m.ref, w.sentence as text, c.value, c.qualifier`;
const WITH = 'join claim_summary m on m.seq = c.seq join claim_sentence w on w.seq = c.seq';
const STATEMENT = 's.seq, s.said_on as "saidOn", s.basis, s.quote, s.source';

const claimOf = ({ value, qualifier, ...row }) => ({ ...row, figure: { value, qualifier } });

/** For each of some keys, the row or the rows that have it. */
const oneEach = (keys, all, by) => {
  const found = new Map(all.map((row) => [row[by], row]));
  return keys.map((key) => found.get(key));
};
const manyEach = (keys, all, by) => {
  const found = new Map(keys.map((key) => [key, []]));
  for (const row of all) found.get(row[by])?.push(row);
  return keys.map((key) => found.get(key));
};

const sourcesOf = async (queries) => {
  const keys = queries.map(({ obj }) => obj.source);
  return oneEach(
    keys,
    await rows('sources', 'select seq, name from source where seq = any($1)', [keys]),
    'seq',
  );
};

const resolvers = {
  Query: {
    claim: async (_, { id }) => {
      const [row] = await rows(
        'claim',
        `select ${CLAIM} from claim_ref r join claim c on c.seq = r.claim ${WITH} where r.ref = $1`,
        [id],
      );
      return row && claimOf(row);
    },
    claims: async (_, { filter, first }) => ({
      nodes: (
        await rows(
          'claims',
          `select ${CLAIM} from claim_summary m join claim c on c.seq = m.seq join claim_sentence w on w.seq = m.seq
           where m.measure = (select seq from measure where ref = $1) and m.place = (select seq from place where ref = $2)
           order by m.first_said desc, m.seq limit $3`,
          [filter.measure, filter.place, first],
        )
      ).map(claimOf),
    }),
    rebuttals: async (_, { against, first }) => ({
      nodes: await rows(
        'against',
        `with said as materialized (select seq from statement_summary where source = (select seq from source where ref = $1)),
           attack as (
             select r.seq from said join assertion a on a.statement = said.seq join rebuttal r on r.target_claim = a.claim
               where a.role = 'ORIGIN'
             union select r.seq from said join rebuttal r on r.target_statement = said.seq
             union select r.seq from said join rebuttal mine on mine.statement = said.seq join rebuttal r on r.target_rebuttal = mine.seq)
         select r.seq, s.said_on as "saidOn", s.source, r.summary, r.target_claim from attack join rebuttal r on r.seq = attack.seq
           join statement_summary s on s.seq = r.statement order by s.said_start desc, r.seq desc limit $2`,
        [against, first],
      ),
    }),
    search: async (_, { query, first }) => ({
      nodes: await rows(
        'search',
        `select body as snippet from search_entry where tokens @@ cast($1 as tsquery)
         order by ts_rank(tokens, cast($1 as tsquery)) desc limit $2`,
        [
          query
            .toLowerCase()
            .split(' ')
            .map((word) => `'tow${word}'`)
            .join(' & '),
          first,
        ],
      ),
    }),
  },
  Target: { resolveType: () => 'Claim' },
};

const standingsBy = (table, column) => async (queries) => {
  const keys = queries.map(({ obj }) => obj.seq);
  const found = await rows(
    `standing ${table}`,
    `select distinct on (${column}) ${column} as seq, state from ${table} where ${column} = any($1) order by ${column}, from_at desc`,
    [keys],
  );
  return oneEach(keys, found, 'seq');
};
const rebuttalStates = standingsBy('rebuttal_standing', 'rebuttal');

const loaders = {
  Claim: {
    standing: standingsBy('claim_standing', 'claim'),
    statements: async (queries) => {
      const keys = queries.map(({ obj }) => obj.seq);
      const found = await rows(
        'statements',
        `select k.claim, s.* from unnest($1::bigint[]) as k(claim) cross join lateral (
           select ${STATEMENT} from assertion a join statement s on s.seq = a.statement
           where a.claim = k.claim order by s.said_start, s.seq limit $2) s`,
        [keys, queries[0].params.first],
      );
      return manyEach(keys, found, 'claim').map((nodes) => ({ nodes }));
    },
    rebuttals: async (queries) => {
      const keys = queries.map(({ obj }) => obj.seq);
      const found = await rows(
        'rebuttals',
        `select k.claim, r.* from unnest($1::bigint[]) as k(claim) cross join lateral (
           select r.seq, s.said_on as "saidOn", s.source, r.summary from rebuttal r join statement s on s.seq = r.statement
           where r.target_claim = k.claim order by s.said_start, r.seq limit $2) r`,
        [keys, queries[0].params.first],
      );
      return manyEach(keys, found, 'claim').map((nodes) => ({ nodes }));
    },
  },
  Statement: {
    source: sourcesOf,
    relays: async (queries) => {
      const keys = queries.map(({ obj }) => obj.seq);
      const found = await rows(
        'relays',
        `select r.downstream, ${STATEMENT} from relay r join statement s on s.seq = r.upstream where r.downstream = any($1)`,
        [keys],
      );
      return manyEach(keys, found, 'downstream').map((all) => all.map((upstream) => ({ upstream })));
    },
  },
  Rebuttal: {
    source: sourcesOf,
    state: async (queries) => (await rebuttalStates(queries)).map(({ state }) => state),
    target: async (queries) => {
      const keys = queries.map(({ obj }) => obj.target_claim);
      const found = await rows('targets', `select ${CLAIM} from claim c ${WITH} where c.seq = any($1)`, [
        keys,
      ]);
      return oneEach(keys, found, 'seq');
    },
  },
};

const app = Fastify();
await app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`${address}/graphql`);
process.on('disconnect', () => process.exit());
