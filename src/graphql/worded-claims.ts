import type { Seq } from '../kernel/seq.js';
import type { ClaimNode } from '../services/read/nodes.js';
import type { Loaders } from './loaders.js';

/** What a statement asserts, each claim in the words of that statement. */
export async function claimsWordedBy(loaders: Loaders, statement: Seq<'statement'>): Promise<ClaimNode[]> {
  const assertions = await loaders.assertions(statement);
  return Promise.all(
    assertions.map(async ({ claim, wording }) => worded(await loaders.node('claim', claim), wording)),
  );
}

/** One claim in the words of a statement that asserts it. */
export async function claimWordedBy(
  loaders: Loaders,
  statement: Seq<'statement'>,
  claim: Seq<'claim'>,
): Promise<ClaimNode> {
  const [node, assertions] = await Promise.all([loaders.node('claim', claim), loaders.assertions(statement)]);
  return worded(node, assertions.find((assertion) => assertion.claim === claim)?.wording ?? null);
}

const worded = (claim: ClaimNode, wording: string | null): ClaimNode =>
  wording === null ? claim : { ...claim, wording, sentence: null };
