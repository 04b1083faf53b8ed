import { whatWasSaid } from '../dispute/explain.js';
import type { Seq } from '../dispute/facts.js';
import { momentAsOf, type Moment } from '../dispute/moment.js';
import { contestedSince } from '../dispute/standing.js';
import { standingState } from '../dispute/standing-state.js';
import { periodLabel } from '../period-label.js';
import { listedBriefly, unended } from '../phrases.js';
import type { LineageFacts, LineageStatement } from './facts.js';
import { flag, type ProvenanceFlag } from './flags.js';
import type { Provenance } from './provenance.js';
import { inSaidOrder, type Followed } from './trace.js';

/** What is known of the disputes of the claims that are followed in a trace. */
export interface DisputesBehind {
  /** Those of the followed claims against which anything was ever said. */
  readonly contested: readonly Seq[];
  /** What counts as of the instant of the trace. */
  readonly moment: Moment;
  /**
   * Whether a counted statement of the same document, or the statement itself where it has none, is or relays, at any
   * distance, one in which something was said against the claim, or about what was.
   */
  mentions(statement: LineageStatement, claim: Seq): boolean;
  sentenceOf(claim: Seq): string;
}

/**
 * The statements that assert a claim and pass over what had been said by then against it, or against a claim it is
 * followed as from them (semantics.md, DISPUTE_OMITTED); undefined where there are none.
 */
export function omittedDisputes(
  facts: LineageFacts,
  { claim, followed, statements }: Provenance,
  disputes: DisputesBehind,
): ProvenanceFlag | undefined {
  const omissions = disputes.contested.flatMap((contested) => {
    const since = contestedSince(disputes.moment, contested);
    if (!since) return [];
    const leading = statementsLeadingTo(facts, followed, claim, contested);
    const silent = statements.filter(
      (statement) =>
        leading.has(statement.seq) &&
        statement.claims.some((asserted) => asserted.claim === claim) &&
        statement.basis !== 'FIRST_HAND' &&
        since.said.end <= statement.said.start &&
        !disputes.mentions(statement, contested),
    );
    return silent.length === 0 ? [] : [{ contested, silent: silent.sort(inSaidOrder) }];
  });
  if (omissions.length === 0) return undefined;
  const accused = new Set(omissions.flatMap(({ silent }) => silent));
  return flag(
    'DISPUTE_OMITTED',
    omissions.map(({ contested, silent }) => explained(disputes, claim, contested, silent)).join(' '),
    statements.filter((statement) => accused.has(statement)),
  );
}

/** The statements from whose assertion of a claim another is followed, at any distance; or the same. */
function statementsLeadingTo(
  facts: LineageFacts,
  followed: Followed,
  claim: Seq,
  target: Seq,
): ReadonlySet<Seq> {
  const downstream = new Map<string, [Seq, Seq][]>();
  const open: [Seq, Seq][] = [];
  for (const [statement, claims] of followed) {
    for (const one of claims) {
      if (one === target) open.push([statement, one]);
      for (const step of facts.behind(statement, one)) {
        const key = `${step.upstream} ${step.claim}`;
        downstream.set(key, [...(downstream.get(key) ?? []), [statement, one]]);
      }
    }
  }
  const seen = new Set<string>();
  const leading = new Set<Seq>();
  for (let next = open.pop(); next; next = open.pop()) {
    const key = next.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    if (next[1] === claim) leading.add(next[0]);
    open.push(...(downstream.get(key) ?? []));
  }
  return leading;
}

/** Who, when, and what had been said by the time of the first of them; no more than the record shows. */
function explained(
  { moment, sentenceOf }: DisputesBehind,
  claim: Seq,
  contested: Seq,
  silent: readonly LineageStatement[],
): string {
  const byThen = momentAsOf(moment.index, silent[0]!.said.start);
  const said = whatWasSaid(byThen, contested, standingState(byThen, contested), 'that');
  const against =
    contested === claim ? 'this' : `“${unended(sentenceOf(contested))}”, which this goes back to`;
  const who = listedBriefly(silent.map((one) => `${one.voiceName} (${periodLabel(one.said.edtf)})`));
  return `Nothing recorded here shows that ${who} mentioned what had been said by then against ${against}: ${said}`;
}
