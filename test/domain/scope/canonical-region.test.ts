import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figureIdentity } from '../../../src/domain/claim/identity.js';
import type { Figure } from '../../../src/domain/claim/figure.js';
import { cutUp, figures, pointsOf, scopeOf, SMALL_NAMES, SMALL_WORLD } from '../../support/small-world.js';

const identity = (figure: Figure): string => figureIdentity(SMALL_WORLD, SMALL_NAMES, figure);

describe('two figures are the same claim', () => {
  test('however their exclusions are cut up, or told by the members of a region', () => {
    const pairs = figures(true, 5).chain((figure) => cutUp(figure).map((cut) => [figure, cut] as const));
    fc.assert(
      fc.property(pairs, ([figure, cut]) => {
        expect(identity(cut)).toBe(identity(figure));
      }),
      { numRuns: 1500 },
    );
  });

  test('exactly when they leave out the same points of one box', () => {
    const pairs = figures(true, 4).chain((a) =>
      figures(true, 4).map((b): [Figure, Figure] => [a, { ...a, exclusions: b.exclusions }]),
    );
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const points = [a, b].map((one) => JSON.stringify(pointsOf(scopeOf(one))));
        expect(identity(a) === identity(b)).toBe(points[0] === points[1]);
      }),
      { numRuns: 1000 },
    );
  });
});
