import { expect, test } from '@jest/globals';
import { describeEngines, type Engine } from '../support/engines.js';
import { differenceMessage, differencesOf } from '../support/compare-answers.js';
import { randomWorld, shuffled } from '../support/random-wordings.js';
import { BATCHES } from '../support/record-lines.js';
import { fewestLines } from '../support/smaller-world.js';

/**
 * How many random worlds are asked on each engine: SAYSO_TEST_WORLDS (20 on SQLite and 5 on PostgreSQL, which takes
 * longer to make a database, where it is not set), from the seed SAYSO_TEST_SEED (1) on. A world that is answered
 * otherwise than expected is made as small as it can be, and printed with both answers.
 */
const WORLDS = { sqlite: 20, postgres: 5 };
const ASKED = process.env['SAYSO_TEST_WORLDS'];
const FIRST_SEED = Number(process.env['SAYSO_TEST_SEED'] ?? 1);

describeEngines('figures and their wordings', (engine) => {
  const worlds = ASKED === undefined ? WORLDS[engine] : Number(ASKED);
  test(
    'everything asked of a random world is answered as the rules, read to the letter, answer it',
    async () => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + worlds; seed += 1) {
        const world = randomWorld(seed);
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
    },
    300_000 + worlds * 10_000,
  );
});
