import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Reader } from '../../src/storage/reader.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { SaysoError } from '../../src/kernel/errors.js';
import { createWork, NOBODY_WAITS, TookTooLong } from '../../src/kernel/work.js';
import { ask } from '../support/api.js';
import { BASICS, openWorld, type World } from '../support/world.js';

const REPORT =
  'mutation { report(input: { idempotencyKey: "first", statement: { ref: "first", source: "wire", saidOn: "2022" }, claims: [{ text: "One." }] }) { statement { ref source { name } } } }';

let world: World;

beforeEach(async () => {
  world = await openWorld('sqlite');
  await world.load(BASICS);
});

afterEach(() => world.close());

/** The same world, whose reads fail once something is recorded. */
function failing(error: Error): Pick<World, 'parts'> {
  const { reader, unitOfWork } = world.parts;
  let isRecorded = false;
  const all: Reader['all'] = (sql, params, signal) =>
    isRecorded ? Promise.reject(error) : reader.all(sql, params, signal);
  return {
    parts: {
      ...world.parts,
      reader: { dialect: reader.dialect, all },
      unitOfWork: {
        ...unitOfWork,
        writeTogether: async (together, part, options) => {
          const written = await unitOfWork.writeTogether(together, part, options);
          isRecorded = true;
          return written;
        },
      },
    },
  };
}

test.each([
  [
    'the database was lost',
    new Error('Connection terminated'),
    undefined,
    'This was recorded, but what is to be answered could not be read. Ask again with the same idempotencyKey: then it stays recorded once, and you are told so.',
  ],
  [
    'it took too long',
    new SaysoError('QUERY_TOO_COMPLEX', 'It took too long.'),
    'QUERY_TOO_COMPLEX',
    'This was recorded, but not answered. It took too long.',
  ],
])(
  'what was recorded is told as such where %s before it was answered',
  async (_case, error, code, message) => {
    const { errors } = await ask(failing(error), REPORT);
    expect(errors).toEqual([expect.objectContaining({ code, message })]);
    const again = await ask(world, REPORT);
    expect([again.errors, again.data.report.statement.ref]).toEqual([[], 'first']);
  },
);

test.each([
  ['whoever asked has left', NOBODY_WAITS],
  ['its time was over', new TookTooLong(30)],
])('whoever listens is told of it, though %s before it was kept', async (_case, reason) => {
  const work = createWork({ limit: 100_000, seconds: null });
  const told: unknown[] = [];
  const { unitOfWork, events } = world.parts;
  const leaving: Pick<World, 'parts'> = {
    parts: {
      ...world.parts,
      events: { ...events, tell: (written) => void told.push(written) },
      unitOfWork: {
        ...unitOfWork,
        writeTogether: (together, part, options) =>
          unitOfWork.writeTogether(
            {
              ...together,
              doAll: async (transaction, parts) => {
                const recorded = await together.doAll(transaction, parts);
                work.stop(reason);
                return recorded;
              },
            },
            part,
            options,
          ),
      },
    },
  };
  expect((await ask(leaving, REPORT, {}, OPERATOR, work)).errors).toHaveLength(1);
  await unitOfWork.idle();
  expect(told).toEqual([{ statements: [expect.any(Number)], claims: [expect.any(Number)] }]);
  expect((await ask(world, '{ statement(id: "first") { ref } }')).data.statement.ref).toBe('first');
});

test('a wrong argument in what is to be answered is no refusal of what was recorded', async () => {
  const asked = REPORT.replace(
    '{ statement {',
    '{ claims { statements(first: 1000) { totalCount } } statement {',
  );
  const { errors } = await ask(world, asked);
  expect(errors).toEqual([
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      message:
        'This was recorded, but not answered. first is 1000: give a whole number from 0 to 100, and page on with after.',
    }),
  ]);
  expect((await ask(world, '{ statement(id: "first") { ref } }')).data.statement.ref).toBe('first');
});

test('nor is it one where working the answer out comes to more than the operation may cost', async () => {
  const asked = REPORT.replace(
    '{ statement {',
    '{ claims { provenance { depth } spread { depth } } statement {',
  );
  const most = createWork({ limit: 4, seconds: null });
  const { errors } = await ask(world, asked, {}, OPERATOR, most);
  expect(errors.length).toBeGreaterThan(0);
  for (const { code, message } of errors)
    expect([code, message]).toEqual([
      'QUERY_TOO_COMPLEX',
      expect.stringMatching(/^This was recorded, but not answered. This operation cost more than 4 /),
    ]);
  expect((await ask(world, '{ statement(id: "first") { ref } }')).data.statement.ref).toBe('first');
});
