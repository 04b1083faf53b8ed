import type { Loaders } from './loaders.js';
import type { ClaimNode } from './nodes.js';

/** What a statement asserts, each claim in the words of that statement. */
export async function claimsWordedBy(loaders: Loaders, statement: number): Promise<ClaimNode[]> {
  const assertions = await loaders.assertions(statement);
  const claims = await loaders.nodes(
    'claim',
    assertions.map(({ claim }) => claim),
  );
  return claims.map((claim, index) => {
    const { wording } = assertions[index]!;
    return wording === null ? claim : { ...claim, wording };
  });
}

/** One claim in the words of a statement that asserts it. */
export async function claimWordedBy(loaders: Loaders, statement: number, claim: number): Promise<ClaimNode> {
  const [node, assertions] = await Promise.all([loaders.node('claim', claim), loaders.assertions(statement)]);
  const wording = assertions.find((assertion) => assertion.claim === claim)?.wording ?? null;
  return wording === null ? node : { ...node, wording };
}
