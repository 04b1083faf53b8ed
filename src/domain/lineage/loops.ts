import { firstOf, held } from '../../kernel/certain.js';
import type { FoldedVoice } from '../../kernel/seq.js';
import type { LineageStatement } from './facts.js';

/**
 * Which folded voices a hop leads from and to: those that its two statements do not share (semantics.md, Provenance
 * and independence).
 */
export function passedOn(
  downstream: Pick<LineageStatement, 'voices'>,
  upstream: Pick<LineageStatement, 'voices'>,
): [from: FoldedVoice, to: FoldedVoice][] {
  const [one, other] = [alone(downstream), alone(upstream)];
  if (one !== undefined && other !== undefined) return one === other ? [] : [[one, other]];
  const [below, above] = [downstream, upstream].map(
    ({ voices }) => new Set(voices.map(({ voice }) => voice)),
  ) as [Set<FoldedVoice>, Set<FoldedVoice>];
  const to = [...above].filter((voice) => !below.has(voice));
  return [...below]
    .filter((voice) => !above.has(voice))
    .flatMap((from) => to.map((voice): [FoldedVoice, FoldedVoice] => [from, voice]));
}

/** The voice of a statement that has one. */
const alone = ({ voices }: Pick<LineageStatement, 'voices'>): FoldedVoice | undefined =>
  voices.length === 1 ? voices[0]?.voice : undefined;

/**
 * The groups of two or more that lead to one another in a circle: strongly connected components (Tarjan 1972,
 * without recursion), each in ascending order, the groups by their first.
 */
export function loopsOf<N extends number>(edges: readonly (readonly [from: N, to: N])[]): N[][] {
  const next = new Map<N, N[]>();
  for (const [from, to] of edges) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const index = new Map<N, number>();
  const lowest = new Map<N, number>();
  const waiting: N[] = [];
  const isWaiting = new Set<N>();
  const loops: N[][] = [];
  const enter = (node: N): { node: N; at: number } => {
    index.set(node, index.size);
    lowest.set(node, held(index, node));
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
        else if (isWaiting.has(to)) lowest.set(node, Math.min(held(lowest, node), held(index, to)));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lowest.set(parent.node, Math.min(held(lowest, parent.node), held(lowest, node)));
      if (lowest.get(node) !== index.get(node)) continue;
      const group = waiting.splice(waiting.lastIndexOf(node));
      for (const member of group) isWaiting.delete(member);
      if (group.length > 1) loops.push(group.sort((a, b) => a - b));
    }
  }
  return loops.sort((a, b) => firstOf(a) - firstOf(b));
}
