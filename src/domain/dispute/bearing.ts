import { listAt, held } from '../../kernel/certain.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import type { RebuttalFact, StatementFact } from './facts.js';
import type { Moment } from './moment.js';
import { inTurn, type DisputeIndex } from './reading.js';
import { entriesOf, rebuttalsBearingOn } from './standing-state.js';

type Acts = readonly { readonly statement: Seq<'statement'> }[];

/** Every statement that can change how a claim stands, in the order in which they come to count. */
export function bearingOnClaim(index: DisputeIndex, claim: Seq<'claim'>): StatementFact[] {
  const againstOrigins = listAt(index.originsOf, claim).some((seq) => index.againstStatement.has(seq));
  const takenBack = takingBack(index, claim);
  return countedInTurn(index, [
    againstOrigins || takenBack.length > 0 ? assertionsOfSide(index, claim) : [],
    takenBack,
    ...actsOn(index, rebuttalsOn(index, claim)),
  ]);
}

/** The rebuttals of a claim and of the statements with which it ever entered, with those of these, at any distance. */
export const rebuttalsOn = (index: DisputeIndex, claim: Seq<'claim'>): RebuttalFact[] =>
  withCounters(index, [
    ...listAt(index.againstClaim, claim),
    ...listAt(index.originsOf, claim).flatMap((seq) => listAt(index.againstStatement, seq)),
  ]);

/** The acts by which a claim, or a statement with which it ever entered, is corrected or taken back. */
export const takingBack = (index: DisputeIndex, claim: Seq<'claim'>): Acts => [
  ...listAt(index.correctionsOf, claim),
  ...listAt(index.retractionsOfClaim, claim),
  ...listAt(index.originsOf, claim).flatMap((seq) => listAt(index.retractionsOfStatement, seq)),
];

/**
 * Every statement that can change the state of one of some rebuttals, in the order in which they come to count.
 * @param rebuttals with the rebuttals of these, at any distance
 */
export const bearingOnRebuttals = (
  index: DisputeIndex,
  rebuttals: readonly RebuttalFact[],
): StatementFact[] => countedInTurn(index, actsOn(index, rebuttals));

/** The instant from which on all counts by which a claim stands as it does by itself, and all that is told of it. */
export const countsWholeFrom = (index: DisputeIndex, claim: Seq<'claim'>): Instant =>
  [
    ...bearingOnClaim(index, claim),
    ...listAt(index.assertionsOf, claim).map(({ statement }) => held(index.statements, statement)),
  ]
    .map(({ countsFrom }) => countsFrom)
    .reduce((last, next) => (next > last ? next : last));

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
    listAt(index.correctionsOf, claim),
    listAt(index.retractionsOfClaim, claim),
    ...actsOn(index, rebuttals),
    ...[...entries, ...rebuttals.map(({ statement }) => statement)].map((seq) =>
      listAt(index.retractionsOfStatement, seq),
    ),
  ];
  return [...new Set(acts.flat().map(({ statement }) => statement))].filter((seq) => moment.counts(seq));
}

/** The assertions of a claim by the voices that ever brought it in. */
export function assertionsOfSide(index: DisputeIndex, claim: Seq<'claim'>): Acts {
  const side = index.originsByVoice.get(claim);
  return listAt(index.assertionsOf, claim).filter(({ statement }) =>
    held(index.statements, statement).voices.some((voice) => side?.has(voice)),
  );
}

/** Rebuttals, with the rebuttals of these, at any distance, as far as they pass `isCounted`. */
export function withCounters(
  index: DisputeIndex,
  rebuttals: readonly RebuttalFact[],
  isCounted: (counter: RebuttalFact) => boolean = () => true,
): RebuttalFact[] {
  const all = new Set(rebuttals);
  for (const rebuttal of all) {
    for (const counter of listAt(index.againstRebuttal, rebuttal.seq)) {
      if (isCounted(counter)) all.add(counter);
    }
  }
  return [...all];
}

const actsOn = (index: DisputeIndex, rebuttals: readonly RebuttalFact[]): Acts[] => [
  rebuttals,
  ...rebuttals.map(({ seq }) => listAt(index.concessionsOf, seq)),
  ...rebuttals.map(({ seq }) => listAt(index.withdrawalsOf, seq)),
];

/** The statements of some acts, and those that take these back, at any distance; each once. */
function countedInTurn(index: DisputeIndex, acts: readonly Acts[]): StatementFact[] {
  const statements = new Set(acts.flatMap((list) => list.map(({ statement }) => statement)));
  for (const seq of statements) {
    for (const { statement } of listAt(index.retractionsOfStatement, seq)) statements.add(statement);
  }
  return [...statements].map((seq) => held(index.statements, seq)).sort(inTurn);
}
