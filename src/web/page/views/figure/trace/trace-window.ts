import type { Edge, Node, ReactFlowInstance } from '@xyflow/react';
import { CARD_WIDTH, type Layout } from './layout.ts';

/** Smaller than this nothing can be read: what is wider is moved along. */
const SMALLEST_READ = 0.7;
/** For the controls, which stand under the graph. */
export const ROOM = 76;

/** The graph, to be moved along. */
export type Flow<N extends Node = Node, E extends Edge = Edge> = ReactFlowInstance<N, E>;

/** Opens at the origins, as large as fits and no smaller than can be read. */
export function showFromOrigins<N extends Node, E extends Edge>(
  flow: Flow<N, E>,
  frame: HTMLElement | null,
  { width, height, placed }: Layout,
): void {
  if (!frame) return;
  const room = { width: frame.clientWidth, height: frame.clientHeight - ROOM };
  const zoom = Math.min(1, Math.max(SMALLEST_READ, room.width / width));
  const left = Math.min(...placed.map(({ x }) => x));
  const first = placed.find(({ x }) => x === left)!;
  const spare = room.height - height * zoom;
  // Where there is more than fits, the first origin stands in the middle, and nothing is shown beyond the edges.
  const middle = room.height / 2 - (first.y + first.height / 2) * zoom;
  void flow.setViewport({
    x: Math.max((room.width - width * zoom) / 2, 0),
    y: spare >= 0 ? spare / 2 : Math.min(0, Math.max(spare, middle)),
    zoom,
  });
}

/** Whoever goes through the cards with the keyboard sees the card that has the focus. */
export function showFocused<N extends Node, E extends Edge>(
  flow: Flow<N, E> | undefined,
  frame: HTMLElement | null,
  focused: EventTarget,
): void {
  const id = focused instanceof Element && focused.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  const node = id && flow?.getNode(id);
  if (!frame || !node || !flow) return;
  // The browser brings what has the focus into view in its own way, which would shift the graph under its frame.
  frame.querySelector('.react-flow__renderer')?.parentElement?.scrollTo(0, 0);
  const { x, y, zoom } = flow.getViewport();
  const left = node.position.x * zoom + x;
  const top = node.position.y * zoom + y;
  const isSeen =
    left >= 0 &&
    top >= 0 &&
    left + CARD_WIDTH * zoom <= frame.clientWidth &&
    top + (node.height ?? 0) * zoom <= frame.clientHeight;
  if (isSeen) return;
  void flow.setCenter(node.position.x + CARD_WIDTH / 2, node.position.y + (node.height ?? 0) / 2, { zoom });
}
