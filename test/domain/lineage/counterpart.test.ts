import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differingAxes } from '../../../src/domain/claim/axes.js';
import { comparableFigure, differingCount } from '../../../src/domain/claim/comparable-figure.js';
import type { Figure } from '../../../src/domain/claim/figure.js';
import { scopedFigure } from '../../../src/domain/claim/scoped-figure.js';
import type { Codelists } from '../../../src/domain/codelists.js';
import { upstreamFigures } from '../../../src/domain/lineage/counterpart.js';
import type { AssertedClaim } from '../../../src/domain/lineage/facts.js';
import * as numbers from '../../support/numbers.js';
import { plainCounterpartOf } from '../../support/plain-counterpart.js';
import { cutUp, figures, narrowed, SMALL_WORLD } from '../../support/small-world.js';

type Numbers = Pick<Figure, 'value' | 'low' | 'high' | 'qualifier'>;

const NUMBERS: readonly Numbers[] = [
  { value: 0, low: null, high: null, qualifier: 'EXACT' },
  { value: 3, low: null, high: null, qualifier: 'EXACT' },
  { value: 3, low: null, high: null, qualifier: 'AT_LEAST' },
  { value: 3.1, low: null, high: null, qualifier: 'APPROXIMATE' },
  { value: 3, low: 2, high: 9, qualifier: 'EXACT' },
  { value: null, low: 2, high: 9, qualifier: 'BETWEEN' },
  { value: 8, low: null, high: null, qualifier: 'FEWER_THAN' },
  { value: null, low: null, high: null, qualifier: 'UNKNOWN' },
];

/** A figure near another: some of its numbers, its measure and its scope are changed. */
const near = (figure: Figure): fc.Arbitrary<Figure> =>
  fc
    .tuple(
      fc.oneof(fc.constant(figure), narrowed(figure), cutUp(figure)),
      // Most with one number, so that long lists of one are asked too.
      fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(7) }),
      fc.nat(9),
    )
    .map(([scope, number, measure]) => ({
      ...scope,
      ...NUMBERS[number]!,
      measure: numbers.measure(measure > 7 ? measure - 6 : 1),
    }));

const tables = (most: number): fc.Arbitrary<readonly Figure[]> =>
  fc
    .array(figures(true, 1), { minLength: 1, maxLength: 3 })
    .chain((bases) =>
      fc.array(fc.constantFrom(...bases).chain(near), { minLength: most / 3, maxLength: most }),
    );

const asserted = (codelists: Codelists, list: readonly Figure[], first: number): AssertedClaim[] =>
  list.map((figure, at) => ({
    claim: numbers.claim(first + at),
    sentence: '',
    scoped: scopedFigure(codelists, figure),
  }));

describe('on how many axes two figures differ', () => {
  test('is as many as are told, however their exclusions are cut up', () => {
    fc.assert(
      fc.property(
        figures(true).chain((figure) => fc.tuple(near(figure), fc.oneof(near(figure), figures(true)))),
        (pair) => {
          const [a, b] = pair.map((figure) => scopedFigure(SMALL_WORLD, figure));
          const [one, other] = [a!, b!].map((scoped) => comparableFigure(SMALL_WORLD, scoped));
          expect(differingCount(one!, other!)).toBe(differingAxes(SMALL_WORLD, a!, b!).length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the figure that one is a copy of', () => {
  test('is the one that is found by comparing it with each', () => {
    fc.assert(
      fc.property(tables(150), tables(6), fc.nat(150), fc.nat(4), (said, copied, cut, against) => {
        const claims = asserted(SMALL_WORLD, said, 1);
        const upstreams = [
          { seq: numbers.statement(1), claims: claims.slice(0, cut) },
          { seq: numbers.statement(2), claims: claims.slice(Math.max(0, cut - 3)) },
        ];
        const put =
          against < 2 ? undefined : new Set(claims.slice(0, 20 * against).map(({ claim }) => claim));
        const found = upstreamFigures(SMALL_WORLD, upstreams);
        for (const { scoped } of asserted(SMALL_WORLD, [...copied, ...said.slice(-2)], 1000))
          expect(found.counterpartOf(scoped!, put)).toEqual(
            plainCounterpartOf(SMALL_WORLD, scoped!, upstreams, put),
          );
      }),
      { numRuns: 25 },
    );
  });

  test('of thousands is found for thousands without comparing each with each', () => {
    const count = 3000;
    let lookUps = 0;
    const counting: Codelists = {
      ...SMALL_WORLD,
      measure: (seq) => {
        lookUps += 1;
        return SMALL_WORLD.measure(seq);
      },
    };
    const table = (change: number): Figure[] =>
      Array.from({ length: count }, (_, at) => ({
        ...{ measure: numbers.measure(1), asWritten: null, population: null, categories: [], exclusions: [] },
        ...{ value: at * 10 + change, low: null, high: null, qualifier: 'EXACT' as const },
        place: numbers.place(1),
        period: { edtf: `${at}`, start: numbers.at(at), end: numbers.at(at + 1) },
      }));
    const claims = asserted(counting, table(0), 1);
    const found = upstreamFigures(counting, [{ seq: numbers.statement(1), claims }]);
    const copies = asserted(counting, table(1), count + 1);
    expect(copies.map(({ scoped }) => found.counterpartOf(scoped!)?.claim)).toEqual(
      claims.map(({ claim }) => claim),
    );
    expect(lookUps).toBeLessThanOrEqual(10 * count);
  });
});
