import { listAt } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { Step } from '../../domain/dispute/carried.js';
import { seqOf } from '../../kernel/seq.js';
import { behindOf, type Upstreams } from '../../domain/lineage/behind.js';
import { upstreamFigures } from '../../domain/lineage/counterpart.js';
import { loadClaims } from '../analysis/claims.js';
import {
  readAssertedPairs,
  readPutAgainst,
  readRewordingNodes,
  readStoredNodes,
  type Node,
} from '../analysis/line-facts.js';
import { readUpstreams } from '../relations.js';
import { BEHIND, REWORDING } from '../tables/behind.js';
import type { Transaction } from '../transaction.js';

/** A claim at a statement, with what stands behind it. */
export interface Line extends Node {
  readonly steps: readonly Step[];
  /** Some other claim stands behind it, at any distance. */
  readonly rewords: boolean;
}

/** What was kept for some new statements. */
export interface NewLines {
  readonly asserted: readonly Node[];
  readonly lines: readonly Line[];
  /** Whether some other claim stands behind a claim at a new statement, or at one that these pass on. */
  isRewording(node: Node): boolean;
}

/**
 * Works out what stands behind all that some new statements assert (`behindOf`), and behind claims that are thereby
 * followed through older statements without being asserted there, and keeps it. What stands behind an assertion is
 * settled with its statement: nothing that is recorded later changes it.
 */
