/** A forest of places or populations: each known node with the one it lies within, null at a root. */
export interface Tree<N extends number = number> {
  parentOf(node: N): N | null;
}

/** True when `inner` is `outer` or lies within it at any distance; null is the unsaid axis, which holds everything. */
export function isWithin<N extends number>(tree: Tree<N>, inner: N | null, outer: N | null): boolean {
  if (outer === null) return true;
  for (let node = inner; node !== null; node = tree.parentOf(node)) if (node === outer) return true;
  return false;
}
