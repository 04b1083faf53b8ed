import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EVERYTHING } from '../../../src/kernel/as-of.js';
import type { Seq } from '../../../src/kernel/seq.js';
import { parsePeriod } from '../../../src/domain/period.js';
import { STANDING_STATES } from '../../../src/domain/vocabulary/standing-states.js';
import { wordsOf } from '../../../src/domain/vocabulary/words.js';
import {
  criteriaGiven,
  readTraits,
  testOf,
  type WatchedCriteria,
} from '../../../src/storage/lists/claim-traits.js';
import { listClaims } from '../../../src/storage/lists/claims.js';
import { describeEngines } from '../../support/engines.js';
import { recordLines } from '../../support/record-lines.js';
import { randomWorld } from '../../support/random-wordings.js';
import { seeded } from '../../support/seeded.js';
import { openWorld, type World } from '../../support/world.js';

const SEEDS = [3, 11];

/** Figures of places that hold others, and a claim in words. */
const MORE = [
  {
    type: 'statement',
    ref: 'more',
    source: 'wire',
    saidOn: '2021-03-01',
    claims: [
      ...['halves', 'banks', 'basin', 'vale', 'rims', 'mill', 'NO', 'IQ-AN', '150', '154'].map(
        (place, index) => ({
          ref: `in-${place}`,
          figure: { measure: 'killed', value: 900 + index, place, period: '2021', population: 'children' },
        }),
      ),
      { ref: 'in-words', text: 'The cowherd saw 1,200 co-workers at the café in 2021.' },
    ],
  },
];

const TEXTS = [
  ...['valley', 'vall', 'the', 'saw the co', 'cowherd saw', 'saw cowherd', 'workers 1200', '1,200', 'CAFE'],
  ...[
    'café in',
    '2021',
    '12',
    'co-workers',
    'nobody',
    '"the valley"',
    ',',
    'ki',
    'killed in North',
    'persons',
  ],
];

describeEngines('what is asked of a claim that something was recorded about', (engine) => {
  const worlds: World[] = [];

  beforeAll(async () => {
    for (const seed of SEEDS) {
      const world = await openWorld(engine);
      worlds.push(world);
      const random = randomWorld(seed);
      expect((await world.load(random.basics)).faults).toEqual([]);
      await recordLines(
        world,
        random.lines.map(({ given }) => given),
        'all at once',
      );
      expect((await world.load(MORE)).faults).toEqual([]);
    }
  });

  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  test('is answered as lists of claims by the same criteria answer it', async () => {
    for (const world of worlds) {
      const { reader } = world.parts;
      const all = await seqsOf<'claim'>(world, 'claim');
      for (const criteria of await criteriaFor(world)) {
        const traits = await readTraits(reader, all, new Set(criteriaGiven(criteria)));
        const meets = testOf(criteria);
        const found = await listed(world, criteria);
        expect({ criteria, met: all.filter((seq) => meets(traits.get(seq)!)) }).toEqual({
          criteria,
          met: all.filter((seq) => found.has(seq)),
        });
      }
    }
  });
});

const seqsOf = async <K extends 'claim' | 'source' | 'measure' | 'place' | 'population' | 'category'>(
  world: World,
  kind: K,
  where = '1 = 1',
): Promise<Seq<K>[]> =>
  (await world.parts.reader.all<{ seq: Seq<K> }>(`select seq from ${kind} where ${where} order by seq`)).map(
    ({ seq }) => seq,
  );

async function listed(world: World, criteria: WatchedCriteria): Promise<Set<number>> {
  const asked = { criteria, orderBy: 'RECORDED_NEWEST', asOf: EVERYTHING } as const;
  const { edges, hasNextPage } = await listClaims(world.parts.reader, asked, { first: 100 });
  expect(hasNextPage).toBe(false);
  return new Set(edges.map(({ node }) => node));
}

/** Each criterion by itself, with all that it may name; and some of them together. */
async function criteriaFor(world: World): Promise<WatchedCriteria[]> {
  const places = await seqsOf(
    world,
    'place',
    `ref in ('valley', 'north', 'mill', 'south', 'hills', 'NO', 'IQ', 'IQ-AN')
       or seq in (select place from place_member where place % 3 = 0)
       or ref in ('halves', 'banks', 'basin', 'vale', 'rims', '150', '154', '001')`,
  );
  const states = wordsOf(STANDING_STATES);
  const alone: WatchedCriteria[] = [
    ...(await seqsOf(world, 'measure')).map((measure) => ({ measure })),
    ...places.map((place) => ({ place })),
    ...(await seqsOf(world, 'population')).map((population) => ({ population })),
    ...(await seqsOf(world, 'category')).map((category) => ({ categories: [category] })),
    ...(await seqsOf(world, 'source')).map((source) => ({ source })),
    ...states.map((state) => ({ standing: [state] })),
    ...['2021', '2021-02', '2020', '2021-02-05/2021-02-06'].map((period) => ({
      period: parsePeriod(period),
    })),
    ...[90, 100, 104, 250].flatMap((value) => [{ valueAtLeast: value }, { valueAtMost: value }]),
    ...[true, false].flatMap((is) => [{ hasFigure: is }, { original: is }]),
    ...TEXTS.map((text) => ({ text })),
  ];
  const chance = seeded(7);
  const together = Array.from(
    { length: 40 },
    () => Object.assign({}, ...chance.someOf(alone, 3)) as WatchedCriteria,
  );
  return [{}, ...alone, { standing: states.slice(0, 3) }, ...together];
}
