// The floor of what a database of Sayso can be asked over HTTP: the same rows of the same SQLite file by prepared SQL,
// as JSON, without GraphQL, rules or checks.
//   node bench/peers/floor.js FILE
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { Database, OPEN_READONLY } = createRequire(import.meta.url)('sqlite3').default;
const [, , file] = process.argv;

const CONNECTIONS = 4;

const CLAIM = `select c.id, m.ref, w.sentence as text, c.value, c.qualifier, c.seq from claim_ref r
  join claim c on c.seq = r.claim join claim_summary m on m.seq = c.seq join claim_sentence w on w.seq = c.seq where r.ref = ?`;
const STANDING = 'select state from claim_standing where claim = ? order by from_at desc limit 1';
const STATEMENTS = `select s.seq, s.said_on as saidOn, s.basis, s.quote, o.name from assertion a
  join statement s on s.seq = a.statement join source o on o.seq = s.source where a.claim = ? order by s.said_start, s.seq limit 100`;
const RELAYS = `select r.downstream, o.name from assertion a join relay r on r.downstream = a.statement
  join statement u on u.seq = r.upstream join source o on o.seq = u.source where a.claim = ?`;
const REBUTTALS = `select s.said_on as saidOn, r.summary, o.name,
    (select state from rebuttal_standing t where t.rebuttal = r.seq order by from_at desc limit 1) as state
  from rebuttal r join statement s on s.seq = r.statement join source o on o.seq = s.source
  where r.target_claim = ? order by s.said_start, r.seq limit 20`;
const LIST = `select c.id, w.sentence as text,
    (select state from claim_standing t where t.claim = m.seq order by from_at desc limit 1) as state
  from claim_summary m join claim c on c.seq = m.seq join claim_sentence w on w.seq = m.seq
  where m.measure = (select seq from measure where ref = ?) and m.place = (select seq from place where ref = ?)
  order by m.first_said desc, m.seq limit 20`;
const AGAINST = `with said(seq) as (select seq from statement_summary where source = (select seq from source where ref = ?1)),
    attack(seq) as (
      select r.seq from said cross join assertion a cross join rebuttal r
        where a.statement = said.seq and a.role = 'ORIGIN' and r.target_claim = a.claim
      union select r.seq from said cross join rebuttal r where r.target_statement = said.seq
      union select r.seq from said cross join rebuttal mine cross join rebuttal r
        where mine.statement = said.seq and r.target_rebuttal = mine.seq)
  select s.said_on as saidOn, r.summary, o.name, w.sentence as text,
    (select state from rebuttal_standing t where t.rebuttal = r.seq order by from_at desc limit 1) as state
  from attack cross join rebuttal r cross join statement_summary s join source o on o.seq = s.source
    left join claim_sentence w on w.seq = r.target_claim
  where r.seq = attack.seq and s.seq = r.statement order by s.said_start desc, r.seq desc limit 10`;
const SEARCH = `select e.body as snippet from search_index i join search_entry e on e.seq = i.rowid
  where search_index match ? order by i.rank limit 10`;

const named = ({ name, ...row }) => ({ ...row, source: { name } });

const ANSWERS = {
  'one claim, five fields': async ({ claim }) => {
    const [{ value, qualifier, ...row }] = await all(CLAIM, claim);
    return { claim: { ...row, figure: { value, qualifier } } };
  },
  trace: async ({ claim: ref }) => {
    const [{ seq, text }] = await all(CLAIM, ref);
    const [[standing], statements, relays, rebuttals] = await Promise.all(
      [STANDING, STATEMENTS, RELAYS, REBUTTALS].map((sql) => all(sql, seq)),
    );
    const upstream = new Map(statements.map(({ seq: number }) => [number, []]));
    for (const { downstream, name } of relays)
      upstream.get(downstream)?.push({ upstream: { source: { name } } });
    return {
      claim: {
        text,
        standing,
        statements: {
          nodes: statements.map(({ seq: number, ...statement }) => ({
            ...named(statement),
            relays: upstream.get(number),
          })),
        },
        rebuttals: { nodes: rebuttals.map(named) },
      },
    };
  },
  'list of 20, with standing': async ({ measure, place }) => ({
    claims: {
      nodes: (await all(LIST, measure, place)).map(({ state, ...row }) => ({ ...row, standing: { state } })),
    },
  }),
  'who disputed a source': async ({ source }) => ({
    rebuttals: {
      nodes: (await all(AGAINST, source)).map(({ text, ...row }) => ({ ...named(row), target: { text } })),
    },
  }),
  'full text, best 10': async ({ words }) => ({
    search: {
      nodes: await all(
        SEARCH,
        words
          .toLowerCase()
          .split(' ')
          .map((word) => `"tow${word}"`)
          .join(' AND '),
      ),
    },
  }),
};

/** By the beginning of an operation's name, up to a comma. */
const answerTo = (name) => ANSWERS[name] ?? ANSWERS[name.split(',')[0]];

const opened = () =>
  new Promise((open, failed) => {
    const database = new Database(file, OPEN_READONLY, (error) => (error ? failed(error) : open(database)));
  });
const connections = await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => ({ database: await opened(), prepared: new Map() })),
);
for (const { database } of connections)
  database.exec('pragma cache_size = -65536; pragma mmap_size = 1073741824');

let turn = 0;

/** On one connection after the other, each SQL text prepared once on each. */
function all(sql, ...parameters) {
  turn = (turn + 1) % connections.length;
  const { database, prepared } = connections[turn];
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.set(sql, statement);
  return new Promise((found, failed) => {
    statement.all(parameters, (error, rows) => (error ? failed(error) : found(rows)));
  });
}

async function answered(body) {
  try {
    const { query, variables } = JSON.parse(body);
    return { data: await answerTo(query)(variables) };
  } catch (error) {
    return { errors: [{ message: String(error) }] };
  }
}

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const body = JSON.stringify(await answered(Buffer.concat(parts).toString()));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
process.on('disconnect', () => process.exit());
