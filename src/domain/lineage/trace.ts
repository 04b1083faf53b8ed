import type { Seq } from '../dispute/facts.js';
import { counterpartOf } from './counterpart.js';
import type { AssertedClaim, LineageFacts, LineageStatement } from './facts.js';

/** One hop on the way of a claim. */
export interface Hop {
  readonly downstream: Seq;
  readonly upstream: Seq;
}

/** Every statement on the way of a claim, and the hops between them. */
export interface Trace {
  /** By the number of hops from where it starts, what was taken back after the origins, then in said order. */
  readonly statements: readonly LineageStatement[];
  /** Downstream statements in the order of `statements`, each with what it passes on in the order it names it. */
  readonly hops: readonly Hop[];
  /** The claims that are followed at each statement: the claim itself, and the figures it is a copy of. */
  readonly followed: ReadonlyMap<Seq, ReadonlySet<Seq>>;
  /** The longest chain, in hops. */
  readonly depth: number;
}

/**
 * Follows a claim from the statements that assert it to where it starts. The trace follows the figure, not the
 * article (semantics.md, Provenance and independence).
 * @param asserting the statements that assert the claim, as of the instant asked about
 */
export function traceOf(facts: LineageFacts, claim: AssertedClaim, asserting: readonly Seq[]): Trace {
  const followed = new Map<Seq, Set<Seq>>();
  const upstreamsOf = new Map<Seq, Set<Seq>>();
  const open: [Seq, AssertedClaim][] = asserting.map((seq) => [seq, claim]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [seq, following] = next;
    if (!remember(followed, seq, following.claim)) continue;
    for (const [upstream, onward] of behind(facts, facts.statements.get(seq)!, following)) {
      remember(upstreamsOf, seq, upstream);
      open.push([upstream, onward]);
    }
  }
  const levels = levelsOf([...followed.keys()], upstreamsOf);
  const statements = [...followed.keys()]
    .map((seq) => facts.statements.get(seq)!)
    .sort(
      (a, b) =>
        levels.get(a.seq)! - levels.get(b.seq)! ||
        Number(isLostOrigin(a)) - Number(isLostOrigin(b)) ||
        a.said.start - b.said.start ||
        a.seq - b.seq,
    );
  const hops = statements.flatMap(({ seq, upstreams }) =>
    upstreams
      .filter((upstream) => upstreamsOf.get(seq)?.has(upstream) === true)
      .map((upstream) => ({ downstream: seq, upstream })),
  );
  return { statements, hops, followed, depth: levels.get(statements.at(-1)?.seq ?? -1) ?? 0 };
}

const isLostOrigin = ({ upstreams, isRetracted }: LineageStatement): boolean =>
  upstreams.length === 0 && isRetracted;

/** What stands behind a statement's assertion of a claim, and as which claim each is followed on. */
function behind(
  { vocabulary, statements }: LineageFacts,
  { upstreams }: LineageStatement,
  following: AssertedClaim,
): (readonly [Seq, AssertedClaim])[] {
  const all = upstreams.map((seq) => statements.get(seq)!);
  const asserting = all.filter(({ claims }) => claims.some(({ claim }) => claim === following.claim));
  if (asserting.length > 0) return asserting.map(({ seq }) => [seq, following]);
  const counterpart = following.scoped && counterpartOf(vocabulary, following.scoped, all);
  if (counterpart) return [[counterpart.upstream, counterpart.asserted]];
  return upstreams.map((seq) => [seq, following]);
}

/** The longest way from each statement to one where the trace starts, in hops. */
function levelsOf(seqs: readonly Seq[], upstreamsOf: ReadonlyMap<Seq, ReadonlySet<Seq>>): Map<Seq, number> {
  const levels = new Map<Seq, number>();
  const open = [...seqs];
  for (let seq = open.at(-1); seq !== undefined; seq = open.at(-1)) {
    const upstreams = [...(upstreamsOf.get(seq) ?? [])];
    const unknown = levels.has(seq) ? [] : upstreams.filter((upstream) => !levels.has(upstream));
    for (const upstream of unknown) open.push(upstream);
    if (unknown.length > 0) continue;
    open.pop();
    if (!levels.has(seq)) {
      levels.set(
        seq,
        upstreams.reduce((most, upstream) => Math.max(most, levels.get(upstream)! + 1), 0),
      );
    }
  }
  return levels;
}

/** Adds a number to the set of a key; false when it was there. */
function remember(sets: Map<Seq, Set<Seq>>, key: Seq, value: Seq): boolean {
  const set = sets.get(key) ?? new Set<Seq>();
  sets.set(key, set);
  if (set.has(value)) return false;
  set.add(value);
  return true;
}
