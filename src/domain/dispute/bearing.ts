import type { Seq } from '../../kernel/seq.js';
import type { RebuttalFact, StatementFact } from './facts.js';
import type { Moment } from './moment.js';
import { inTurn, type DisputeIndex } from './reading.js';
import { entriesOf, rebuttalsBearingOn } from './standing-state.js';

type Acts = readonly { readonly statement: Seq<'statement'> }[];

/** Every statement that can change how a claim stands, in the order in which they come to count. */
export function bearingOnClaim(index: DisputeIndex, claim: Seq<'claim'>): StatementFact[] {
  const origins = index.originsOf.get(claim) ?? [];
  const againstOrigins = origins.map((seq) => index.againstStatement.get(seq) ?? []);
  const rebuttals = withCounters(index, [...(index.againstClaim.get(claim) ?? []), ...againstOrigins.flat()]);
  const takenBack: Acts[] = [
    index.correctionsOf.get(claim) ?? [],
    index.retractionsOfClaim.get(claim) ?? [],
    ...origins.map((seq) => index.retractionsOfStatement.get(seq) ?? []),
  ];
  const assertionsBear = [...againstOrigins, ...takenBack].some((acts) => acts.length > 0);
  return countedInTurn(index, [
    assertionsBear ? assertionsOfSide(index, claim) : [],
    ...takenBack,
    ...actsOn(index, rebuttals),
  ]);
}

/** Every statement that can change the state of some rebuttal, in the order in which they come to count. */
export const bearingOnRebuttals = (index: DisputeIndex): StatementFact[] =>
  countedInTurn(index, actsOn(index, [...index.rebuttals.values()]));

/**
 * The statements in which something was said against a claim or a statement with which it entered, or about what was
 * said against them, at any distance, as far as they count.
 */
export function statementsAbout(moment: Moment, claim: Seq<'claim'>): Seq<'statement'>[] {
  const { index } = moment;
  const entries = entriesOf(moment, claim);
  const rebuttals = withCounters(index, rebuttalsBearingOn(moment, claim), ({ statement }) =>
    moment.counts(statement),
  );
  const acts: Acts[] = [
    index.correctionsOf.get(claim) ?? [],
    index.retractionsOfClaim.get(claim) ?? [],
    ...actsOn(index, rebuttals),
    ...[...entries, ...rebuttals.map(({ statement }) => statement)].map(
      (seq) => index.retractionsOfStatement.get(seq) ?? [],
    ),
  ];
  return [...new Set(acts.flat().map(({ statement }) => statement))].filter((seq) => moment.counts(seq));
}

function assertionsOfSide(index: DisputeIndex, claim: Seq<'claim'>): Acts {
  const side = index.originsByVoice.get(claim);
  return (index.assertionsOf.get(claim) ?? []).filter(({ statement }) =>
    side?.has(index.statements.get(statement)!.voice),
  );
}

/** Rebuttals, with the rebuttals of these, at any distance, as far as they pass `isCounted`. */
export function withCounters(
  index: DisputeIndex,
  rebuttals: readonly RebuttalFact[],
  isCounted: (counter: RebuttalFact) => boolean = () => true,
): RebuttalFact[] {
  const all = [...rebuttals];
  for (const rebuttal of all) {
    for (const counter of index.againstRebuttal.get(rebuttal.seq) ?? []) {
      if (isCounted(counter)) all.push(counter);
    }
  }
  return all;
}

const actsOn = (index: DisputeIndex, rebuttals: readonly RebuttalFact[]): Acts[] => [
  rebuttals,
  ...rebuttals.map(({ seq }) => index.concessionsOf.get(seq) ?? []),
  ...rebuttals.map(({ seq }) => index.withdrawalsOf.get(seq) ?? []),
];

/** The statements of some acts, and those that take these back, at any distance; each once. */
function countedInTurn(index: DisputeIndex, acts: readonly Acts[]): StatementFact[] {
  const statements = new Set(acts.flatMap((list) => list.map(({ statement }) => statement)));
  for (const seq of statements) {
    for (const { statement } of index.retractionsOfStatement.get(seq) ?? []) statements.add(statement);
  }
  return [...statements].map((seq) => index.statements.get(seq)!).sort(inTurn);
}
