import type { Seq } from '../../kernel/seq.js';
import type { Steps } from '../../kernel/work.js';
import { contains, stretchesBetween, type Interval } from './intervals.js';
import { clipped, type Box, type Geography } from './region.js';
import type { Scope } from './relation.js';
import { extentOf, isWithin, type Tree } from './tree.js';

/**
 * True when `scopes` together leave nothing of `frame`. Looks, axis by axis, at each place, population and category
 * named inside the frame, which stands for what lies in it and in no other that is named, and at each time between two
 * ends of a box: every point of the frame is like one of these. What no scope is left to cover is not looked into.
 */
export function* coveredTogether(geography: Geography, frame: Box, scopes: readonly Scope[]): Steps<boolean> {
  yield scopes.length;
  const covers = scopes.flatMap(({ box, excluded }) =>
    clipped(geography, box, frame).map((inside) => ({
      box: inside,
      excluded: excluded.flatMap((hole) => clipped(geography, hole, inside)),
    })),
  );
  const named = [frame, ...covers.flatMap(({ box, excluded }) => [box, ...excluded])];
  return yield* areCovered(covers, axesOf(geography, frame, named));
}

/** One axis of a frame: which boxes hold all of it, and which hold each of its points. */
interface FrameAxis {
  isWhole(box: Box): boolean;
  /** For each point that differs to some boxes, whether a box holds it. */
  readonly points: readonly ((box: Box) => boolean)[];
}

/** True when every point of the axes lies in some box and in nothing that this one leaves out. */
function* areCovered(covers: readonly Scope[], axes: readonly FrameAxis[]): Steps<boolean> {
  const isWhole = ({ box, excluded }: Scope): boolean =>
    excluded.length === 0 && axes.every((axis) => axis.isWhole(box));
  if (covers.some(isWhole)) return true;
  const [axis, ...others] = axes;
  if (covers.length === 0 || axis === undefined) return false;
  for (const holds of axis.points) {
    yield covers.length;
    const there = covers
      .filter(({ box }) => holds(box))
      .map(({ box, excluded }) => ({ box, excluded: excluded.filter(holds) }));
    if (!(yield* areCovered(there, others))) return false;
  }
  return true;
}

const axesOf = (geography: Geography, frame: Box, named: readonly Box[]): FrameAxis[] => [
  timeAxis(
    frame.time,
    named.map(({ time }) => time),
  ),
  treeAxis(geography.places, ({ place }) => place, frame, named),
  treeAxis(geography.populations, ({ population }) => population, frame, named),
  ...dimensionsOf(geography, named).map((dimension) =>
    treeAxis(geography.categories, categoryOf(geography, dimension), frame, named),
  ),
];

const timeAxis = (frame: Interval, times: readonly Interval[]): FrameAxis => ({
  isWhole: ({ time }) => contains(time, frame),
  points: stretchesBetween(times).map(
    (stretch) =>
      ({ time }) =>
        contains(time, stretch),
  ),
});

function treeAxis<N extends number>(
  tree: Tree<N>,
  nodeOf: (box: Box) => N | null,
  frame: Box,
  named: readonly Box[],
): FrameAxis {
  const nodes = new Set(
    named.map(nodeOf).flatMap((node) => (node === null ? [null] : [...extentOf(tree, node)])),
  );
  return {
    isWhole: (box) => isWithin(tree, nodeOf(frame), nodeOf(box)),
    points: [...nodes].map((node) => (box: Box) => isWithin(tree, node, nodeOf(box))),
  };
}

const dimensionsOf = ({ categories }: Geography, boxes: readonly Box[]): string[] => [
  ...new Set(boxes.flatMap((box) => box.categories.map((category) => categories.dimensionOf(category)))),
];

const categoryOf =
  ({ categories }: Geography, dimension: string) =>
  (box: Box): Seq<'category'> | null =>
    box.categories.find((category) => categories.dimensionOf(category) === dimension) ?? null;
