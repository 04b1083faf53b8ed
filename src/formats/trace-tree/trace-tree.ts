import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Drift } from '../../domain/lineage/drift.js';
import type { LineageStatement } from '../../domain/lineage/facts.js';
import type { Provenance } from '../../domain/lineage/provenance.js';
import { periodLabel } from '../../domain/period-label.js';

/** One line of a tree: what stands before it, and its text. */
export interface TreeLine {
  readonly prefix: string;
  /** What the lines begin with that its text goes on in. */
  readonly continued: string;
  readonly text: string;
  readonly kind: 'statement' | 'drift';
}

/** Deeper branches are not set in further: eighty columns must leave room for the text. */
const DEEPEST = 10;

/**
 * A trace as a tree: from each statement where the claim starts to those that pass it on. A statement that passes on
 * several is drawn out under the first.
 * @param marksOf what else is told of a statement, in brackets behind it
 */
export function* traceTree(
  { statements, hops, drift }: Pick<Provenance, 'statements' | 'hops' | 'drift'>,
  marksOf: (statement: Seq<'statement'>) => readonly string[] = () => [],
): Generator<TreeLine, void> {
  const bySeq = new Map(statements.map((statement) => [statement.seq, statement]));
  const copies = new Map<Seq<'statement'>, Seq<'statement'>[]>();
  for (const { downstream, upstream } of hops) {
    copies.set(upstream, [...(copies.get(upstream) ?? []), downstream]);
  }
  const isDownstream = new Set(hops.map(({ downstream }) => downstream));
  const changes = new Map<string, Drift[]>();
  for (const change of drift) {
    const hop = `${change.downstream} ${change.upstream}`;
    changes.set(hop, [...(changes.get(hop) ?? []), change]);
  }
  const drawn = new Set<Seq<'statement'>>();
  const open = statements
    .filter(({ seq }) => !isDownstream.has(seq))
    .map((statement): Branch => ({ statement, from: null, lead: '', depth: 0, isLast: true }))
    .reverse();
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const { statement, from, lead, depth, isLast } = branch;
    const again = drawn.has(statement.seq) && copies.has(statement.seq);
    const below = depth === 0 ? '' : `${lead}${isLast ? '   ' : '│  '}`;
    const downstream = again ? [] : (copies.get(statement.seq) ?? []);
    const continued = `${below}${downstream.length > 0 ? '│  ' : '   '}`;
    yield {
      prefix: depth === 0 ? '' : `${lead}${isLast ? '└─ ' : '├─ '}`,
      continued,
      text: `${headline(statement, marksOf(statement.seq))}${again ? ' (drawn out above)' : ''}`,
      kind: 'statement',
    };
    drawn.add(statement.seq);
    const changed = from === null ? [] : (changes.get(`${statement.seq} ${from}`) ?? []);
    for (const explanation of new Set(changed.map((change) => change.explanation))) {
      yield { prefix: continued, continued: `${continued}  `, text: `≠ ${explanation}`, kind: 'drift' };
    }
    const next = downstream.map((seq, index): Branch => ({
      statement: held(bySeq, seq),
      from: statement.seq,
      lead: depth < DEEPEST ? below : lead,
      depth: depth + 1,
      isLast: index === downstream.length - 1,
    }));
    for (const one of next.reverse()) open.push(one);
  }
}

interface Branch {
  readonly statement: LineageStatement;
  /** The statement it passes on. */
  readonly from: Seq<'statement'> | null;
  readonly lead: string;
  readonly depth: number;
  readonly isLast: boolean;
}

function headline(
  { sourceName, voiceName, said, isRetracted, basis }: LineageStatement,
  others: readonly string[],
): string {
  const who = sourceName === voiceName ? sourceName : `${sourceName}, speaking for ${voiceName}`;
  const marks = [
    ...others,
    ...(isRetracted ? ['taken back'] : []),
    ...(basis === 'UNSTATED' ? ['does not say how it knows'] : []),
  ];
  return `${who}, ${periodLabel(said.edtf)}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`;
}