export async function keepLines(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<NewLines> {
  const asserted = await readAssertedPairs(transaction, statements);
  const found = new Map<string, Node & { readonly steps: readonly Step[] }>();
  let open: readonly Node[] = asserted;
  while (open.length > 0) {
    const { lines, through } = await behindEach(transaction, open);
    for (const line of lines) found.set(nodeKey(line), line);
    const unknown = through.filter((node) => !found.has(nodeKey(node)));
    const stored = new Set((await readStoredNodes(transaction, unknown)).map(nodeKey));
    open = unknown.filter((node) => !stored.has(nodeKey(node)));
  }
  const { lines, rewording } = await withRewords(transaction, [...found.values()]);
  await transaction.insert(
    BEHIND,
    lines.flatMap(({ statement, claim, steps, rewords }) =>
      steps.map((step, position) => ({
        statement: seqOf('statement', statement),
        claim: seqOf('claim', claim),
        upstream: seqOf('statement', step.upstream),
        upstream_claim: seqOf('claim', step.claim),
        position,
        rewords: rewords ? 1 : 0,
      })),
    ),
  );
  await keepRewordings(transaction, lines);
  return { asserted, lines, isRewording: (node) => rewording.has(nodeKey(node)) };
}

export const nodeKey = ({ statement, claim }: Node): string => `${statement} ${claim}`;

/** What stands directly behind some claims at statements, and the claims that are followed through what does not assert them. */
async function behindEach(
  transaction: Transaction,
  nodes: readonly Node[],
): Promise<{ lines: (Node & { readonly steps: Step[] })[]; through: Node[] }> {
  const statements = distinct(nodes.map(({ statement }) => statement));
  const upstreamsOf = new Map<Seq<'statement'>, Seq<'statement'>[]>();
  for (const { from, to } of await readUpstreams(transaction, statements)) push(upstreamsOf, from, to);
  const passedOn = distinct([...upstreamsOf.values()].flat());
  const pairs = passedOn.length === 0 ? [] : await readAssertedPairs(transaction, passedOn);
  const claimsOf = new Map<Seq<'statement'>, Seq<'claim'>[]>();
  for (const { statement, claim } of pairs) push(claimsOf, statement, claim);
  const isAsserted = new Set(pairs.map(nodeKey));
  const asserting = (statement: Seq<'statement'>, claim: Seq<'claim'>): Seq<'statement'>[] =>
    (upstreamsOf.get(statement) ?? []).filter((upstream) =>
      isAsserted.has(nodeKey({ statement: upstream, claim })),
    );

  const reworded = nodes.filter(
    ({ statement, claim }) => upstreamsOf.has(statement) && asserting(statement, claim).length === 0,
  );
  const against = await readPutAgainst(transaction, distinct(reworded.map(({ statement }) => statement)));
  const compared = distinct(
    reworded.flatMap(({ statement, claim }) => [
      claim,
      ...listAt(upstreamsOf, statement).flatMap((upstream) => listAt(claimsOf, upstream)),
    ]),
  );
  const claims = await loadClaims(transaction, compared);
  const upstreams = new Map<Seq<'statement'>, Upstreams>();
  const upstreamsFor = (statement: Seq<'statement'>): Upstreams => {
    const seqs = upstreamsOf.get(statement) ?? [];
    const known = upstreams.get(statement) ?? {
      seqs,
      asserting: (claim: Seq<'claim'>) => asserting(statement, claim),
      figures: upstreamFigures(
        claims.codelists,
        seqs.map((seq) => ({ seq, claims: (claimsOf.get(seq) ?? []).map((claim) => claims.claim(claim)) })),
      ),
    };
    upstreams.set(statement, known);
    return known;
  };
  const isReworded = new Set(reworded.map(nodeKey));
  const lines = nodes.map((node) => ({
    ...node,
    steps: isReworded.has(nodeKey(node))
      ? behindOf(
          claims.claim(node.claim),
          upstreamsFor(node.statement),
          against.get(node.statement)?.get(node.claim),
        )
      : asserting(node.statement, node.claim).map((upstream) => ({ upstream, claim: node.claim })),
  }));
  return {
    lines,
    through: lines.flatMap(({ steps }) =>
      steps
        .map(({ upstream, claim }) => ({ statement: upstream, claim }))
        .filter((node) => !isAsserted.has(nodeKey(node))),
    ),
  };
}

/** Older statements first: what stands behind them is settled before what passes them on. */
async function withRewords(
  transaction: Transaction,
  lines: readonly (Node & { readonly steps: readonly Step[] })[],
): Promise<{ lines: Line[]; rewording: ReadonlySet<string> }> {
  const inBatch = new Set(lines.map(nodeKey));
  const older = lines
    .flatMap(({ steps }) => steps.map(({ upstream, claim }) => ({ statement: upstream, claim })))
    .filter((node) => !inBatch.has(nodeKey(node)));
  const rewording = new Set((await readRewordingNodes(transaction, older)).map(nodeKey));
  const settled = [...lines]
    .sort((a, b) => a.statement - b.statement)
    .map((line) => {
      const rewords = line.steps.some(
        ({ upstream, claim }) =>
          claim !== line.claim || rewording.has(nodeKey({ statement: upstream, claim })),
      );
      if (rewords) rewording.add(nodeKey(line));
      return { ...line, rewords };
    });
  return { lines: settled, rewording };
}

/** Which claims are followed on as which others, directly. */
async function keepRewordings(transaction: Transaction, lines: readonly Line[]): Promise<void> {
  const pairs = new Map(
    lines.flatMap(({ claim, steps }) =>
      steps
        .filter((step) => step.claim !== claim)
        .map((step) => [`${claim} ${step.claim}`, [claim, step.claim]] as const),
    ),
  );
  if (pairs.size === 0) return;
  const known = await transaction.all<{ claim: Seq<'claim'>; other: Seq<'claim'> }>(
    'select claim, of_claim as other from rewording where claim in ?? and +of_claim in ??',
    [
      distinct([...pairs.values()].map(([claim]) => claim)),
      distinct([...pairs.values()].map(([, other]) => other)),
    ],
  );
  for (const { claim, other } of known) pairs.delete(`${claim} ${other}`);
  await transaction.insert(
    REWORDING,
    [...pairs.values()].map(([claim, other]) => ({
      claim: seqOf('claim', claim),
      of_claim: seqOf('claim', other),
    })),
  );
}

const distinct = <N extends number>(seqs: readonly N[]): N[] => [...new Set(seqs)];

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
