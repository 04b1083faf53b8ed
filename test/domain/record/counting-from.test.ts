import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instant, seqOf, type Seq } from '../../../src/kernel/seq.js';
import { countingFrom, isCountedEarlier } from '../../../src/domain/record/counting-from.js';
import { Links } from '../../../src/domain/record/links.js';

const statement = (number: number): Seq<'statement'> => seqOf('statement', number);

/** From when on each statement counts: said when, and passing on which earlier ones. */
function counting(...said: readonly (readonly [at: number, ...relays: number[]])[]): number[] {
  const upstreams = new Links<Seq<'statement'>, Seq<'statement'>>();
  said.forEach(([, ...relays], index) => {
    for (const upstream of relays) upstreams.add(statement(index + 1), statement(upstream));
  });
  const from = countingFrom(
    said.map(([at], index) => ({ seq: statement(index + 1), saidStart: instant(at) })),
    (seq) => upstreams.of(seq),
  );
  return said.map((_, index) => from.get(statement(index + 1)) ?? NaN);
}

test('a statement counts from its own earliest instant', () => {
  expect(counting([10], [20, 1])).toEqual([10, 20]);
});

test('what a counted statement passes on counts with it, at any distance', () => {
  expect(counting([30], [20, 1], [10, 2])).toEqual([10, 10, 10]);
});

test('of several that pass it on the earliest tells', () => {
  expect(counting([30], [20, 1], [25, 1], [10])).toEqual([20, 20, 25, 10]);
});

test('a statement counts from no later than itself and all that pass it on', () => {
  const saying = fc.tuple(fc.nat(9), fc.array(fc.nat(), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 12 }), (sayings) => {
      const said = sayings.map(([at, picks], index): [number, ...number[]] => [
        at,
        ...(index === 0 ? [] : picks.map((pick) => 1 + (pick % index))),
      ]);
      const from = counting(...said);
      said.forEach(([at, ...relays], index) => {
        expect(from[index]).toBeLessThanOrEqual(at);
        for (const upstream of relays)
          expect(from[upstream - 1]).toBeLessThanOrEqual(from[index] ?? -Infinity);
      });
    }),
  );
});

test('only one that counts earlier brings down what it passes on', () => {
  const counted = (at: number) => ({ countsFrom: instant(at) });
  expect(isCountedEarlier(counted(20), counted(10))).toBe(true);
  expect(isCountedEarlier(counted(20), counted(20))).toBe(false);
});
