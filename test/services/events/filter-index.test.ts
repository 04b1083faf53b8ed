import { describe, expect, test } from '@jest/globals';
import type { Seq } from '../../../src/kernel/seq.js';
import { createFilterIndex, type Watched } from '../../../src/services/events/filter-index.js';
import type { ClaimTraits } from '../../../src/storage/lists/claim-traits.js';
import { atOnce } from '../../../src/kernel/turns.js';

const claimOf = (seq: number): Seq<'claim'> => seq as Seq<'claim'>;

const CLAIM: ClaimTraits = {
  seq: claimOf(7),
  measure: 1,
  value: 60,
  period: { start: 0, end: 10 },
  isFigure: true,
  original: true,
  standing: 'DISPUTED',
  places: new Set([3, 4]),
  populations: new Set([5]),
  categories: new Set([6]),
  sources: new Set([8, 9]),
  words: new Set(['cowrain']),
};

/** Who watches the claim, and how many filters it was held against. */
function found(watched: readonly Watched[]): { names: number[]; heldAgainst: number } {
  const index = createFilterIndex<number>();
  watched.forEach((one, at) => index.add(one, at));
  const steps = index.matching(CLAIM);
  let heldAgainst = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) heldAgainst += step.value;
  return { names: step.value.sort((a, b) => a - b), heldAgainst };
}

const numbered = (watched: (number: number) => Watched): Watched[] =>
  Array.from({ length: 5_000 }, (_, number) => watched(number));

describe('filters', () => {
  test('a claim finds whoever watches it, all, or what it meets; each once', () => {
    const { names } = found([
      {},
      { claim: claimOf(7) },
      { claim: claimOf(8) },
      { criteria: { measure: 1, place: 4, source: 9 } },
      { criteria: { measure: 1, place: 5 } },
      { criteria: { standing: ['DISPUTED', 'ANSWERED'] } },
      { criteria: { standing: ['ANSWERED', 'CONCEDED'] } },
      { claim: claimOf(7), criteria: { valueAtLeast: 61 } },
      { claim: claimOf(7), criteria: { valueAtLeast: 60 } },
      { criteria: { text: 'rain' } },
    ]);
    expect(names).toEqual([0, 1, 3, 5, 8, 9]);
  });

  test.each([
    ['claim', (number: number): Watched => ({ claim: claimOf(number) })],
    ['source', (source: number): Watched => ({ criteria: { source } })],
    ['place', (place: number): Watched => ({ criteria: { place, hasFigure: true } })],
    ['measure', (measure: number): Watched => ({ criteria: { measure } })],
    ['population', (population: number): Watched => ({ criteria: { population } })],
  ])('of five thousand that each watch another %s, a claim is held against its own', (_, watched) => {
    const { names, heldAgainst } = found(numbered(watched));
    expect(names.length).toBeGreaterThan(0);
    expect(heldAgainst).toBe(names.length);
  });

  test('the same filter of five thousand clients is held against a claim once', () => {
    const { names, heldAgainst } = found(numbered(() => ({ criteria: { valueAtLeast: 10 } })));
    expect(names.length).toBe(5_000);
    expect(heldAgainst).toBe(1);
  });

  test('one that is taken out is forgotten, and what only it asked is asked no longer', () => {
    const index = createFilterIndex<string>();
    const stop = index.add({ criteria: { source: 8, text: 'rain' } }, 'Ada');
    index.add({ criteria: { source: 8 } }, 'Bo');
    expect([...index.asked()].sort()).toEqual(['source', 'text']);
    expect(atOnce(index.matching(CLAIM)).sort()).toEqual(['Ada', 'Bo']);
    stop();
    stop();
    expect([...index.asked()]).toEqual(['source']);
    expect(atOnce(index.matching(CLAIM))).toEqual(['Bo']);
  });
});
