import { eachOf, held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { LOOK_UP, type Steps } from '../../kernel/work.js';
import type { LineageFacts, LineageStatement } from './facts.js';

/** One hop on the way of a claim. */
export interface Hop {
  readonly downstream: Seq<'statement'>;
  readonly upstream: Seq<'statement'>;
}

/** The claims that are followed at statements: the claim itself, and the figures it is a copy of. */
export type Followed = ReadonlyMap<Seq<'statement'>, ReadonlySet<Seq<'claim'>>>;

/** Every statement on the way of a claim, and the hops between them. */
export interface Trace {
  /** By the number of hops from where it starts, what was taken back after the origins, then in said order. */
  readonly statements: readonly LineageStatement[];
  /** Downstream statements in the order of `statements`, each with what it passes on in the order it names it. */
  readonly hops: readonly Hop[];
  readonly followed: Followed;
  /** Where the trace starts: the statements behind which nothing stands, in the order of `statements`. */
  readonly starts: readonly LineageStatement[];
  /** The longest chain, in hops. */
  readonly depth: number;
}

/**
 * Follows a claim from the statements that assert it to where it starts. The trace follows the figure, not the
 * article (semantics.md, Provenance and independence).
 * @param asserting the statements that assert the claim, as of the instant asked about
 */
export function* traceOf(
  facts: LineageFacts,
  claim: Seq<'claim'>,
  asserting: readonly Seq<'statement'>[],
): Steps<Trace> {
  const followed = yield* followedFrom(
    facts,
    asserting.map((statement) => ({ upstream: statement, claim })),
  );
  const upstreamsOf = yield* upstreamsWithin(facts, followed);
  const levels = yield* levelsOf([...followed.keys()], upstreamsOf);
  const isLostStart = ({ seq, isRetracted }: LineageStatement): boolean =>
    isRetracted && !upstreamsOf.has(seq);
  const statements = [...followed.keys()]
    .map((seq) => held(facts.statements, seq))
    .sort(
      (a, b) =>
        held(levels, a.seq) - held(levels, b.seq) ||
        Number(isLostStart(a)) - Number(isLostStart(b)) ||
        inSaidOrder(a, b),
    );
  return {
    statements,
    hops: hopsOf(statements, upstreamsOf),
    followed,
    starts: statements.filter(({ seq }) => !upstreamsOf.has(seq)),
    depth: Math.max(0, ...[statements.at(-1)].map((last) => (last && levels.get(last.seq)) ?? 0)),
  };
}

/** Order in said time: by the earliest instant, then by recording. */
export const inSaidOrder = (a: LineageStatement, b: LineageStatement): number =>
  a.said.start - b.said.start || a.seq - b.seq;

/** The claims that are followed at each statement, from some claims at some statements on. */
export function* followedFrom(
  facts: Pick<LineageFacts, 'behind'>,
  from: readonly { readonly upstream: Seq<'statement'>; readonly claim: Seq<'claim'> }[],
): Steps<Map<Seq<'statement'>, Set<Seq<'claim'>>>> {
  const followed = new Map<Seq<'statement'>, Set<Seq<'claim'>>>();
  const open = [...from];
  for (let next = open.pop(); next; next = open.pop()) {
    yield LOOK_UP;
    if (!remember(followed, next.upstream, next.claim)) continue;
    for (const step of facts.behind(next.upstream, next.claim)) open.push(step);
  }
  return followed;
}

/** Which statements each passes on along what is followed; none for one where all of it starts. */
export function* upstreamsWithin(
  facts: LineageFacts,
  followed: Followed,
): Steps<Map<Seq<'statement'>, Set<Seq<'statement'>>>> {
  const upstreamsOf = new Map<Seq<'statement'>, Set<Seq<'statement'>>>();
  for (const [seq, claims] of followed) {
    for (const claim of claims) {
      yield LOOK_UP;
      for (const step of facts.behind(seq, claim)) {
        if (followed.get(step.upstream)?.has(step.claim) === true) remember(upstreamsOf, seq, step.upstream);
      }
    }
  }
  return upstreamsOf;
}

export function hopsOf(
  statements: readonly LineageStatement[],
  upstreamsOf: ReadonlyMap<Seq<'statement'>, ReadonlySet<Seq<'statement'>>>,
): Hop[] {
  const hops: Hop[] = [];
  for (const { seq } of statements)
    for (const upstream of eachOf(upstreamsOf, seq)) hops.push({ downstream: seq, upstream });
  return hops;
}

/** The longest way from each statement to one where it starts, in hops. */
export function* levelsOf(
  seqs: readonly Seq<'statement'>[],
  upstreamsOf: ReadonlyMap<Seq<'statement'>, ReadonlySet<Seq<'statement'>>>,
): Steps<Map<Seq<'statement'>, number>> {
  const levels = new Map<Seq<'statement'>, number>();
  const open = [...seqs];
  for (let seq = open.at(-1); seq !== undefined; seq = open.at(-1)) {
    if (levels.has(seq)) {
      open.pop();
      continue;
    }
    const before = open.length;
    let level = 0;
    let looked = 1;
    for (const upstream of eachOf(upstreamsOf, seq)) {
      looked += 1;
      const known = levels.get(upstream);
      if (known === undefined) open.push(upstream);
      else level = Math.max(level, known + 1);
    }
    yield LOOK_UP * looked;
    if (open.length > before) continue;
    open.pop();
    levels.set(seq, level);
  }
  return levels;
}

/** Adds a number to the set of a key; false when it was there. */
function remember<K, V>(sets: Map<K, Set<V>>, key: K, value: V): boolean {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else if (set.has(value)) return false;
  else set.add(value);
  return true;
}
