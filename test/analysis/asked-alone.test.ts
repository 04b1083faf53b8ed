import { expect, test } from '@jest/globals';
import { describeEngines } from '../support/engines.js';
import { randomWorld, recordsOf, shuffled } from '../support/random-wordings.js';
import { tellStory } from '../support/story.js';

const SEEDS = Array.from({ length: 12 }, (_, at) => 21 + at);
const INSTANTS = [undefined, '2021-03-03T00:00:00Z', '2021-03-06T00:00:00Z'];

/** What is counted, or kept, where nothing else is asked. */
const ALONE = `
  spread(asOf: $asOf) { parties worst }
  provenance(asOf: $asOf) { independentOrigins { min max sources { id } } }
  standing(asOf: $asOf) { state }`;

/** The same beside something for which all of it is worked out. */
const BESIDE = `
  spread(asOf: $asOf) { parties worst explanation }
  provenance(asOf: $asOf) { explanation independentOrigins { min max sources { id } } }
  standing(asOf: $asOf) { state explanation }`;

interface Answered {
  readonly claims: {
    readonly nodes: Record<'spread' | 'provenance' | 'standing', Record<string, unknown>>[];
  };
}

describeEngines('what is asked alone', (engine) => {
  test.each(SEEDS)('is what it is beside everything else (world %i)', async (seed) => {
    const world = randomWorld(seed);
    const story = await tellStory(engine, recordsOf(world, shuffled(world)));
    try {
      for (const asOf of INSTANTS) {
        const asked = async (selection: string) =>
          ((await story.query(`claims(first: 100) { nodes { ${selection} } }`, asOf)) as Answered).claims
            .nodes;
        const beside = await asked(BESIDE);
        for (const parts of beside)
          for (const part of Object.values(parts)) delete (part as { explanation?: string }).explanation;
        expect(beside.length).toBeGreaterThan(0);
        expect(await asked(ALONE)).toEqual(beside);
      }
    } finally {
      await story.close();
    }
  });

  test('is told by what stands in fragments too', async () => {
    const world = randomWorld(SEEDS[0]!);
    const story = await tellStory(engine, recordsOf(world, world.lines));
    try {
      const whole = 'claims(first: 100) { nodes { spread { parties worst depth } } }';
      const parts =
        'claims(first: 100) { nodes { spread { ... on Spread { parties ... { depth } } ...Worst } } } } fragment Worst on Spread { worst';
      expect(await story.query(parts)).toEqual(await story.query(whole));
    } finally {
      await story.close();
    }
  });
});
