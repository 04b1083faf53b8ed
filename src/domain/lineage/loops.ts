import type { Seq } from '../dispute/facts.js';

/**
 * The groups of two or more that lead to one another in a circle: strongly connected components (Tarjan 1972,
 * without recursion), each in ascending order, the groups by their first.
 */
export function loopsOf(edges: readonly (readonly [from: Seq, to: Seq])[]): Seq[][] {
  const next = new Map<Seq, Seq[]>();
  for (const [from, to] of edges) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const index = new Map<Seq, number>();
  const lowest = new Map<Seq, number>();
  const waiting: Seq[] = [];
  const isWaiting = new Set<Seq>();
  const loops: Seq[][] = [];
  const enter = (node: Seq): { node: Seq; at: number } => {
    index.set(node, index.size);
    lowest.set(node, index.get(node)!);
    waiting.push(node);
    isWaiting.add(node);
    return { node, at: 0 };
  };
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { node } = step;
      const to = next.get(node)?.[step.at];
      step.at += 1;
      if (to !== undefined) {
        if (!index.has(to)) path.push(enter(to));
        else if (isWaiting.has(to)) lowest.set(node, Math.min(lowest.get(node)!, index.get(to)!));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lowest.set(parent.node, Math.min(lowest.get(parent.node)!, lowest.get(node)!));
      if (lowest.get(node) !== index.get(node)) continue;
      const group = waiting.splice(waiting.lastIndexOf(node));
      for (const member of group) isWaiting.delete(member);
      if (group.length > 1) loops.push(group.sort((a, b) => a - b));
    }
  }
  return loops.sort((a, b) => a[0]! - b[0]!);
}
