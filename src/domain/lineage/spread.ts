import { firstOf, held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { LOOK_UP, type Steps } from '../../kernel/work.js';
import { driftWithin } from './drift.js';
import { explainSpread } from './explain-spread.js';
import type { LineageFacts, LineageStatement } from './facts.js';
import { partiesOf } from './independence.js';
import { followedFrom, hopsOf, inSaidOrder, levelsOf, upstreamsWithin } from './trace.js';
import type { SpreadFindings, Wording } from './spread-findings.js';

/** What became of a claim, with a sentence that says how far it went. */
export interface Spread extends SpreadFindings {
  readonly explanation: string;
}

/** An assertion of a claim. */
export interface Asserted {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
}

/**
 * Computes what became of a claim (semantics.md, Wordings and spread).
 * @param facts the statements of the spread; what stands behind their claims only as far as it leads to the claim
 * @param asserting every assertion behind which an assertion of the claim stands, its own included, that counts
 */
export function* spreadOf(
  facts: LineageFacts,
  claim: Seq<'claim'>,
  asserting: readonly Asserted[],
): Steps<Spread> {
  const followed = yield* followedFrom(
    facts,
    asserting.map((assertion) => ({ upstream: assertion.statement, claim: assertion.claim })),
  );
  const upstreamsOf = yield* upstreamsWithin(facts, followed);
  const statements = [...followed.keys()].map((seq) => held(facts.statements, seq)).sort(inSaidOrder);
  const levels = yield* levelsOf([...followed.keys()], upstreamsOf);
  yield LOOK_UP * asserting.length;
  const wordings = wordingsOf(facts, claim, asserting);
  const found = {
    claim,
    statements,
    hops: hopsOf(statements, upstreamsOf),
    followed,
    parties: partiesOf(asserting.map(({ statement }) => held(facts.statements, statement))),
    depth: [...levels.values()].reduce((most, level) => Math.max(most, level), 0),
    wordings,
    drift: yield* driftWithin(facts, statements, followed),
  };
  return { ...found, explanation: explainSpread(found) };
}

function wordingsOf(facts: LineageFacts, claim: Seq<'claim'>, asserting: readonly Asserted[]): Wording[] {
  const byClaim = new Map<Seq<'claim'>, LineageStatement[]>();
  for (const { statement, claim: worded } of asserting) {
    const others = byClaim.get(worded) ?? new Array<LineageStatement>();
    byClaim.set(worded, others);
    others.push(held(facts.statements, statement));
  }
  return [...byClaim]
    .map(([worded, statements]) => ({
      claim: worded,
      statements: statements.sort(inSaidOrder),
      parties: partiesOf(statements),
    }))
    .sort(
      (a, b) =>
        Number(b.claim === claim) - Number(a.claim === claim) ||
        b.statements.length - a.statements.length ||
        firstOf(a.statements).said.start - firstOf(b.statements).said.start ||
        a.claim - b.claim,
    );
}
