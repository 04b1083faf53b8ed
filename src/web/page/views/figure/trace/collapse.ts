import type { Hop, Trace, TraceDrift, TraceStatement } from './trace-model.ts';

/** Up to this many statements a trace is drawn as it is. */
const MOST_CARDS = 40;
/** Of one level at most so many sources are drawn by themselves; the rest are one count. */
const MOST_SOURCES_A_LEVEL = 8;
/** How many more cards come out of a count when it is opened. */
const OPENED_AT_ONCE = 20;

/** What is drawn in place of one or many statements. */
export type TraceNode =
  | { readonly kind: 'card'; readonly id: string; readonly level: number; readonly statement: TraceStatement }
  | {
      readonly kind: 'count';
      readonly id: string;
      readonly level: number;
      readonly statements: readonly TraceStatement[];
      /** How many sources they are of. */
      readonly sources: number;
    };

/** Hops between the same two nodes, drawn as one edge. */
export interface TraceEdge {
  readonly from: string;
  readonly to: string;
  readonly hops: number;
  /** On how many of them something changed. */
  readonly drifted: number;
  readonly drift: readonly TraceDrift[];
}

export interface DrawnTrace {
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
}

/** How often each count was opened. */
export type Opened = ReadonlyMap<string, number>;

/** A trace as it is drawn: thousands of statements as counts by source, the rest of a level as one count. */
export function drawn(trace: Trace, opened: Opened): DrawnTrace {
  const nodes = nodesOf(trace, opened);
  const nodeOf = new Map(
    nodes.flatMap((node) =>
      node.kind === 'card'
        ? [[node.statement.id, node.id] as const]
        : node.statements.map(({ id }) => [id, node.id] as const),
    ),
  );
  return { nodes, edges: edgesOf(trace.hops, nodeOf) };
}

function nodesOf(trace: Trace, opened: Opened): TraceNode[] {
  const { statements } = trace;
  if (statements.length <= MOST_CARDS) return statements.map((statement) => card(trace, statement));
  return [...byLevel(trace).values()].flatMap((ofLevel) => levelNodes(trace, ofLevel, opened));
}

const card = ({ level }: Trace, statement: TraceStatement): TraceNode => ({
  kind: 'card',
  id: statement.id,
  level: level.get(statement.id) ?? 0,
  statement,
});

function byLevel({ statements, level }: Trace): Map<number, TraceStatement[]> {
  const levels = new Map<number, TraceStatement[]>();
  for (const statement of statements) push(levels, level.get(statement.id) ?? 0, statement);
  return levels;
}

function levelNodes(trace: Trace, statements: readonly TraceStatement[], opened: Opened): TraceNode[] {
  const level = trace.level.get(statements[0]!.id) ?? 0;
  const bySource = new Map<string, TraceStatement[]>();
  for (const statement of statements) push(bySource, statement.source.id, statement);
  // The sources that are passed on most, then those that say most; where all do as much, those recorded first.
  const sources = [...bySource.values()].sort(
    (a, b) => passedOnOf(trace, b) - passedOnOf(trace, a) || b.length - a.length,
  );
  const isFew = sources.length <= MOST_SOURCES_A_LEVEL;
  const apart = isFew ? sources : sources.slice(0, MOST_SOURCES_A_LEVEL - 1);
  const rest = isFew ? [] : sources.slice(MOST_SOURCES_A_LEVEL - 1).flat();
  return [
    ...apart.flatMap((ofSource) =>
      counted(trace, `${level}:${ofSource[0]!.source.id}`, level, ofSource, opened),
    ),
    ...counted(trace, `${level}:others`, level, rest, opened),
  ];
}

/** How often any of these statements is passed on. */
const passedOnOf = ({ passedOn }: Trace, statements: readonly TraceStatement[]): number =>
  statements.reduce((sum, { id }) => sum + (passedOn.get(id) ?? 0), 0);

/** Statements as one count; as many of them as cards as were asked for. */
function counted(
  trace: Trace,
  id: string,
  level: number,
  statements: readonly TraceStatement[],
  opened: Opened,
): TraceNode[] {
  const shown = (opened.get(id) ?? 0) * OPENED_AT_ONCE;
  const rest = statements.slice(shown);
  const cards = statements.slice(0, shown).map((statement) => card(trace, statement));
  if (rest.length === 0) return cards;
  if (rest.length === 1) return [...cards, card(trace, rest[0]!)];
  const sources = new Set(rest.map(({ source }) => source.id)).size;
  return [...cards, { kind: 'count', id, level, statements: rest, sources }];
}

function edgesOf(hops: readonly Hop[], nodeOf: ReadonlyMap<string, string>): TraceEdge[] {
  const edges = new Map<
    string,
    { from: string; to: string; hops: number; drifted: number; drift: TraceDrift[] }
  >();
  for (const hop of hops) {
    const from = nodeOf.get(hop.from);
    const to = nodeOf.get(hop.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    const edge = edges.get(key) ?? { from, to, hops: 0, drifted: 0, drift: [] };
    edge.hops += 1;
    if (hop.drift.length > 0) edge.drifted += 1;
    edge.drift.push(...hop.drift);
    edges.set(key, edge);
  }
  return [...edges.values()];
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
