import { expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { EVERYTHING } from '../../src/kernel/as-of.js';
import { seqOf } from '../../src/kernel/seq.js';
import { compare } from '../../src/domain/comparison/compare.js';
import { comparisonsOf } from '../../src/services/read/compare.js';
import { reading } from '../../src/services/services.js';
import { loadCompared } from '../../src/storage/analysis/comparison.js';
import { describeEngines } from '../support/engines.js';
import { seeded, type Seeded } from '../support/seeded.js';
import { openWorld } from '../support/world.js';

const CODELISTS = [
  { type: 'measure', ref: 'hurt', label: 'Persons hurt', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
  { type: 'place', ref: 'valley', name: 'The Valley' },
  { type: 'place', ref: 'north', name: 'North Valley', within: 'valley' },
  { type: 'population', ref: 'all', label: 'All persons' },
  { type: 'population', ref: 'guests', label: 'Guests', within: 'all' },
  { type: 'category', ref: 'women', dimension: 'sex', label: 'Women' },
  { type: 'category', ref: 'widows', dimension: 'sex', label: 'Widows', within: 'women' },
  { type: 'category', ref: 'men', dimension: 'sex', label: 'Men' },
  { type: 'category', ref: 'adults', dimension: 'age', label: 'Adults' },
  { type: 'category', ref: 'elderly', dimension: 'age', label: 'Elderly', within: 'adults' },
  { type: 'category', ref: 'flood', dimension: 'event', label: 'The flood' },
  { type: 'category', ref: 'fire', dimension: 'event', label: 'The fire' },
];
const CLAIMS = 40;

const CUTS = [
  [],
  ['women'],
  ['widows'],
  ['men'],
  ['women', 'adults'],
  ['elderly', 'flood'],
  ['flood'],
  ['fire'],
];
/** Each a part of every figure: none is about a few days. */
const EXCLUSIONS = [
  [],
  [{ categories: ['widows'], period: '2021-05-01/2021-05-03' }],
  [{ period: '2021-05-10' }],
  [{ categories: ['fire', 'adults'], place: 'north', period: '2021-05-20' }],
];

/** A figure of few places, periods, populations and cuts, so that many of them are comparable. */
const randomFigure = (chance: Seeded, value: number): object => ({
  measure: 'hurt',
  value,
  ...(chance.percent(90) && { place: chance.oneOf(['valley', 'north']) }),
  ...(chance.percent(90) && { period: chance.oneOf(['2021', '2021-05']) }),
  ...(chance.percent(30) && { population: chance.oneOf(['all', 'guests']) }),
  categories: chance.oneOf(CUTS),
  exclusions: chance.oneOf(EXCLUSIONS),
});

describeEngines('the comparisons of a claim', (engine) => {
  test('are with all others that it can be compared with, in random worlds', async () => {
    const seen = new Set<string>();
    for (const seed of [1, 2, 3]) {
      const chance = seeded(seed);
      const world = await openWorld(engine);
      const { faults } = await world.load([
        ...CODELISTS,
        ...Array.from({ length: CLAIMS }, (_, at) => ({
          type: 'statement',
          ref: `says-${at}`,
          source: 'wire',
          saidOn: '2022',
          claims: [{ ref: `claim-${at}`, figure: randomFigure(chance, at) }],
        })),
      ]);
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      const reader = reading(world.services, OPERATOR);
      const claims = Array.from({ length: CLAIMS }, (_, at) => seqOf('claim', at + 1));
      const { codelists, claim } = await loadCompared(reader, claims, claims, EVERYTHING);
      const found = await comparisonsOf(reader, claims, EVERYTHING);
      for (const a of claims) {
        const all = claims
          .filter((b) => b !== a)
          .map((b) => compare(codelists, claim(a), claim(b), false))
          .filter(({ verdict }) => verdict !== 'NOT_COMPARABLE');
        expect({
          seed,
          a,
          with: found
            .get(a)!
            .map(({ b }) => b)
            .sort((x, y) => x - y),
        }).toEqual({
          seed,
          a,
          with: all.map(({ b }) => b),
        });
        for (const { verdict, differences } of all)
          seen.add(`${verdict}${differences.some(({ axis }) => axis === 'CATEGORY') ? ' by category' : ''}`);
      }
      await world.close();
    }
    expect([...seen]).toEqual(expect.arrayContaining(['CONSISTENT by category', 'INCONSISTENT by category']));
  });
});
