import { expect, test } from '@jest/globals';
import type { AsOf } from '../../src/kernel/as-of.js';
import type { FoldedVoice, Instant, Seq } from '../../src/kernel/seq.js';
import { figureBox, type Figure } from '../../src/domain/claim/figure.js';
import { statementsAbout } from '../../src/domain/dispute/bearing.js';
import type { DisputeFacts, RebuttalFact, StatementFact } from '../../src/domain/dispute/facts.js';
import { momentAsOf, type Moment } from '../../src/domain/dispute/moment.js';
import type { DisputeIndex } from '../../src/domain/dispute/reading.js';
import { rebuttalIntervals, standingAsOf } from '../../src/domain/dispute/standing.js';
import type { LineageFacts } from '../../src/domain/lineage/facts.js';
import { provenanceOf } from '../../src/domain/lineage/provenance.js';
import { isWithin, type Tree } from '../../src/domain/scope/tree.js';
import { readGoesBackTo } from '../../src/storage/analysis/lines.js';
import { loadDispute } from '../../src/storage/dispute-facts.js';
import type { Reader } from '../../src/storage/reader.js';
import { CLAIM_CATEGORY } from '../../src/storage/tables/claim-category.js';
import { CORRECTION } from '../../src/storage/tables/correction.js';
import { RELAY } from '../../src/storage/tables/statement.js';
import type { Transaction } from '../../src/storage/transaction.js';

/** Nothing of this runs: `tsc` fails where a line below a comment is not refused. */
const MISTAKES = {
  ofRules: (
    moment: Moment,
    index: DisputeIndex,
    facts: LineageFacts,
    claim: Seq<'claim'>,
    statement: Seq<'statement'>,
  ) => [
    // @ts-expect-error -- a statement does not stand as a claim does
    standingAsOf(moment, statement),
    // @ts-expect-error -- an instant is only part of as of when
    momentAsOf(index, 0 as Instant),
    // @ts-expect-error -- a claim was not said: it does not count from any time
    moment.counts(claim),
    // @ts-expect-error -- what is against a statement is not found by a claim
    index.againstStatement.get(claim),
    // @ts-expect-error -- claim and statement are swapped
    facts.behind(claim, statement),
    // @ts-expect-error -- a claim does not assert itself
    provenanceOf(facts, claim, [claim]),
    // @ts-expect-error -- the intervals of a rebuttal are not those of the statement it was made in
    rebuttalIntervals(index, [statement]),
    // @ts-expect-error -- what is said about a claim is asked of a claim
    statementsAbout(moment, statement),
  ],

  ofVoices: (one: StatementFact, source: Seq<'source'>, voices: ReadonlySet<FoldedVoice>) => [
    // @ts-expect-error -- a source is not a folded voice
    voices.has(source),
    // @ts-expect-error -- nor does a statement's number say whose it is
    voices.has(one.seq),
  ],

  ofFigures: (figure: Figure, places: Tree<Seq<'place'>>) => [
    // @ts-expect-error -- whom it is about is not where
    isWithin(places, figure.population, figure.place),
    // @ts-expect-error -- nor is what is counted
    isWithin(places, figure.place, figure.measure),
    // @ts-expect-error -- nor of which part of them it is
    isWithin(places, figure.place, figure.categories[0] ?? null),
    // @ts-expect-error -- of which part it is is not whom it is about
    figureBox({ ...figure, categories: [figure.population] }),
  ],

  ofFacts: (facts: DisputeFacts, rebuttal: RebuttalFact) => [
    // @ts-expect-error -- a rebuttal is not the statement it was made in
    facts.statements.get(rebuttal.seq),
  ],

  ofRows: (
    transaction: Transaction,
    claim: Seq<'claim'>,
    statement: Seq<'statement'>,
    category: Seq<'category'>,
  ) => [
    // @ts-expect-error -- columns are mixed up
    transaction.insert(RELAY, [{ downstream: claim, upstream: statement, position: 0 }]),
    // @ts-expect-error -- so are these
    transaction.insert(CLAIM_CATEGORY, [{ claim: category, category: claim }]),
    transaction.insert(CORRECTION, [
      // @ts-expect-error -- a column is missing
      { seq: 1 as Seq<'correction'>, statement, claim },
    ]),
    // @ts-expect-error -- a relay has no number
    transaction.insert(RELAY, [{ seq: 1, downstream: statement, upstream: statement, position: 0 }]),
  ],

  ofReads: (reader: Reader, statements: readonly Seq<'statement'>[], asOf: AsOf) => [
    // @ts-expect-error -- a statement goes back to nothing
    readGoesBackTo(reader, statements, asOf),
    // @ts-expect-error -- statements are given for claims
    loadDispute(reader, { claims: statements, statements: [] }),
  ],
};

test('no rule, row or read takes one kind for another: the compiler refuses it', () => {
  expect(Object.keys(MISTAKES)).toHaveLength(6);
});
