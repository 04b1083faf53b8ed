import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excludesSubsetOf, scopedFigure } from '../../../src/domain/claim/scoped-figure.js';
import { cutUp, figures, partsLeftOut, scopeOf, SMALL_WORLD } from '../../support/small-world.js';

test('one figure leaves out no more of itself than another when each part of it that it leaves out, the other does too', () => {
  fc.assert(
    fc.property(figures(false, 5), figures(false, 5), (a, b) => {
      const [ofA, ofB] = [partsLeftOut(scopeOf(a)), partsLeftOut(scopeOf(b))];
      const isSubset = [...ofA].every((part) => ofB.has(part));
      expect(excludesSubsetOf(SMALL_WORLD, scopedFigure(SMALL_WORLD, a), scopedFigure(SMALL_WORLD, b))).toBe(
        isSubset,
      );
    }),
    { numRuns: 400 },
  );
});

test('a figure leaves out the same of itself however its exclusions are cut up', () => {
  const pairs = figures(true, 5).chain((figure) => cutUp(figure).map((cut) => [figure, cut] as const));
  fc.assert(
    fc.property(pairs, ([figure, cut]) => {
      const [a, b] = [scopedFigure(SMALL_WORLD, figure), scopedFigure(SMALL_WORLD, cut)];
      expect([excludesSubsetOf(SMALL_WORLD, a, b), excludesSubsetOf(SMALL_WORLD, b, a)]).toEqual([
        true,
        true,
      ]);
    }),
    { numRuns: 1000 },
  );
});
