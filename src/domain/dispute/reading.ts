import { held } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type {
  AffirmationFact,
  AssertionFact,
  ConcessionFact,
  CorrectionFact,
  DisputeFacts,
  RebuttalFact,
  RebuttalTarget,
  RetractionFact,
  StatementFact,
  WithdrawalFact,
} from './facts.js';

/** The facts of some disputes, findable by what they bear on and by what they are done in. */
export interface DisputeIndex {
  readonly statements: ReadonlyMap<Seq<'statement'>, StatementFact>;
  readonly rebuttals: ReadonlyMap<Seq<'rebuttal'>, RebuttalFact>;
  readonly assertionsOf: ReadonlyMap<Seq<'claim'>, readonly AssertionFact[]>;
  /** The statements with which a claim ever entered. */
  readonly originsOf: ReadonlyMap<Seq<'claim'>, readonly Seq<'statement'>[]>;
  /** The same by folded voice: the keys are the claim's side. */
  readonly originsByVoice: ReadonlyMap<Seq<'claim'>, ReadonlyMap<FoldedVoice, readonly Seq<'statement'>[]>>;
  readonly againstClaim: ReadonlyMap<Seq<'claim'>, readonly RebuttalFact[]>;
  readonly againstStatement: ReadonlyMap<Seq<'statement'>, readonly RebuttalFact[]>;
  readonly againstRebuttal: ReadonlyMap<Seq<'rebuttal'>, readonly RebuttalFact[]>;
  readonly concessionsOf: ReadonlyMap<Seq<'rebuttal'>, readonly ConcessionFact[]>;
  readonly withdrawalsOf: ReadonlyMap<Seq<'rebuttal'>, readonly WithdrawalFact[]>;
  readonly correctionsOf: ReadonlyMap<Seq<'claim'>, readonly CorrectionFact[]>;
  readonly affirmationsOf: ReadonlyMap<Seq<'claim'>, readonly AffirmationFact[]>;
  readonly retractionsOfClaim: ReadonlyMap<Seq<'claim'>, readonly RetractionFact[]>;
  readonly retractionsOfStatement: ReadonlyMap<Seq<'statement'>, readonly RetractionFact[]>;
  /** Of these, the statements that are taken back themselves. */
  readonly retakenRetractionsOf: ReadonlyMap<Seq<'statement'>, readonly Seq<'statement'>[]>;
  /** The statements that a statement takes back. */
  readonly takenBackIn: ReadonlyMap<Seq<'statement'>, readonly Seq<'statement'>[]>;
  /** The rebuttals that are made, conceded or withdrawn in a statement. */
  readonly rebuttalsMovedIn: ReadonlyMap<Seq<'statement'>, readonly Seq<'rebuttal'>[]>;
}

/** Reads the facts once; every list is in said order. Facts whose statement is missing are left out. */
export function readDispute(facts: DisputeFacts): DisputeIndex {
  const { statements } = facts;
  const inOrder = <T extends { readonly statement: Seq<'statement'> }>(list: readonly T[]): T[] =>
    list
      .filter(({ statement }) => statements.has(statement))
      .sort((a, b) => bySaid(held(statements, a.statement), held(statements, b.statement)));
  const rebuttals = inOrder(facts.rebuttals);
  const assertions = inOrder(facts.assertions);
  const concessions = inOrder(facts.concessions);
  const withdrawals = inOrder(facts.withdrawals);
  const retractions = inOrder(facts.retractions);
  const ofClaims = retractions.filter((act) => act.claim !== undefined);
  const ofStatements = retractions.filter((act) => act.retracted !== undefined);
  const moved = [
    ...rebuttals.map(({ statement, seq }) => ({ statement, rebuttal: seq })),
    ...concessions,
    ...withdrawals,
  ];
  const entries = groupBy(
    assertions.filter(({ role }) => role === 'ORIGIN'),
    ({ claim }) => claim,
  );
  const originsOf = mapped(entries, (list) => list.map(({ statement }) => statement));
  const retractionsOfStatement = groupBy(ofStatements, ({ retracted }) => retracted);
  const retaken = ofStatements.filter(({ statement }) => retractionsOfStatement.has(statement));
  return {
    statements,
    rebuttals: new Map(rebuttals.map((rebuttal) => [rebuttal.seq, rebuttal])),
    assertionsOf: groupBy(assertions, ({ claim }) => claim),
    originsOf,
    originsByVoice: mapped(originsOf, (list) => byVoice(statements, list)),
    againstClaim: attackedBy(rebuttals, 'claim'),
    againstStatement: attackedBy(rebuttals, 'statement'),
    againstRebuttal: attackedBy(rebuttals, 'rebuttal'),
    concessionsOf: groupBy(concessions, ({ rebuttal }) => rebuttal),
    withdrawalsOf: groupBy(withdrawals, ({ rebuttal }) => rebuttal),
    correctionsOf: groupBy(inOrder(facts.corrections), ({ claim }) => claim),
    affirmationsOf: groupBy(inOrder(facts.affirmations), ({ claim }) => claim),
    retractionsOfClaim: groupBy(ofClaims, ({ claim }) => claim),
    retractionsOfStatement,
    retakenRetractionsOf: mapped(
      groupBy(retaken, ({ retracted }) => retracted),
      (list) => list.map(({ statement }) => statement),
    ),
    takenBackIn: mapped(
      groupBy(ofStatements, ({ statement }) => statement),
      (list) => list.map(({ retracted }) => retracted),
    ),
    rebuttalsMovedIn: mapped(
      groupBy(moved, ({ statement }) => statement),
      (list) => list.map(({ rebuttal }) => rebuttal),
    ),
  };
}

/** The order in which statements come to count, and acts take effect: ties in said order (semantics.md, Disputes). */
export const inTurn = (a: StatementFact, b: StatementFact): number =>
  a.countsFrom - b.countsFrom || bySaid(a, b);

/** Order in said time: by the earliest instant, then by recording (semantics.md, Facts and time). */
export const bySaid = (
  a: Pick<StatementFact, 'seq' | 'said'>,
  b: Pick<StatementFact, 'seq' | 'said'>,
): number => a.said.start - b.said.start || a.seq - b.seq;

/** Rebuttals of targets of one kind, by target. */
function attackedBy<K extends RebuttalTarget['kind']>(
  rebuttals: readonly RebuttalFact[],
  kind: K,
): Map<Seq<K>, RebuttalFact[]> {
  const groups = new Map<Seq<K>, RebuttalFact[]>();
  for (const rebuttal of rebuttals)
    if (rebuttal.target.kind === kind) pushTo(groups, rebuttal.target.seq as Seq<K>, rebuttal);
  return groups;
}

/** Statements by folded voice: one said jointly is there under each. */
function byVoice(
  statements: DisputeFacts['statements'],
  list: readonly Seq<'statement'>[],
): Map<FoldedVoice, Seq<'statement'>[]> {
  const groups = new Map<FoldedVoice, Seq<'statement'>[]>();
  for (const seq of list) for (const voice of held(statements, seq).voices) pushTo(groups, voice, seq);
  return groups;
}

function groupBy<K, T>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) pushTo(groups, keyOf(item), item);
  return groups;
}

function pushTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

const mapped = <K, A, B>(groups: ReadonlyMap<K, A>, of: (group: A) => B): Map<K, B> =>
  new Map([...groups].map(([key, group]) => [key, of(group)]));
