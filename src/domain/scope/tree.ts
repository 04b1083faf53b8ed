/**
 * Places, populations or categories: each known node with the one it lies within, null at a root. A node is more than
 * what is recorded within it, but for a region: that is exactly its members together.
 */
export interface Tree<N extends number = number> {
  parentOf(node: N): N | null;
  /** What a region is exactly made up of, which may be regions again; empty for a node that is no region. */
  membersOf(node: N): readonly N[];
}

/** The members of a node in a tree that has no regions. */
export const none = (): readonly never[] => [];

/** True when all of `inner` lies in `outer`; null is the unsaid axis, which holds everything. */
export function isWithin<N extends number>(tree: Tree<N>, inner: N | null, outer: N | null): boolean {
  if (outer === null || inner === outer) return true;
  if (inner === null) return false;
  if (isRegion(tree, inner)) return [...extentOf(tree, inner)].every((part) => isWithin(tree, part, outer));
  return isRegion(tree, outer) ? isInOneOf(tree, inner, extentOf(tree, outer)) : isBelow(tree, inner, outer);
}

function isBelow<N extends number>(tree: Tree<N>, inner: N, outer: N): boolean {
  for (let node: N | null = inner; node !== null; node = tree.parentOf(node)) if (node === outer) return true;
  return false;
}

function isInOneOf<N extends number>(tree: Tree<N>, inner: N, outer: ReadonlySet<N>): boolean {
  for (let node: N | null = inner; node !== null; node = tree.parentOf(node))
    if (outer.has(node)) return true;
  return false;
}

/**
 * What two nodes share, as nodes of which none lies within another; null is the unsaid axis. Nothing where neither
 * lies within the other, unless a region holds something of the other.
 */
export function sharedNodes<N extends number>(
  tree: Tree<N>,
  a: N | null,
  b: N | null,
): readonly (N | null)[] {
  if (isWithin(tree, a, b)) return [a];
  if (isWithin(tree, b, a)) return [b];
  if (a === null || b === null || !(isRegion(tree, a) || isRegion(tree, b))) return [];
  const [ofA, ofB] = [extentOf(tree, a), extentOf(tree, b)];
  return [
    ...[...ofA].filter((node) => isInOneOf(tree, node, ofB)),
    ...[...ofB].filter((node) => !ofA.has(node) && isInOneOf(tree, node, ofA)),
  ];
}

/** True for a node that is exactly its members together. */
export const isRegion = <N extends number>(tree: Tree<N>, node: N): boolean =>
  tree.membersOf(node).length > 0;

const extents = new WeakMap<object, Map<number, ReadonlySet<number>>>();

/** What a node is made up of, as nodes that are no region and of which none lies within another. */
export function extentOf<N extends number>(tree: Tree<N>, node: N): ReadonlySet<N> {
  if (!isRegion(tree, node)) return new Set([node]);
  const known = (extents.get(tree) ?? new Map()) as Map<N, ReadonlySet<N>>;
  extents.set(tree, known);
  const extent = known.get(node) ?? extentOfRegion(tree, node);
  known.set(node, extent);
  return extent;
}

function extentOfRegion<N extends number>(tree: Tree<N>, region: N): ReadonlySet<N> {
  const all = new Set(tree.membersOf(region).flatMap((member) => [...extentOf(tree, member)]));
  return new Set(
    [...all].filter((node) => {
      const parent = tree.parentOf(node);
      return parent === null || !isInOneOf(tree, parent, all);
    }),
  );
}
