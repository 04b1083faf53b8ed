import type {
  AssertionFact,
  ConcessionFact,
  CorrectionFact,
  DisputeFacts,
  RebuttalFact,
  RetractionFact,
  Seq,
  StatementFact,
  WithdrawalFact,
} from './facts.js';

/** The facts of some disputes, findable by what they bear on and by what they are done in. */
export interface DisputeIndex {
  readonly statements: ReadonlyMap<Seq, StatementFact>;
  readonly rebuttals: ReadonlyMap<Seq, RebuttalFact>;
  readonly assertionsOf: ReadonlyMap<Seq, readonly AssertionFact[]>;
  /** The statements with which a claim ever entered. */
  readonly originsOf: ReadonlyMap<Seq, readonly Seq[]>;
  /** The same by folded voice: the keys are the claim's side. */
  readonly originsByVoice: ReadonlyMap<Seq, ReadonlyMap<Seq, readonly Seq[]>>;
  readonly againstClaim: ReadonlyMap<Seq, readonly RebuttalFact[]>;
  readonly againstStatement: ReadonlyMap<Seq, readonly RebuttalFact[]>;
  readonly againstRebuttal: ReadonlyMap<Seq, readonly RebuttalFact[]>;
  readonly concessionsOf: ReadonlyMap<Seq, readonly ConcessionFact[]>;
  readonly withdrawalsOf: ReadonlyMap<Seq, readonly WithdrawalFact[]>;
  readonly correctionsOf: ReadonlyMap<Seq, readonly CorrectionFact[]>;
  readonly retractionsOfClaim: ReadonlyMap<Seq, readonly RetractionFact[]>;
  readonly retractionsOfStatement: ReadonlyMap<Seq, readonly RetractionFact[]>;
  /** The statements that a statement takes back. */
  readonly takenBackIn: ReadonlyMap<Seq, readonly Seq[]>;
  /** The rebuttals that are made, conceded or withdrawn in a statement. */
  readonly rebuttalsMovedIn: ReadonlyMap<Seq, readonly Seq[]>;
}

/** Reads the facts once; every list is in said order. Facts whose statement is missing are left out. */
export function readDispute(facts: DisputeFacts): DisputeIndex {
  const { statements } = facts;
  const inOrder = <T extends { readonly statement: Seq }>(list: readonly T[]): T[] =>
    list
      .filter(({ statement }) => statements.has(statement))
      .sort((a, b) => bySaid(statements.get(a.statement)!, statements.get(b.statement)!));
  const rebuttals = inOrder(facts.rebuttals);
  const assertions = inOrder(facts.assertions);
  const concessions = inOrder(facts.concessions);
  const withdrawals = inOrder(facts.withdrawals);
  const retractions = inOrder(facts.retractions);
  const ofClaims = retractions.filter(({ claim }) => claim !== undefined);
  const ofStatements = retractions.filter(({ retracted }) => retracted !== undefined);
  const against = (kind: RebuttalFact['target']['kind']): Map<Seq, RebuttalFact[]> =>
    groupBy(
      rebuttals.filter(({ target }) => target.kind === kind),
      ({ target }) => target.seq,
    );
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
  return {
    statements,
    rebuttals: new Map(rebuttals.map((rebuttal) => [rebuttal.seq, rebuttal])),
    assertionsOf: groupBy(assertions, ({ claim }) => claim),
    originsOf,
    originsByVoice: mapped(originsOf, (list) => groupBy(list, (seq) => statements.get(seq)!.voice)),
    againstClaim: against('claim'),
    againstStatement: against('statement'),
    againstRebuttal: against('rebuttal'),
    concessionsOf: groupBy(concessions, ({ rebuttal }) => rebuttal),
    withdrawalsOf: groupBy(withdrawals, ({ rebuttal }) => rebuttal),
    correctionsOf: groupBy(inOrder(facts.corrections), ({ claim }) => claim),
    retractionsOfClaim: groupBy(ofClaims, ({ claim }) => claim!),
    retractionsOfStatement: groupBy(ofStatements, ({ retracted }) => retracted!),
    takenBackIn: mapped(
      groupBy(ofStatements, ({ statement }) => statement),
      (list) => list.map(({ retracted }) => retracted!),
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

function groupBy<T>(list: readonly T[], keyOf: (item: T) => Seq): Map<Seq, T[]> {
  const groups = new Map<Seq, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const mapped = <A, B>(groups: ReadonlyMap<Seq, A>, of: (group: A) => B): Map<Seq, B> =>
  new Map([...groups].map(([key, group]) => [key, of(group)]));
