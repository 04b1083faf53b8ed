import { expect, test } from '@jest/globals';
import { describeEngines, type Engine } from '../support/engines.js';
import { differenceMessage, differencesOf } from '../support/compare-answers.js';
import { randomScopes } from '../support/random-scopes.js';
import { randomWorld, shuffled, type RandomWorld } from '../support/random-wordings.js';
import { BATCHES } from '../support/record-lines.js';
import { WORTH_ASKING, worthAsking } from '../support/worth-asking.js';
import { fewestLines } from '../support/smaller-world.js';

/**
 * How many random worlds are asked on each engine: SAYSO_TEST_WORLDS (20 and 8 on SQLite, 5 and 2 on PostgreSQL, which
 * takes longer to make a database, where it is not set), from the seed SAYSO_TEST_SEED (1) on. A world that is answered
 * otherwise than expected is made as small as it can be, and printed with both answers.
 */
const WORLDS = { sqlite: 20, postgres: 5 };
const WORLDS_OF_REGIONS = { sqlite: 8, postgres: 2 };
const ASKED = process.env['SAYSO_TEST_WORLDS'];
const FIRST_SEED = Number(process.env['SAYSO_TEST_SEED'] ?? 1);

async function holdToTheRules(
  engine: Engine,
  worldOf: (seed: number) => RandomWorld,
  worlds: number,
): Promise<void> {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + worlds; seed += 1) {
    const world = worldOf(seed);
    const batches = BATCHES[seed % BATCHES.length]!;
    const lines = Math.floor(seed / BATCHES.length) % 2 === 0 ? world.lines : shuffled(world);
    const [first] = await differencesOf(engine, world, lines, batches);
    if (!first) continue;
    /** What the fewer lines still differ in; nothing where they are refused. */
    const differ = async (fewer: typeof lines, on: Engine) =>
      (await differencesOf(on, world, fewer, batches).catch(() => [])).filter(
        ({ question }) => question === first.question,
      );
    // The engine that makes databases faster, where it differs as well.
    const on = (await differ(lines, 'sqlite')).length > 0 ? 'sqlite' : engine;
    const fewest = await fewestLines(lines, async (fewer) => (await differ(fewer, on)).length > 0);
    expect(differenceMessage(seed, batches, await differ(fewest, on), fewest)).toBe('');
  }
}

test('random worlds hold what is worth being asked about', () => {
  const met = new Map<string, number>();
  const seeds = (count: number) => Array.from({ length: count }, (_, at) => FIRST_SEED + at);
  const worlds = [
    ...seeds(WORLDS.sqlite).map(randomWorld),
    ...seeds(WORLDS_OF_REGIONS.sqlite).map(randomScopes),
  ];
  for (const world of worlds)
    for (const thing of worthAsking(world)) met.set(thing, (met.get(thing) ?? 0) + 1);
  const rare = WORTH_ASKING.filter((thing) => (met.get(thing) ?? 0) < 2);
  expect({ rare, of: Object.fromEntries(met) }).toEqual({ rare: [], of: Object.fromEntries(met) });
});

describeEngines('figures and their wordings', (engine) => {
  const worlds = ASKED === undefined ? WORLDS[engine] : Number(ASKED);
  const ofRegions = ASKED === undefined ? WORLDS_OF_REGIONS[engine] : Number(ASKED);

  test(
    'everything asked of a random world is answered as the rules, read to the letter, answer it',
    () => holdToTheRules(engine, randomWorld, worlds),
    300_000 + worlds * 10_000,
  );

  test(
    'so is what is asked of figures of places and regions that lie in each other in every way',
    () => holdToTheRules(engine, randomScopes, ofRegions),
    300_000 + ofRegions * 10_000,
  );
});
