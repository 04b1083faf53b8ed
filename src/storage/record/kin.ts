import type { Seq } from '../../kernel/seq.js';
import { readLinesFrom } from '../analysis/lines.js';
import type { Transaction } from '../transaction.js';
import type { Node } from '../analysis/line-facts.js';
import { nodeKey, type NewLines } from './lines.js';

/** A claim, and what stands behind it; statements that pass a claim on as it is share it. */
interface Kin {
  readonly claim: Seq<'claim'>;
  readonly above: readonly Kin[];
}

/**
 * The claims of which an assertion is, or stands behind, what each of some new statements asserts: into the spread of
 * each of these the statement comes.
 */
export async function claimsBehind(
  transaction: Transaction,
  { asserted, lines, isRewording }: NewLines,
): Promise<Map<Seq<'statement'>, Set<Seq<'claim'>>>> {
  const inBatch = new Map(lines.map((line) => [nodeKey(line), line]));
  const older = lines
    .flatMap(({ steps }) => steps.map(({ upstream, claim }) => ({ statement: upstream, claim })))
    .filter((node) => !inBatch.has(nodeKey(node)) && isRewording(node));
  const stored = await readLinesFrom(transaction, older);
  const stepsOf = (node: Node): readonly Node[] =>
    (inBatch.get(nodeKey(node))?.steps ?? stored.behind(node.statement, node.claim)).map((step) => ({
      statement: step.upstream,
      claim: step.claim,
    }));
  const isAlone = (node: Node): boolean => inBatch.has(nodeKey(node)) && !isRewording(node);
  const kinOf = kinships(stepsOf, isAlone);
  const behind = new Map<Seq<'statement'>, Set<Seq<'claim'>>>();
  for (const node of asserted) {
    const claims = behind.get(node.statement) ?? new Set<Seq<'claim'>>();
    behind.set(node.statement, claims);
    collect(kinOf(node), claims);
  }
  return behind;
}

/** @param isAlone whether no other claim stands behind */
function kinships(
  stepsOf: (node: Node) => readonly Node[],
  isAlone: (node: Node) => boolean,
): (node: Node) => Kin {
  const known = new Map<string, Kin>();
  return (start) => {
    const open = [start];
    for (let node = open.at(-1); node; node = open.at(-1)) {
      const key = nodeKey(node);
      const steps = known.has(key) || isAlone(node) ? [] : stepsOf(node);
      const unknown = steps.filter((step) => !known.has(nodeKey(step)));
      for (const step of unknown) open.push(step);
      if (unknown.length > 0) continue;
      open.pop();
      if (!known.has(key))
        known.set(
          key,
          joined(
            node.claim,
            steps.map((step) => known.get(nodeKey(step))!),
          ),
        );
    }
    return known.get(nodeKey(start))!;
  };
}

function joined(claim: Seq<'claim'>, all: readonly Kin[]): Kin {
  const above = [...new Set(all)];
  const [only] = above;
  return above.length === 1 && only!.claim === claim ? only! : { claim, above };
}

function collect(from: Kin, claims: Set<Seq<'claim'>>): void {
  const seen = new Set([from]);
  for (const { claim, above } of seen) {
    claims.add(claim);
    for (const next of above) seen.add(next);
  }
}
