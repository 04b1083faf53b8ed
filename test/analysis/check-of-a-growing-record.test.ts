import { expect, test } from '@jest/globals';
import { openStorage } from '../../src/storage/open.js';
import { askAgain } from '../support/api.js';
import { describeEngines, type Engine } from '../support/engines.js';
import { naiveCheck } from '../support/naive-check.js';
import { asOf } from '../support/naive-moment.js';
import {
  figureOf,
  naiveRecord,
  type Given,
  type GivenClaim,
  type GivenOther,
  type GivenStatement,
} from '../support/naive-record.js';
import { isSameClaim, lookAt } from '../support/naive-scope.js';
import { SOURCES } from '../support/random-acts.js';
import { naiveGiven, randomCheck, type RandomCheck } from '../support/random-checks.js';
import { randomPlaces } from '../support/random-places.js';
import { seeded, type Seeded } from '../support/seeded.js';
import { openWorld, partsOn, type World } from '../support/world.js';

type GivenFigure = NonNullable<GivenClaim['figure']>;

/** How many random worlds grow on each engine, from the seed SAYSO_TEST_SEED (1) on. */
const WORLDS = { sqlite: 1, postgres: 1 };
const FIRST_SEED = Number(process.env['SAYSO_TEST_SEED'] ?? 1);
const STAGES = 3;
const FIGURES_OF_A_STAGE = 25;
const CHECKS_OF_A_STAGE = 15;
const MOST = 10;

const MEASURES: readonly GivenOther[] = ['killed', 'missing'].map((ref) => ({
  ...{ type: 'measure', ref, label: `Persons ${ref}`, unit: 'persons', additivity: 'ADDITIVE' },
}));
const CATEGORIES: readonly GivenOther[] = [
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
];
const PERIODS = ['2021', '2021-01', '2021-02', '2020/2022'];

/** What is recorded at once: places within and around earlier ones, people among earlier ones, and figures of them all. */
function stagesOf(chance: Seeded): Given[][] {
  const places = randomPlaces(chance, 3 * STAGES);
  const people = Array.from({ length: STAGES }, (_, at): GivenOther => ({
    ...{ type: 'population', ref: `people-${at}`, label: `People ${at}` },
    ...(at > 0 && chance.percent(80) && { within: `people-${at - 1}` }),
  }));
  const codes: GivenOther[] = [...MEASURES, ...CATEGORIES];
  const known = new Map<string, GivenFigure[]>();
  const claims: GivenClaim[] = [];
  return Array.from({ length: STAGES }, (_, stage) => {
    const added: GivenOther[] = [
      ...places.slice(3 * stage, 3 * stage + 3).map((place) => ({ ...place })),
      people[stage]!,
    ];
    codes.push(...added);
    const record = naiveRecord(codes);
    const statements: GivenStatement[] = [];
    for (
      let tries = 0;
      tries < 4 * FIGURES_OF_A_STAGE && statements.length < FIGURES_OF_A_STAGE;
      tries += 1
    ) {
      const figure = randomFigure(
        chance,
        places.slice(0, 3 * stage + 3).map(({ ref }) => ref),
        people.slice(0, stage + 1).map(({ ref }) => ref),
      );
      const key = JSON.stringify({ ...figure, exclusions: [] });
      const alike = known.get(key) ?? [];
      const read = figureOf(figure);
      if (lookAt(record, [read]).scope(read).size === 0) continue;
      if (alike.some((one) => isSameClaim(record, figureOf(one), read))) continue;
      known.set(key, [...alike, figure]);
      const claim = { ref: `figure-${claims.length}`, figure };
      const others = chance.percent(40) ? chance.someOf(claims, 2) : [];
      statements.push(said(chance, claims.length, [claim, ...others]));
      claims.push(claim);
    }
    return [...(stage === 0 ? [...SOURCES, ...MEASURES, ...CATEGORIES] : []), ...added, ...statements];
  });
}

const randomFigure = (chance: Seeded, places: readonly string[], people: readonly string[]): GivenFigure => ({
  measure: chance.percent(80) ? 'killed' : 'missing',
  ...numberOf(chance),
  ...(chance.percent(90) && { place: chance.oneOf(places)! }),
  ...(chance.percent(90) && { period: chance.oneOf(PERIODS)! }),
  ...(chance.percent(70) && { population: chance.oneOf(people)! }),
  ...(chance.percent(15) && { categories: [chance.oneOf(['women', 'men'])!] }),
  ...(chance.percent(20) && {
    exclusions: [
      chance.percent(50) ? { place: chance.oneOf(places)! } : { population: chance.oneOf(people)! },
    ],
  }),
});

function numberOf(chance: Seeded): Partial<GivenFigure> {
  const value = chance.oneOf([10, 10, 10, 11, 100])!;
  const kind = chance.below(10);
  if (kind === 0) return { qualifier: 'BETWEEN', low: value, high: value + 10 };
  if (kind === 1) return { value: value + 5, qualifier: 'BETWEEN', low: value, high: value + 10 };
  return { value, ...(kind === 2 && { qualifier: 'AT_LEAST' }) };
}

