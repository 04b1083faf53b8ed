import { isDeepStrictEqual } from 'node:util';
import { parsePeriod } from '../../src/domain/period.js';
import { askedAnswers, askedLists, claimIds } from './asked-answers.js';
import type { Engine } from './engines.js';
import { expectedEvents, heardWhile } from './heard-events.js';
import { figuresOf, naiveAnswers, naiveLists, placesOf } from './naive-answers.js';
import { asOf } from './naive-moment.js';
import { possibleParts } from './naive-rollup.js';
import { naiveRecord, type NaiveRecord } from './naive-record.js';
import { recordsOf, type Line, type RandomWorld } from './random-wordings.js';
import { recordLines, type Batches } from './record-lines.js';
import { seeded } from './seeded.js';
import { openWorld, type World } from './world.js';

/** A question that the service and the model answer differently. */
export interface Difference {
  readonly question: string;
  readonly of: string;
  readonly asOf: string | null;
  readonly answered: unknown;
  readonly expected: unknown;
}

/** Records lines in an empty database, asks everything as of several instants, and compares. */
export async function differencesOf(
  engine: Engine,
  random: RandomWorld,
  lines: readonly Line[],
  batches: Batches,
): Promise<Difference[]> {
  const record = naiveRecord(recordsOf(random, lines));
  const world = await openWorld(engine);
  try {
    const { faults } = await world.load(random.basics);
    if (faults.length > 0) throw new Error(`The import refused: ${JSON.stringify(faults)}`);
    const given = lines.map((line) => line.given);
    const { heard, done: mutated } = await heardWhile(world, () => recordLines(world, given, batches));
    const expected = { claimEvents: expectedEvents(random.basics, given, mutated) };
    const differences = between('all', null, { claimEvents: heard }, expected);
    for (const instant of [null, ...instantsOf(random)])
      differences.push(...(await differencesAsOf(world, record, instant)));
    return differences;
  } finally {
    await world.close();
  }
}

/** Instants at which something comes to be said, and last seconds before: the same whatever lines are left out. */
function instantsOf({ seed, lines }: RandomWorld): number[] {
  const chance = seeded(seed + 2_000_003);
  const starts = lines.flatMap(({ given }) =>
    given.type === 'statement' ? [parsePeriod(given.saidOn).start] : [],
  );
  return chance.someOf([...new Set(starts)], 2).map((start) => (chance.percent(30) ? start - 1 : start));
}

async function differencesAsOf(
  world: World,
  record: NaiveRecord,
  instant: number | null,
): Promise<Difference[]> {
  const when = instant === null ? null : new Date(instant * 1000).toISOString();
  const now = asOf(record, instant);
  const ids = await claimIds(world);
  const asked = await askedAnswers(world, [...ids.values()], when);
  const claims = [...record.claims.keys()];
  if (!isDeepStrictEqual([...asked.keys()].sort(), [...claims].sort()))
    throw new Error('Other claims are known.');
  const wholes = figuresOf(record).map((whole) => ({ whole, parts: possibleParts(record, whole) }));
  const about = { places: placesOf(record), wholes };
  const lists = await askedLists(world, claims, [...record.sources.keys()], about, when);
  return [
    ...claims.flatMap((claim) => between(claim, when, asked.get(claim)!, naiveAnswers(record, now, claim))),
    ...between('all', when, lists, naiveLists(record, now)),
  ];
}

const between = (
  of: string,
  when: string | null,
  answers: Readonly<Record<string, unknown>>,
  expectations: Readonly<Record<string, unknown>>,
): Difference[] =>
  Object.entries(expectations)
    .filter(([question, expected]) => !isDeepStrictEqual(plain(answers[question]), plain(expected)))
    .map(([question, expected]) => ({ question, of, asOf: when, answered: answers[question], expected }));

/** GraphQL's answers have no prototype. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** A difference as a message: the questions, both answers, and the lines that make it. */
export const differenceMessage = (
  seed: number,
  batches: Batches,
  differences: readonly Difference[],
  lines: readonly Line[],
): string =>
  [
    `Seed ${seed}, recorded ${batches}:`,
    ...differences.map(
      ({ question, of, asOf: when, answered, expected }) =>
        `  ${question} of ${of}${when === null ? '' : ` as of ${when}`}\n` +
        `    answered ${JSON.stringify(answered)}\n    expected ${JSON.stringify(expected)}`,
    ),
    ...lines.map(({ given }) => `  ${lineMessage(given)}`),
  ].join('\n');

const lineMessage = (given: Line['given']): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(given).filter(([field]) => field !== 'type' && field !== 'aspects')),
  );
