import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { createContext } from '../../src/graphql/context.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { createWork, LOOK_UP, type Work } from '../../src/kernel/work.js';
import { createServices } from '../../src/services/services.js';
import type { Reader } from '../../src/storage/reader.js';
import { figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

const MANY = 400;
const all = Array.from({ length: MANY }, (_, index) => index);
const day = (number: number): string =>
  new Date(Date.UTC(2018, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

/** Shapes in each of which there is much to go through for a single question. */
const RECORDS: readonly unknown[] = [
  says('year', 'mission', '2017-01-01', { year: figure(100_000) }),
  says(
    'months',
    'mission',
    '2017-01-02',
    Object.fromEntries(
      all.map((index) => [
        `part-${index}`,
        figure(index, { period: '2016-05', population: 'civilians', exclusions: [{ place: 'IQ-AN' }] }),
      ]),
    ),
  ),
  says(
    'more',
    'mission',
    '2017-01-02',
    Object.fromEntries(
      all.flatMap((index) =>
        ['2015-03', '2015-04'].map((period) => [
          `${period}-${index}`,
          figure(index, { measure: 'wounded', period, place: 'SY' }),
        ]),
      ),
    ),
  ),
  says('origin', 'wire', '2017-02-01', { disputed: figure(70, { place: 'IQ-BG' }) }),
  ...all.map((index) => ({
    type: 'statement',
    ref: `against-${index}`,
    source: 'count',
    saidOn: day(index),
    rebuts: [{ ref: `rebuttal-${index}`, target: { claim: 'disputed' }, aspects: ['VALUE'] }],
  })),
  ...all.map((index) =>
    says(
      `copy-${index}`,
      index % 2 === 0 ? 'site' : 'blog',
      day(500 + index),
      { disputed: null },
      {
        relays: [index === 0 ? 'origin' : `copy-${index - 1}`],
      },
    ),
  ),
];

/** Work that counts its turns. */
function turning(limit: number): { work: Work; turns(): number } {
  const work = createWork({ limit, seconds: null });
  let turns = 0;
  return {
    work: {
      get spent() {
        return work.spent;
      },
      limit,
      signal: work.signal,
      spend: (units) => work.spend(units),
      stop: (reason) => work.stop(reason),
      turn: () => {
        const turn = work.turn();
        if (turn) turns += 1;
        return turn;
      },
    },
    turns: () => turns,
  };
}

let world: World;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildSaysoSchema();
  world = await openFiguresWorld('sqlite');
  await loadAll(world, RECORDS);
});

afterAll(() => world.close());

/** What a question costs: in all, and without what was read. */
async function asked(query: string, limit: number) {
  const { work, turns } = turning(limit);
  let read = 0;
  const reader: Reader = {
    dialect: 'sqlite',
    all: async (sql, params, signal) => {
      const rows = await world.parts.reader.all<never>(sql, params, signal);
      read += 10 + rows.length;
      return rows;
    },
  };
  const contextValue = createContext(createServices({ ...world.parts, reader }), OPERATOR, work);
  const { data, errors = [] } = await execute({ schema, document: parse(query), contextValue });
  const codes = errors.map(({ originalError }) => (originalError as { code?: string } | undefined)?.code);
  return { data, codes, spent: work.spent, workedOut: work.spent - read / 10, turns: turns() };
}

const LAST_DAY = `asOf: "${day(2 * 500)}T00:00:00Z"`;
/** Before the last rebuttal: how it stands once all of them count is kept. */
const THE_DAY_BEFORE = `asOf: "${day(MANY - 2)}T00:00:00Z"`;
const PARTS = JSON.stringify(all.map((index) => `part-${index}`));

describe('a question that much has to be gone through for', () => {
  test.each([
    // A pair of parts would overlap at once: what each leaves out is held against all others.
    ['rollup of many parts', `{ rollup(whole: "year", parts: ${PARTS}) { verdict } }`, MANY],
    ['rollup of the parts of its side', '{ rollup(whole: "year") { verdict } }', MANY / 10],
    ['comparisons', '{ claim(id: "part-0") { comparisons(first: 1) { totalCount } } }', MANY / 10],
    ['series', '{ series(measure: "wounded") { breaks { voice { name } } } }', (MANY * MANY) / 10],
    ['provenance', `{ claim(id: "disputed") { provenance(${LAST_DAY}) { depth } } }`, (3 * MANY) / 10],
    ['spread', `{ claim(id: "disputed") { spread(${LAST_DAY}) { depth } } }`, (7 * LOOK_UP * MANY) / 10],
    ['standing', `{ claim(id: "disputed") { standing(${THE_DAY_BEFORE}) { since } } }`, MANY / 10],
    ['timeline', `{ claim(id: "disputed") { timeline(${LAST_DAY}) { kind } } }`, MANY / 10],
  ])('is counted, lets others have their turn and ends at its limit: %s', async (_, query, least) => {
    const { data, codes, spent, workedOut, turns } = await asked(query, 1_000_000);
    expect([data === null, codes]).toEqual([false, []]);
    expect(workedOut).toBeGreaterThanOrEqual(least);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(spent / 400));
    const ended = await asked(query, Math.floor(spent - workedOut / 2));
    expect(new Set(ended.codes)).toEqual(new Set(['QUERY_TOO_COMPLEX']));
  });

  test('a part that is named again and again counts once', async () => {
    const named = (times: number) => JSON.stringify(new Array<string>(times).fill('part-0'));
    const once = await asked(`{ rollup(whole: "year", parts: ${named(1)}) { parts { ref } } }`, 1_000_000);
    const often = await asked(`{ rollup(whole: "year", parts: ${named(500)}) { parts { ref } } }`, 1_000_000);
    expect(often.data).toEqual(once.data);
    expect(often.spent).toBe(once.spent);
  });
});
