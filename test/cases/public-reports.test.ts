import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ask, type Answer } from '../support/api.js';
import { runOn } from '../support/command.js';
import { differenceFrom } from '../support/partial-answer.js';
import { openWorld, type World } from '../support/world.js';

const FOLDER = 'test/cases/public-reports';
const EXPECTED = '.expected.json';

/** How an import must be refused. */
interface Refusal {
  readonly exit: number;
  readonly line: number;
  readonly code: unknown;
  readonly message?: unknown;
}

interface Expected {
  readonly $import?: Refusal;
  readonly $roundTrip?: boolean;
  readonly data?: unknown;
  readonly errors?: unknown;
}

const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith(EXPECTED))
  .map((file) => file.slice(0, -EXPECTED.length));

test.each(cases)('%s', async (name) => {
  const expected = JSON.parse(readFileSync(`${FOLDER}/${name}${EXPECTED}`, 'utf8')) as Expected;
  const [records, question] = [`${FOLDER}/${name}.jsonl`, `${FOLDER}/${name}.graphql`];
  const world = await openWorld('sqlite');
  try {
    if (existsSync(records)) await importInto(world, records, expected.$import);
    if (!existsSync(question)) return;
    const answer = await answerTo(world, readFileSync(question, 'utf8'));
    const errors = answer.errors.map(({ code, field, message, path }) => ({
      message,
      path,
      extensions: { code, field },
    }));
    if (expected.errors === undefined) expect(errors).toEqual([]);
    const { data, errors: wanted } = expected;
    const got = { data: JSON.parse(JSON.stringify(answer.data ?? null)) as unknown, errors };
    expect(
      differenceFrom(
        { ...(data === undefined ? {} : { data }), ...(wanted === undefined ? {} : { errors: wanted }) },
        got,
      ),
    ).toBeNull();
    if (expected.$roundTrip) await comesBackTheSame(world);
  } finally {
    await world.close();
  }
});

/** What a client is answered: a question that is refused before it is asked has an answer too. */
async function answerTo(world: World, question: string): Promise<Pick<Answer, 'data' | 'errors'>> {
  try {
    return await ask(world, question);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, extensions, path = [] } = error;
    return {
      data: undefined,
      errors: [{ message, code: extensions['code'], field: extensions['field'], path }],
    };
  }
}

async function importInto(world: World, records: string, refusal: Refusal | undefined): Promise<void> {
  const { status, out, err } = await runOn(world, 'import', records);
  if (!refusal) {
    expect(status === 0 ? '' : err).toBe('');
    return;
  }
  expect(status).toBe(refusal.exit);
  const faults = err.split('\n').filter((line) => line.includes(`.jsonl:${refusal.line}:`));
  const asWanted = faults.filter(
    (line) =>
      (line.match(/\b[A-Z][A-Z_]{4,}\b/g) ?? []).some(
        (code) => differenceFrom(refusal.code, code) === null,
      ) &&
      (refusal.message === undefined || differenceFrom(refusal.message, line) === null),
  );
  expect({ refusal, faults: asWanted.length > 0 ? 'as wanted' : err }).toEqual({
    refusal,
    faults: 'as wanted',
  });
  expect(out).toContain('created 0');
}

async function comesBackTheSame(world: World): Promise<void> {
  const first = await world.exported();
  expect(first).not.toEqual([]);
  const other = await openWorld('sqlite');
  try {
    expect(await other.load(first)).toMatchObject({ faults: [] });
    expect(inAnyOrder(await other.exported())).toEqual(inAnyOrder(first));
  } finally {
    await other.close();
  }
}

const inAnyOrder = (records: readonly unknown[]): string[] =>
  records.map((record) => JSON.stringify(record)).sort();
