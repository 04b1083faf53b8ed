import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { held } from '../support/held.js';
import { openServer, type TestServer } from '../support/server.js';
import { BASICS } from '../support/world.js';

const KEY = 'a-key-with-every-right-for-these-tests';

let server: TestServer;

beforeEach(async () => {
  server = await openServer(await buildSaysoSchema(), {
    adminKey: KEY,
    work: { limit: 100_000, seconds: 1 },
  });
  await server.world.load(BASICS);
});

afterEach(() => server.close());

const report = (name: string, note = 'none') =>
  server.ask('mutation ($input: ReportInput!) { report(input: $input) { statement { ref } } }', {
    key: KEY,
    variables: {
      input: {
        idempotencyKey: name,
        statement: { ref: name, source: 'wire', saidOn: '2022', note },
        claims: [{ text: `Claim ${name}.` }],
      },
    },
  });

test('a full disk is told to whoever would record something, and that nothing of it was kept', async () => {
  const { unitOfWork } = server.world.storage;
  // To SQLite a file that may have no further page is a disk that is full.
  await unitOfWork.write((transaction) => transaction.run('pragma max_page_count = 1'));
  const { errors } = await report('much', 'x'.repeat(20_000));
  expect(errors).toMatchObject([
    {
      message:
        'This was not recorded. The database cannot be written to, for its disk or its quota is full: make room. Nothing that was acknowledged is lost.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
    },
  ]);
  await unitOfWork.write((transaction) => transaction.run('pragma max_page_count = 1000000'));
  expect(await server.ask('{ statement(id: "much") { ref } }')).toMatchObject({ data: { statement: null } });
  expect(await report('much', 'x'.repeat(20_000))).toMatchObject({
    data: { report: { statement: { ref: 'much' } } },
  });
});

test('a write that waits for others is answered when the time of its operation is over, and never recorded', async () => {
  const { unitOfWork } = server.world.storage;
  const before = held();
  const busy = unitOfWork.write(() => before.untilLetGo);
  const { errors } = await report('late');
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/^This time it was not recorded. Its turn /) },
  ]);
  before.letGo();
  await busy;
  await unitOfWork.idle();
  expect(await server.ask('{ statement(id: "late") { ref } }')).toMatchObject({ data: { statement: null } });
});
