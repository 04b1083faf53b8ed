import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figureBox, type Figure } from '../../../src/domain/claim/figure.js';
import { scopedFigure } from '../../../src/domain/claim/scoped-figure.js';
import { chooseParts } from '../../../src/domain/rollup/choose-parts.js';
import type { Entry, RollupFigure } from '../../../src/domain/rollup/facts.js';
import { rollup } from '../../../src/domain/rollup/rollup.js';
import type { Box } from '../../../src/domain/scope/region.js';
import { seqOf } from '../../../src/kernel/seq.js';
import { figures, isIn, POINTS, pointsOf, scopeOf, SMALL_WORLD } from '../../support/small-world.js';
import { atOnce } from '../../../src/kernel/turns.js';

const AXES = ['place', 'period', 'population', 'categories'] as const;

/** A figure that differs from another on one axis, now and then on two, with exclusions that leave something of it. */
function partOf(
  whole: Figure,
  other: Figure,
  axes: readonly (typeof AXES)[number][],
  excludes: boolean,
): Figure {
  const changed = Object.fromEntries(axes.map((axis) => [axis, other[axis]]));
  const part: Figure = { ...other, ...pick(whole), ...changed, exclusions: [] };
  const holed = { ...part, exclusions: other.exclusions };
  return excludes && pointsOf(scopeOf(holed)).length > 0 ? holed : part;
}

const pick = ({ place, period, population, categories }: Figure) => ({
  place,
  period,
  population,
  categories,
});

interface World {
  readonly whole: Figure;
  readonly said: readonly { readonly figure: Figure; readonly saidStart: number }[];
}

const worlds: fc.Arbitrary<World> = figures(true, 2).chain((whole) =>
  fc.record({
    whole: fc.constant(whole),
    said: fc.array(
      fc
        .tuple(
          figures(true, 1),
          fc.oneof(
            { weight: 5, arbitrary: fc.subarray([...AXES], { minLength: 1, maxLength: 1 }) },
            { weight: 1, arbitrary: fc.subarray([...AXES], { minLength: 2, maxLength: 2 }) },
          ),
          fc.boolean(),
          fc.nat(3),
        )
        .map(([other, axes, excludes, saidStart]) => ({
          figure: partOf(whole, other, axes, excludes),
          saidStart,
        })),
      { maxLength: 7 },
    ),
  }),
);

const rollupFigure = (figure: Figure, number: number): RollupFigure => ({
  claim: seqOf('claim', number),
  scoped: scopedFigure(SMALL_WORLD, figure),
  side: ['Office'],
});

const entriesOf = ({ said }: World): Entry[] =>
  said.map(({ figure, saidStart }, at) => ({
    figure: rollupFigure(figure, at + 2),
    saidStart,
    statement: seqOf('statement', at + 1),
    position: at,
  }));

const inBox = (box: Box): ReadonlySet<unknown> => new Set(POINTS.filter((point) => isIn(point, box)));
const inScope = (figure: Figure): ReadonlySet<unknown> => new Set(pointsOf(scopeOf(figure)));
const isSubset = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
  [...a].every((one) => b.has(one));
const areEqual = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
  isSubset(a, b) && isSubset(b, a);
const share = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean => [...a].some((one) => b.has(one));

/** The figure's box with an axis of another. */
const withAxis = (figure: Figure, axis: (typeof AXES)[number], other: Figure): Box =>
  figureBox({ ...figure, [axis]: other[axis] });

