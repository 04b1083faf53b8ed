// PostGraphile on the same PostgreSQL, as it makes its API of the tables; three functions say what tables alone do not.
//   node bench/peers/postgraphile.js postgres://…/A_DATABASE_OF_SAYSO
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const FUNCTIONS = [
  `create or replace function figures_of(measure_ref text, place_ref text) returns setof claim_summary language sql stable as
     'select * from claim_summary where measure = (select seq from measure where ref = measure_ref)
        and place = (select seq from place where ref = place_ref) order by first_said desc, seq'`,
  `create or replace function rebuttals_against(source_ref text) returns setof rebuttal language sql stable as
     'with said as materialized (select seq from statement_summary where source = (select seq from source where ref = source_ref)),
        attack as (
          select r.seq from said join assertion a on a.statement = said.seq join rebuttal r on r.target_claim = a.claim
            where a.role = ''ORIGIN''
          union select r.seq from said join rebuttal r on r.target_statement = said.seq
          union select r.seq from said join rebuttal mine on mine.statement = said.seq join rebuttal r on r.target_rebuttal = mine.seq)
      select r.* from attack join rebuttal r on r.seq = attack.seq join statement_summary s on s.seq = r.statement
        order by s.said_start desc, r.seq desc'`,
  `create or replace function found_by(words text) returns setof search_entry language sql stable as
     'select * from search_entry where tokens @@ cast(words as tsquery) order by ts_rank(tokens, cast(words as tsquery)) desc'`,
];

const connectionString = process.argv[2];
const pool = new pg.Pool({ connectionString, max: 8, options: '-c jit=off' });
for (const text of FUNCTIONS) await pool.query(text);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It takes an index that leaves out rows without a value for none, and would not follow what that finds.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  // On a busy machine the first plan of a document takes longer than half a second.
  grafast: { explain: false, timeouts: { planning: 10_000 } },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/graphql`;
  // Before its schema is made it answers that something is wrong.
  const body = JSON.stringify({ query: '{ __typename }' });
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  console.log(url);
});
process.on('disconnect', () => process.exit());
