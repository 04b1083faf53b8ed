import {
  Background,
  BackgroundVariant,
  BaseEdge,
  Controls,
  EdgeLabelRenderer,
  getBezierPath,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
  type ReactFlowInstance,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useRef, useState } from 'react';
import { count } from '../../../words/count.ts';
import { drawn, type Opened, type TraceEdge, type TraceNode } from './collapse.ts';
import { CARD_WIDTH, layoutOf, type Layout } from './layout.ts';
import { CardNode, CountNode } from './trace-card.tsx';
import { driftInWords, type Trace } from './trace-model.ts';

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

interface EdgeData extends Record<string, unknown> {
  readonly label: string;
  readonly hasDrift: boolean;
  readonly x: number;
  readonly y: number;
  readonly explanation: string;
}

const NODE_TYPES = { statement: StatementNode };
const EDGE_TYPES = { hop: HopEdge };

/** What the button that shows everything does. */
const FIT = { maxZoom: 1, padding: { top: '8px', right: '8px', left: '8px', bottom: '60px' } } as const;
/** Smaller than this nothing can be read: what is wider is moved along. */
const SMALLEST_READ = 0.7;
const TALLEST = 720;
/** For the controls, which stand under the graph. */
const ROOM = 76;

/** The trace drawn from its origins on the left to its last copies on the right. */
export default function TraceGraph({ trace, hasQuotes }: TraceGraphProps) {
  const [opened, setOpened] = useState<Opened>(new Map());
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<Flow>(undefined);
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

type Flow = ReactFlowInstance<Node<NodeData>, Edge<EdgeData>>;

/** Opens at the origins, as large as fits and no smaller than can be read. */
function showFromOrigins(flow: Flow, frame: HTMLElement | null, { width, height, placed }: Layout): void {
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
function showFocused(flow: Flow | undefined, frame: HTMLElement | null, focused: EventTarget): void {
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

function HopEdge(props: EdgeProps<Edge<EdgeData>>) {
  const { id, sourceX, sourceY, targetX, targetY, markerEnd, data } = props;
  const [path, middleX, middleY] = getBezierPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  });
  const { label = '', hasDrift = false, explanation = '', x = middleX, y = middleY } = data ?? {};
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={hasDrift ? 'hop has-drift' : 'hop'}
        {...(markerEnd === undefined ? {} : { markerEnd })}
      />
      {label !== '' && (
        <EdgeLabelRenderer>
          <div
            className="hop-label nopan"
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
            title={explanation}
            dir="auto"
          >
            {label}
          </div>
        </EdgeLabelRenderer>
      )}
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
