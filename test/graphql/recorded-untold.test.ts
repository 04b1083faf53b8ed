import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Reader } from '../../src/storage/reader.js';
import { SaysoError } from '../../src/kernel/errors.js';
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
        write: async (work, options) => {
          const written = await unitOfWork.write(work, options);
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
