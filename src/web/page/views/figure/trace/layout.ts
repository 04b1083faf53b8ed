import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnTrace, TraceEdge, TraceNode } from './collapse.ts';

export const CARD_WIDTH = 264;
export const CARD_HEIGHT = 132;
const COUNT_HEIGHT = 92;
export const LABEL_WIDTH = 236;
const LABEL_LINE = 18;
const MOST_LABEL_LINES = 7;
const LETTERS_A_LINE = 34;

/** A node with the place of its upper left corner. */
export interface Placed {
  readonly node: TraceNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** An edge with the middle of its label. */
export interface Routed {
  readonly edge: TraceEdge;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly placed: readonly Placed[];
  readonly routed: readonly Routed[];
  readonly width: number;
  readonly height: number;
}

/** Places a trace from its origins on the left to its last copies on the right, with room for what is on the edges. */
export function layoutOf({ nodes, edges }: DrawnTrace, labelOf: (edge: TraceEdge) => string): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 56, edgesep: 10, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: CARD_WIDTH, height: heightOf(node) });
  for (const edge of edges) {
    const label = labelOf(edge);
    const lines = Math.min(Math.ceil(label.length / LETTERS_A_LINE), MOST_LABEL_LINES);
    graph.setEdge(edge.from, edge.to, {
      width: label === '' ? 0 : LABEL_WIDTH,
      height: lines * LABEL_LINE,
      labelpos: 'c',
    });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    placed: nodes.map((node) => {
      const { x, y } = graph.node(node.id) as { x: number; y: number };
      return { node, x: x - CARD_WIDTH / 2, y: y - heightOf(node) / 2, height: heightOf(node) };
    }),
    routed: edges.map((edge) => {
      const { x = 0, y = 0 } = graph.edge(edge.from, edge.to) as { x?: number; y?: number };
      return { edge, label: labelOf(edge), x, y };
    }),
    width,
    height,
  };
}

const heightOf = ({ kind }: TraceNode): number => (kind === 'card' ? CARD_HEIGHT : COUNT_HEIGHT);
