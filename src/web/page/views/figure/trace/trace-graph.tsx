import {
  Background,
  BackgroundVariant,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { count } from '../../../words/count.ts';
import { drawn, type Opened, type TraceEdge, type TraceNode } from './collapse.ts';
import { HopEdge, type EdgeData } from './hop-edge.tsx';
import { CARD_WIDTH, layoutOf } from './layout.ts';
import { CardNode, CountNode } from './trace-card.tsx';
import { driftInWords, type Trace } from './trace-model.ts';
import { ROOM, showFocused, showFromOrigins, type Flow } from './trace-window.ts';

interface TraceGraphProps {
  readonly trace: Trace;
  readonly hasQuotes: boolean;
}

interface NodeData extends Record<string, unknown> {
  readonly node: TraceNode;
  readonly trace: Trace;
  readonly hasQuotes: boolean;
  readonly open: (id: string) => void;
}

const NODE_TYPES = { statement: StatementNode };
const EDGE_TYPES = { hop: HopEdge };

/** What the button that shows everything does. */
const FIT = { maxZoom: 1, padding: { top: '8px', right: '8px', left: '8px', bottom: '60px' } } as const;
const TALLEST = 720;
/** The trace drawn from its origins on the left to its last copies on the right. */
export default function TraceGraph({ trace, hasQuotes }: TraceGraphProps) {
  const [opened, setOpened] = useState<Opened>(new Map());
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<Flow<Node<NodeData>, Edge<EdgeData>>>(undefined);
  const layout = useMemo(() => layoutOf(drawn(trace, opened), labelOf), [trace, opened]);
  const nodes = useMemo<Node<NodeData>[]>(() => {
    const open = (id: string): void =>
      setOpened((before) => new Map(before).set(id, (before.get(id) ?? 0) + 1));
    return layout.placed.map(({ node, x, y, height }) => ({
      id: node.id,
      type: 'statement',
      position: { x, y },
      width: CARD_WIDTH,
      height,
      data: { node, trace, hasQuotes, open },
      sourcePosition: Position.Right,
      targetPosition: Position.Left,
    }));
  }, [layout, trace, hasQuotes]);
  const edges = useMemo<Edge<EdgeData>[]>(
    () =>
      layout.routed.map(({ edge, label, x, y }) => ({
        id: `${edge.from} ${edge.to}`,
        source: edge.from,
        target: edge.to,
        type: 'hop',
        focusable: false,
        markerEnd: { type: MarkerType.ArrowClosed, color: 'var(--line-strong)', width: 16, height: 16 },
        data: { label, x, y, hasDrift: edge.drifted > 0, explanation: explained(edge) },
      })),
    [layout],
  );
  useEffect(() => {
    // Another trace, as of another day say, is begun at its own origins.
    if (flow.current) showFromOrigins(flow.current, frame.current, layout);
    // What is opened in a trace stays where it is looked at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [trace]);
  return (
    <div
      ref={frame}
      className="trace-graph"
      style={{ blockSize: Math.min(layout.height + ROOM, TALLEST) }}
      data-width={layout.width}
      data-height={layout.height}
      onFocusCapture={(event) => showFocused(flow.current, frame.current, event.target)}
    >
      <ReactFlow
        key={opened.size === 0 ? 'whole' : 'opened'}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        panOnScroll={false}
        minZoom={0.15}
        maxZoom={1.5}
        fitViewOptions={FIT}
        onInit={(started) => {
          flow.current = started;
          showFromOrigins(started, frame.current, layout);
        }}
        aria-label="Trace of the figure, from its origins to its last copies"
      >
        <Controls
          showInteractive={false}
          orientation="horizontal"
          position="bottom-left"
          className="not-in-print"
        />
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--line)" />
      </ReactFlow>
    </div>
  );
}

function StatementNode({ data: { node, trace, hasQuotes, open } }: NodeProps<Node<NodeData>>) {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      {node.kind === 'card' ? (
        <CardNode statement={node.statement} trace={trace} hasQuotes={hasQuotes} />
      ) : (
        <CountNode node={node} open={() => open(node.id)} />
      )}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
}

/** What is written on an edge: each change on a single hop, numbers on many. */
function labelOf({ hops, drifted, drift }: TraceEdge): string {
  if (hops === 1) return drift.map(driftInWords).join('; ');
  return drifted === 0 ? count(hops, 'relay') : `${count(hops, 'relay')}, ${drifted} changed something`;
}

const MOST_EXPLAINED = 4;

const explained = ({ drift }: TraceEdge): string =>
  drift
    .slice(0, MOST_EXPLAINED)
    .map(({ explanation }) => explanation)
    .join('\n');