function said(chance: Seeded, at: number, claims: readonly GivenClaim[]): GivenStatement {
  const relays = at > 0 && chance.percent(30) ? [`s${chance.below(at)}`] : [];
  return {
    ...{ type: 'statement', ref: `s${at}`, source: chance.oneOf(SOURCES)!.ref },
    saidOn: new Date(Date.UTC(2021, 2, 1 + Math.floor(at / 4))).toISOString().slice(0, 10),
    basis: relays.length > 0 ? 'RELAYED' : 'FIRST_HAND',
    ...(relays.length > 0 && { relays }),
    claims: [...new Set(claims)],
  };
}

/** All asked in one operation. */
const operationOf = (count: number): string => {
  const each = Array.from({ length: count }, (_, at) => at);
  return `query (${each.map((at) => `$f${at}: FigureInput!, $s${at}: ID, $a${at}: DateTime`).join(', ')}) {
    ${each.map((at) => `c${at}: check(figure: $f${at}, speaker: $s${at}, asOf: $a${at}) { outcome candidates { claim { ref } } }`).join('\n')} }`;
};

interface Question extends RandomCheck {
  readonly asOf: string | null;
}

const variablesOf = (questions: readonly Question[]): Record<string, unknown> =>
  Object.fromEntries(
    questions.flatMap(({ figure, speaker, asOf: when }, at) => [
      [`f${at}`, figure],
      [`s${at}`, speaker],
      [`a${at}`, when],
    ]),
  );

/** What leaves nothing of a figure is refused as it would be when it is recorded, and all that is asked beside it with it. */
async function notRefused(
  world: Pick<World, 'parts'>,
  asked: readonly Question[],
): Promise<readonly Question[]> {
  const { errors } = await askAgain(world, operationOf(asked.length), variablesOf(asked));
  if (errors.length === 0) return asked;
  expect(errors.filter(({ code }) => code !== 'BAD_USER_INPUT')).toEqual([]);
  const refused = new Set(errors.map(({ path }) => path[0]));
  return notRefused(
    world,
    asked.filter((_, at) => !refused.has(`c${at}`)),
  );
}

async function grow(engine: Engine, seed: number): Promise<void> {
  const chance = seeded(seed + 5_000_011);
  const stages = stagesOf(chance);
  const world = await openWorld(engine);
  const besides = await openStorage(world.url);
  // Two servers on one database, either of which keeps what it read.
  const servers = [world, { parts: partsOn(besides) }];
  const records: Given[] = [];
  try {
    for (const stage of stages) {
      // It takes numbers that others are given.
      await world.load(
        stage.toReversed().filter(({ type }) => type === 'place' || type === 'population'),
        { dryRun: true },
      );
      const { faults } = await world.load(stage);
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      records.push(...stage);
      const record = naiveRecord(records);
      const figures = records.flatMap((one) =>
        one.type === 'statement' ? (one.claims ?? []).flatMap(({ figure }) => figure ?? []) : [],
      );
      const of = (type: string) =>
        records.filter((one) => one.type === type).map(({ ref }: any) => ref as string);
      const vocabulary = {
        ...{ measures: of('measure'), places: of('place'), periods: PERIODS, populations: of('population') },
        ...{ categories: [['women'], ['men']], sources: of('source') },
      };
      const starts = record.statements.map(({ said: { start } }) => start);
      const asked = Array.from({ length: CHECKS_OF_A_STAGE }, (): Question => {
        const instant = chance.percent(25) ? chance.oneOf(starts)! : null;
        return {
          ...randomCheck(chance, vocabulary, figures),
          asOf: instant === null ? null : new Date(instant * 1000).toISOString(),
        };
      });
      const questions = await notRefused(servers[0]!, asked);
      const expected = questions.map((question) => {
        const instant = question.asOf === null ? null : Date.parse(question.asOf) / 1000;
        const { outcome, candidates } = naiveCheck(record, asOf(record, instant), naiveGiven(question));
        return { question, outcome, claims: candidates.slice(0, MOST).map(({ claim }) => claim) };
      });
      for (const server of servers) {
        const { data } = await askAgain(server, operationOf(questions.length), variablesOf(questions));
        const got = questions.map((question, at) => {
          const { outcome, candidates } = data[`c${at}`];
          return { question, outcome, claims: candidates.map(({ claim }: any) => claim.ref) };
        });
        expect({ seed, records: records.length, got }).toEqual({
          seed,
          records: records.length,
          got: expected,
        });
      }
    }
  } finally {
    await besides.close();
    await world.close();
  }
}

describeEngines('a record that grows between questions', (engine) => {
  test('is checked against as the rules check it, by each server that keeps what it read', async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS[engine]; seed += 1) await grow(engine, seed);
  }, 300_000);
});
