import { expect, test } from '@jest/globals';
import { askAgain } from '../support/api.js';
import { describeEngines, type Engine } from '../support/engines.js';
import { naiveCheck, type NaiveFinding } from '../support/naive-check.js';
import { asOf } from '../support/naive-moment.js';
import { naiveRecord, type GivenClaim } from '../support/naive-record.js';
import { naiveGiven, randomCheck, type RandomCheck, type Vocabulary } from '../support/random-checks.js';
import { randomFiguresWorld } from '../support/random-figures-world.js';
import { randomScopes } from '../support/random-scopes.js';
import { randomWorld, recordsOf, type RandomWorld } from '../support/random-wordings.js';
import { seeded } from '../support/seeded.js';
import { openWorld, type World } from '../support/world.js';

/** How many random worlds are asked on each engine, from the seed SAYSO_TEST_SEED (1) on. */
const WORLDS = { sqlite: 5, postgres: 2 };
const CHECKS = 40;
const FIRST_SEED = Number(process.env['SAYSO_TEST_SEED'] ?? 1);
const MOST = 10;

const CHECK = `query ($figure: FigureInput!, $speaker: ID, $asOf: DateTime) {
  check(figure: $figure, speaker: $speaker, asOf: $asOf) {
    outcome candidates { claim { ref } differences { axis dimension } unsaid speaker } } }`;

async function answered(
  world: World,
  check: RandomCheck,
  asked: string | null,
): Promise<NaiveFinding | null> {
  const { data, errors } = await askAgain(world, CHECK, { ...check, asOf: asked });
  if (errors.length > 0) {
    // What leaves nothing of the figure, or a number of no sense, is refused as it would be when it is recorded.
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    return null;
  }
  const { outcome, candidates } = data.check;
  return {
    outcome,
    candidates: candidates.map(({ claim, differences, unsaid, speaker }: any) => ({
      claim: claim.ref,
      axes: differences
        .map(({ axis, dimension }: any) => (dimension === null ? axis : `${axis} ${dimension}`))
        .sort(),
      unsaid: [...unsaid].sort(),
      speaker,
    })),
  };
}

const vocabularyOf = ({ basics }: RandomWorld, figures: readonly NonNullable<GivenClaim['figure']>[]) => {
  const of = (type: string) => basics.filter((one) => one.type === type).map(({ ref }) => ref);
  const categories = of('category');
  return {
    measures: of('measure'),
    places: of('place'),
    periods: [...new Set(['2021', ...figures.flatMap(({ period }) => period ?? [])])],
    populations: of('population'),
    categories: [
      ...categories.map((one) => [one]),
      ...figures.flatMap((one) => (one.categories ? [one.categories] : [])),
    ],
    sources: of('source'),
  } satisfies Vocabulary;
};

/** Asks about figures that are or are not on record, and holds each answer to the model's. */
async function holdToTheRules(engine: Engine, random: RandomWorld, met: Map<string, number>): Promise<void> {
  const record = naiveRecord(recordsOf(random, random.lines));
  const figures = random.lines.flatMap(({ given }) =>
    given.type === 'statement'
      ? ((given.claims ?? []) as GivenClaim[]).flatMap(({ figure }) => figure ?? [])
      : [],
  );
  if (figures.length === 0) return;
  const chance = seeded(random.seed + 3_000_017);
  const vocabulary = vocabularyOf(random, figures);
  const world = await openWorld(engine);
  try {
    const { faults } = await world.load([...random.basics, ...random.lines.map(({ given }) => given)]);
    expect({ seed: random.seed, faults }).toEqual({ seed: random.seed, faults: [] });
    const starts = record.statements.map(({ said }) => said.start);
    for (let at = 0; at < CHECKS; at += 1) {
      const check = randomCheck(chance, vocabulary, figures);
      const instant = chance.percent(30) ? chance.oneOf(starts)! : null;
      const when = instant === null ? null : new Date(instant * 1000).toISOString();
      const got = await answered(world, check, when);
      if (!got) continue;
      const expected = naiveCheck(record, asOf(record, instant), naiveGiven(check));
      const told = { seed: random.seed, check, when };
      expect({ ...told, ...got }).toEqual({
        ...told,
        outcome: expected.outcome,
        candidates: expected.candidates.slice(0, MOST),
      });
      for (const thing of [
        expected.outcome,
        ...(expected.candidates.length > MOST ? ['more than ten'] : []),
        ...expected.candidates.flatMap(({ axes, speaker }) => [
          ...axes,
          ...(speaker === null ? [] : [speaker]),
        ]),
      ])
        met.set(thing, (met.get(thing) ?? 0) + 1);
    }
  } finally {
    await world.close();
  }
}

const WORTH_ASKING = [
  ...['SAME', 'FITS', 'DIFFERS', 'NONE', 'SAID_IT', 'NOT_ON_RECORD', 'more than ten'],
  ...['MEASURE', 'UNIT', 'PLACE', 'PERIOD', 'POPULATION', 'CATEGORY sex', 'CATEGORY event'],
  ...['EXCLUSIONS', 'QUALIFIER', 'VALUE', 'RANGE'],
];

describeEngines('a figure that somebody gives', (engine) => {
  test('is checked as the rules, read to the letter, check it, in random worlds', async () => {
    const met = new Map<string, number>();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS[engine]; seed += 1)
      for (const worldOf of [randomFiguresWorld, randomScopes, randomWorld])
        await holdToTheRules(engine, worldOf(seed), met);
    const rare = WORTH_ASKING.filter((thing) => (met.get(thing) ?? 0) < 2);
    expect({ rare, of: Object.fromEntries(met) }).toEqual({ rare: [], of: Object.fromEntries(met) });
  }, 600_000);
});
