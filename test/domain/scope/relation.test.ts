import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scopeRelation, sharesScope } from '../../../src/domain/scope/relation.js';
import type { ScopeRelation } from '../../../src/domain/vocabulary/scope-relations.js';
import { coveredTogether } from '../../../src/domain/scope/leftover.js';
import type { Figure } from '../../../src/domain/claim/figure.js';
import { cutUp, figures, isIn, narrowed, pointsOf, scopeOf, SMALL_WORLD } from '../../support/small-world.js';
import { atOnce } from '../../../src/kernel/turns.js';

const relation = (a: Figure, b: Figure): ScopeRelation => scopeRelation(SMALL_WORLD, scopeOf(a), scopeOf(b));

const CONVERSE: Record<ScopeRelation, ScopeRelation> = {
  EQUAL: 'EQUAL',
  WITHIN: 'CONTAINS',
  CONTAINS: 'WITHIN',
  OVERLAPS: 'OVERLAPS',
  DISJOINT: 'DISJOINT',
  UNKNOWN: 'UNKNOWN',
};

/** The relation by looking at each point of the small world. */
function byPoints(a: Figure, b: Figure): ScopeRelation {
  const states = (figure: Figure) =>
    [figure.place, figure.period, figure.population].map((axis) => axis === null);
  if (states(a).some((unsaid, axis) => unsaid !== states(b)[axis])) return 'UNKNOWN';
  const [inA, inB] = [new Set(pointsOf(scopeOf(a))), new Set(pointsOf(scopeOf(b)))];
  const aInB = [...inA].every((point) => inB.has(point));
  const bInA = [...inB].every((point) => inA.has(point));
  if (aInB) return bInA ? 'EQUAL' : 'WITHIN';
  if (bInA) return 'CONTAINS';
  return [...inA].some((point) => inB.has(point)) ? 'OVERLAPS' : 'DISJOINT';
}

describe('the relation of two scopes', () => {
  test('is what looking at each point says', () => {
    fc.assert(
      fc.property(figures(false), figures(false), (a, b) => {
        expect(relation(a, b)).toBe(byPoints(a, b));
      }),
      { numRuns: 1500 },
    );
  });

  test('is what looking at each point says where both state every axis', () => {
    fc.assert(
      fc.property(figures(true), figures(true), (a, b) => {
        expect(relation(a, b)).toBe(byPoints(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test('of b to a is the converse of that of a to b', () => {
    fc.assert(
      fc.property(figures(false), figures(false), (a, b) => {
        expect(relation(b, a)).toBe(CONVERSE[relation(a, b)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('WITHIN is transitive', () => {
    const nested = figures(true).chain((c) =>
      narrowed(c).chain((b) => narrowed(b).map((a): [Figure, Figure, Figure] => [a, b, c])),
    );
    fc.assert(
      fc.property(nested, ([a, b, c]) => {
        const steps = [relation(a, b), relation(b, c)];
        expect(['WITHIN', 'EQUAL']).toEqual(expect.arrayContaining(steps));
        expect(relation(a, c)).toBe(steps.includes('WITHIN') ? 'WITHIN' : 'EQUAL');
      }),
      { numRuns: 300 },
    );
  });

  test('does not change when exclusions are cut up, or told by the members of a region', () => {
    fc.assert(
      fc.property(
        figures(true).chain((a) => cutUp(a).map((cut): [Figure, Figure] => [a, cut])),
        figures(true),
        ([a, cut], b) => {
          expect(relation(cut, b)).toBe(relation(a, b));
          expect(relation(cut, a)).toBe('EQUAL');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('scopes share something when some point is in both', () => {
    fc.assert(
      fc.property(figures(true), figures(true), (a, b) => {
        const inB = new Set(pointsOf(scopeOf(b)));
        const shares = pointsOf(scopeOf(a)).some((point) => inB.has(point));
        expect(sharesScope(SMALL_WORLD, scopeOf(a), scopeOf(b))).toBe(shares);
      }),
      { numRuns: 1500 },
    );
  });
});

test('scopes cover a frame together when each of its points is in one of them', () => {
  fc.assert(
    fc.property(figures(true), fc.array(figures(true), { maxLength: 4 }), (frame, covers) => {
      const { box } = scopeOf(frame);
      const scopes = covers.map(scopeOf);
      const covered = new Set(scopes.flatMap(pointsOf));
      const all = pointsOf({ box, excluded: [] });
      expect(all.every((point) => isIn(point, box))).toBe(true);
      expect(atOnce(coveredTogether(SMALL_WORLD, box, scopes))).toBe(
        all.every((point) => covered.has(point)),
      );
    }),
    { numRuns: 1500 },
  );
});
