import { listAt, firstOf } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { LOOK_UP, type Steps } from '../../kernel/work.js';
import { saidBy } from '../../kernel/as-of.js';
import { instant } from '../../kernel/seq.js';
import { whatWasSaid } from '../dispute/explain.js';
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
  readonly contested: readonly Seq<'claim'>[];
  /** What counts as of the instant of the trace. */
  readonly moment: Moment;
  /**
   * Whether a counted statement of the same document, or the statement itself where it has none, is or relays, at any
   * distance, one in which something was said against the claim, or about what was.
   */
  mentions(statement: LineageStatement, claim: Seq<'claim'>): boolean;
  sentenceOf(claim: Seq<'claim'>): string;
}

/**
 * The statements that assert a claim and pass over what had been said by then against it, or against a claim it is
 * followed as from them (semantics.md, DISPUTE_OMITTED); undefined where there are none.
 */
export function* omittedDisputes(
  facts: LineageFacts,
  { claim, followed, statements }: Provenance,
  disputes: DisputesBehind,
): Steps<ProvenanceFlag | undefined> {
  const ways = waysDown(facts, followed);
  const onHearsay = assertingOnHearsay({ claim, statements });
  const omissions: { contested: Seq<'claim'>; silent: LineageStatement[] }[] = [];
  for (const contested of disputes.contested) {
    yield LOOK_UP * statements.length;
    const since = yield* contestedSince(disputes.moment, contested);
    if (!since) continue;
    const leading = statementsLeadingTo(ways, claim, contested);
    const silent = onHearsay.filter(
      (statement) =>
        leading.has(statement.seq) &&
        since.said.end <= statement.said.start &&
        !disputes.mentions(statement, contested),
    );
    if (silent.length > 0) omissions.push({ contested, silent: silent.sort(inSaidOrder) });
  }
  if (omissions.length === 0) return undefined;
  const accused = new Set(omissions.flatMap(({ silent }) => silent));
  return flag(
    'DISPUTE_OMITTED',
    omissions.map(({ contested, silent }) => explained(disputes, claim, contested, silent)).join(' '),
    statements.filter((statement) => accused.has(statement)),
  );
}

/** Of a trace, what asserts its claim and not by what was seen at first hand: nothing else passes a dispute over. */
export const assertingOnHearsay = ({
  claim,
  statements,
}: Pick<Provenance, 'claim' | 'statements'>): LineageStatement[] =>
  statements.filter(
    ({ basis, claims }) => basis !== 'FIRST_HAND' && claims.some((asserted) => asserted.claim === claim),
  );

/** A trace the other way round: what each claim at a statement is followed from, and where each claim is followed. */
interface WaysDown {
  readonly from: ReadonlyMap<string, readonly Place[]>;
  readonly at: ReadonlyMap<Seq<'claim'>, readonly Place[]>;
}

interface Place {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
}

function waysDown(facts: LineageFacts, followed: Followed): WaysDown {
  const from = new Map<string, Place[]>();
  const at = new Map<Seq<'claim'>, Place[]>();
  for (const [statement, claims] of followed) {
    for (const claim of claims) {
      push(at, claim, { statement, claim });
      for (const step of facts.behind(statement, claim))
        push(from, `${step.upstream} ${step.claim}`, { statement, claim });
    }
  }
  return { from, at };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The statements from whose assertion of a claim another is followed, at any distance; or the same. */
function statementsLeadingTo(
  { from, at }: WaysDown,
  claim: Seq<'claim'>,
  target: Seq<'claim'>,
): ReadonlySet<Seq<'statement'>> {
  const open = [...listAt(at, target)];
  const seen = new Set<string>();
  const leading = new Set<Seq<'statement'>>();
  for (let next = open.pop(); next; next = open.pop()) {
    const key = `${next.statement} ${next.claim}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (next.claim === claim) leading.add(next.statement);
    for (const downstream of listAt(from, key)) open.push(downstream);
  }
  return leading;
}

/** Who, when, and what had been said by the time of the first of them; no more than the record shows. */
function explained(
  { moment, sentenceOf }: DisputesBehind,
  claim: Seq<'claim'>,
  contested: Seq<'claim'>,
  silent: readonly LineageStatement[],
): string {
  const byThen = momentAsOf(moment.index, saidBy(instant(firstOf(silent).said.start)));
  const said = whatWasSaid(byThen, contested, standingState(byThen, contested), 'that');
  const against =
    contested === claim ? 'this' : `“${unended(sentenceOf(contested))}”, which this goes back to`;
  const who = listedBriefly(silent.map((one) => `${one.voiceName} (${periodLabel(one.said.edtf)})`));
  return `Nothing recorded here shows that ${who} mentioned what had been said by then against ${against}: ${said}`;
}