/** semantics.md, Rollup: which parts are taken, by looking at each point. */
function choose({ whole, said }: World): number[] {
  const box = inBox(figureBox(whole));
  const candidates = said
    .map((one, at) => ({
      ...one,
      claim: at + 2,
      box: inBox(figureBox(one.figure)),
      scope: inScope(one.figure),
    }))
    .filter((one) => isSubset(one.box, box) && !isSubset(box, one.box));
  type Candidate = (typeof candidates)[number];
  const differing = ({ figure }: Candidate) =>
    AXES.filter((axis) => !areEqual(inBox(withAxis(whole, axis, figure)), box));
  const along = (axis: string): Candidate[] =>
    candidates.filter((one) => differing(one).every((other) => other === axis));
  const dimensionsOf = ({ figure }: Candidate): string[] => [
    ...new Set(
      [...figure.categories, ...whole.categories]
        .filter((one) => figure.categories.includes(one) !== whole.categories.includes(one))
        .map((one) => SMALL_WORLD.categories.dimensionOf(one)),
    ),
  ];
  const alongOneDimension = along('categories').filter((one) => dimensionsOf(one).length === 1);
  const dimension = alongOneDimension[0] && dimensionsOf(alongOneDimension[0])[0];
  const cuts = [
    along('period'),
    along('place'),
    along('population'),
    alongOneDimension.filter((one) => dimensionsOf(one)[0] === dimension),
  ];
  const cut = cuts.find(({ length }) => length > 0) ?? [];
  const latest = cut.filter(
    (one) =>
      !cut.some(
        (other) =>
          areEqual(other.box, one.box) &&
          (other.saidStart > one.saidStart || (other.saidStart === one.saidStart && other.claim > one.claim)),
      ),
  );
  const length = ({ figure: { period } }: Candidate): number => period!.end - period!.start;
  latest.sort(
    (a, b) => length(a) - length(b) || a.figure.period!.start - b.figure.period!.start || a.claim - b.claim,
  );
  let there: Candidate[] = [];
  for (const next of latest) {
    const inside = there.filter(({ scope }) => isSubset(scope, next.scope) && !isSubset(next.scope, scope));
    const covered = new Set(inside.flatMap(({ scope }) => [...scope]));
    if (inside.length > 0 && isSubset(next.scope, covered)) continue;
    there = [...there.filter((one) => !inside.includes(one)), next];
  }
  const taken: Candidate[] = [];
  for (const next of there) if (!taken.some(({ scope }) => share(scope, next.scope))) taken.push(next);
  return taken.map(({ claim }) => claim);
}

const facts = ({ whole }: World) => ({
  codelists: SMALL_WORLD,
  whole: rollupFigure(whole, 1),
  subdivisions: [],
});

describe('parts of a whole', () => {
  test('are chosen as looking at each point says', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const parts = atOnce(chooseParts(facts(world), entriesOf(world)));
        expect(parts.map(({ claim }) => claim)).toEqual(choose(world));
      }),
      { numRuns: 400 },
    );
  });

  test('add up, miss and leave out what looking at each point says', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { whole } = world;
        const given = world.said.filter(({ figure }) => share(inScope(figure), inBox(figureBox(whole))));
        const parts = given.map(({ figure }) => figure);
        const found = atOnce(
          rollup(
            facts(world),
            parts.map((figure, at) => rollupFigure(figure, at + 2)),
          ),
        );
        const scopes = parts.map(inScope);
        const points = POINTS.filter((point) => isIn(point, figureBox(whole)));
        const wholeScope = inScope(whole);
        const instants = [...new Set(points.map(({ time }) => time))];
        const missing = instants.filter(
          (time) =>
            points
              .filter((point) => point.time === time)
              .every((point) => !scopes.some((scope) => scope.has(point))) &&
            points.some((point) => point.time === time && wholeScope.has(point)),
        );
        expect(
          found.missing.flatMap(({ start, end }) => instants.filter((time) => start <= time && time < end)),
        ).toEqual(missing);

        const sum = parts.reduce((total, { value }) => total + value!, 0);
        const overlap = scopes.some((scope, at) => scopes.slice(at + 1).some((other) => share(scope, other)));
        const expected = overlap
          ? 'OVERLAPPING'
          : parts.length > 0 && sum > whole.value!
            ? 'EXCEEDS'
            : parts.length === 0 || missing.length > 0
              ? 'INCOMPLETE'
              : sum < whole.value!
                ? 'SHORT'
                : 'RECONCILES';
        expect(found.verdict).toBe(expected);
        expect(found.low).toBe(parts.length === 0 ? null : sum);
        expect(found.residual).toBe(parts.length === 0 ? null : whole.value! - sum);

        const isUndeclared = (at: number): boolean =>
          points.some(
            (point) =>
              isIn(point, figureBox(parts[at]!)) &&
              !scopes[at]!.has(point) &&
              wholeScope.has(point) &&
              !scopes.some((scope, other) => other !== at && scope.has(point)),
          );
        expect(found.undeclaredExclusions.length > 0).toBe(parts.some((_, at) => isUndeclared(at)));
        const unmatched = whole.exclusions.filter((exclusion) =>
          points.some(
            (point) => isIn(point, figureBox(exclusion)) && scopes.some((scope) => scope.has(point)),
          ),
        );
        expect(found.unmatchedExclusions).toEqual(unmatched);
      }),
      { numRuns: 400 },
    );
  });
});
