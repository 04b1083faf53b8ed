import { listAt, held } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { Steps } from '../../kernel/work.js';
import { withCounters } from './bearing.js';
import { ended, sentenceOf, speaker, unended } from '../phrases.js';
import { TIMELINE_EVENT_KINDS, type TimelineEventKind } from '../vocabulary/timeline-event-kinds.js';
import { wordsOf } from '../vocabulary/words.js';
import { grounds } from './explain.js';
import type {
  AffirmationFact,
  AssertionFact,
  ConcessionFact,
  RebuttalFact,
  RetractionFact,
  StatementFact,
} from './facts.js';
import type { Moment } from './moment.js';
import { bySaid } from './reading.js';
import { entriesOf, rebuttalsBearingOn } from './standing-state.js';

/** Something said about a claim, in one sentence. */
export interface TimelineEvent {
  readonly kind: TimelineEventKind;
  /** The claim it was done to: the one whose timeline this is, or one that this goes back to. */
  readonly claim: Seq<'claim'>;
  readonly statement: Seq<'statement'>;
  readonly summary: string;
}

/** A claim that the claim of a timeline goes back to. */
export interface GoneBackTo {
  readonly claim: Seq<'claim'>;
  readonly sentence: string;
}

/**
 * What was said about a claim up to an instant, and against what it goes back to, in order of said time (semantics.md,
 * Disputes). What was done in a statement that was taken back later stays; what was done to something that does not
 * count yet is not in it. The facts must hold every assertion of the claim.
 */
export function* timeline(
  moment: Moment,
  claim: Seq<'claim'>,
  goesBackTo: readonly GoneBackTo[] = [],
): Steps<TimelineEvent[]> {
  const { index } = moment;
  const saidIn = ({ statement }: TimelineEvent): StatementFact => held(index.statements, statement);
  yield listAt(index.assertionsOf, claim).length;
  const events: TimelineEvent[][] = [reports(moment, claim)];
  const add = (more: TimelineEvent[]): number => {
    events.push(more);
    return more.length;
  };
  yield add(acts(moment, claim, 'this'));
  yield add(retractedReports(moment, claim));
  for (const other of goesBackTo) yield add(whatWasDoneTo(moment, other));
  return events
    .flat()
    .filter(({ statement }) => moment.counts(statement))
    .sort((a, b) => bySaid(saidIn(a), saidIn(b)) || rank(a) - rank(b));
}

const event = (
  { index }: Moment,
  claim: Seq<'claim'>,
  kind: TimelineEventKind,
  statement: Seq<'statement'>,
  what: string,
): TimelineEvent => ({
  kind,
  claim,
  statement,
  summary: sentenceOf(`${speaker(held(index.statements, statement))} ${what}`),
});

const assertionsOf = (moment: Moment, claim: Seq<'claim'>): readonly AssertionFact[] =>
  listAt(moment.index.assertionsOf, claim).filter(({ statement }) => moment.counts(statement));

const reports = (moment: Moment, claim: Seq<'claim'>): TimelineEvent[] =>
  assertionsOf(moment, claim).map(({ role, statement }) =>
    role === 'ORIGIN'
      ? event(moment, claim, 'REPORTED', statement, 'reported this.')
      : event(moment, claim, 'RELAYED', statement, 'passed this on.'),
  );

/** Whether some voices are all that a statement has. */
const areAllOf = (
  { index }: Moment,
  statement: Seq<'statement'>,
  voices: ReadonlySet<FoldedVoice>,
): boolean => held(index.statements, statement).voices.every((voice) => voices.has(voice));

/** The retractions of some statements that assert a claim, and of others that affirm it. */
function retracted(
  moment: Moment,
  claim: Seq<'claim'>,
  asserting: readonly Seq<'statement'>[],
  called: string,
): TimelineEvent[] {
  const affirming = new Set(affirmationsOf(moment, claim).map(({ statement }) => statement));
  for (const statement of asserting) affirming.delete(statement);
  const takenBack = (statements: Iterable<Seq<'statement'>>, what: string): TimelineEvent[] =>
    [...statements].flatMap((statement) =>
      listAt(moment.index.retractionsOfStatement, statement).map(({ statement: by, reason }) =>
        event(
          moment,
          claim,
          'RETRACTED',
          by,
          `took back ${whatOf(moment, statement, by)} that ${what}${because(reason)}`,
        ),
      ),
    );
  return [...takenBack(asserting, `says ${called}`), ...takenBack(affirming, `affirms ${called}`)];
}

const affirmationsOf = (moment: Moment, claim: Seq<'claim'>): readonly AffirmationFact[] =>
  listAt(moment.index.affirmationsOf, claim).filter(({ statement }) => moment.counts(statement));

/** A statement that was taken back, or the part in it of those who took theirs back. */
function whatOf(moment: Moment, statement: Seq<'statement'>, by: Seq<'statement'>): string {
  const { voices } = held(moment.index.statements, by);
  if (areAllOf(moment, statement, new Set(voices))) return 'a statement';
  return `${voices.length === 1 ? 'its' : 'their'} part in a joint statement`;
}

const retractedReports = (moment: Moment, claim: Seq<'claim'>): TimelineEvent[] =>
  retracted(
    moment,
    claim,
    assertionsOf(moment, claim).map(({ statement }) => statement),
    'this',
  );

/**
 * What was done to a claim that another goes back to; of its retractions, those of it, of what it entered with and of
 * what affirms it.
 */
export function whatWasDoneTo(moment: Moment, { claim, sentence }: GoneBackTo): TimelineEvent[] {
  const called = `“${unended(sentence)}”, which this goes back to`;
  return [...acts(moment, claim, called), ...retracted(moment, claim, entriesOf(moment, claim), called)];
}

/** What was done to a claim but taking back statements; `called` is what it is called in the sentences. */
function acts(moment: Moment, claim: Seq<'claim'>, called: string): TimelineEvent[] {
  const { index } = moment;
  const direct = rebuttalsBearingOn(moment, claim);
  const counters = withCounters(index, direct, ({ statement }) => moment.counts(statement)).slice(
    direct.length,
  );
  const say = (kind: TimelineEventKind, statement: Seq<'statement'>, what: string): TimelineEvent =>
    event(moment, claim, kind, statement, what);
  return [
    ...direct.map((rebuttal) => say('REBUTTED', rebuttal.statement, rebutted(rebuttal, called))),
    ...counters.map((rebuttal) => say('COUNTERED', rebuttal.statement, countered(moment, rebuttal))),
    ...[...direct, ...counters].flatMap((rebuttal) => [
      ...listAt(index.concessionsOf, rebuttal.seq).map((act) =>
        say('CONCEDED', act.statement, granted(moment, rebuttal, act)),
      ),
      ...listAt(index.withdrawalsOf, rebuttal.seq).map(({ statement, reason }) =>
        say('WITHDRAWN', statement, `withdrew the ${said(rebuttal)}${because(reason)}`),
      ),
      ...completeRetractions(moment, rebuttal.statement).map(({ statement, reason }) =>
        say(
          'WITHDRAWN',
          statement,
          `took back the statement that held the ${said(rebuttal)}${because(reason)}`,
        ),
      ),
    ]),
    ...listAt(index.correctionsOf, claim).map(({ statement, bySentence }) =>
      say(
        'CORRECTED',
        statement,
        `put another figure in ${called === 'this' ? 'its place' : `the place of ${called}`}: ${ended(bySentence)}`,
      ),
    ),
    ...listAt(index.retractionsOfClaim, claim).map(({ statement, reason }) =>
      say(
        'RETRACTED',
        statement,
        `took ${called === 'this' ? 'this back' : `back ${called}`}${because(reason)}`,
      ),
    ),
    ...affirmationsOf(moment, claim).map(({ statement, summary }) =>
      say('AFFIRMED', statement, `${affirmed(called)}${because(summary)}`),
    ),
  ];
}

/**
 * The retractions of a statement by the last of its voices: with those before, only a part of it was taken back, and
 * one that had been taken back itself by then took back nothing.
 */
function completeRetractions(moment: Moment, statement: Seq<'statement'>): RetractionFact[] {
  const { retractionsOfStatement, statements } = moment.index;
  const acts = listAt(retractionsOfStatement, statement).filter((act) => moment.counts(act.statement));
  const by = new Set<FoldedVoice>();
  const contested: RetractionFact[] = [];
  return acts.filter((act) => {
    if (retractionsOfStatement.has(act.statement)) contested.push(act);
    else for (const voice of held(statements, act.statement).voices) by.add(voice);
    const others = contested.flatMap((one) => voicesStillIn(moment, one, act));
    return areAllOf(moment, statement, others.length === 0 ? by : new Set([...by, ...others]));
  });
}

/** The voices of a retraction that had not taken back their part in it when another was made. */
function voicesStillIn(moment: Moment, { statement }: RetractionFact, other: RetractionFact): FoldedVoice[] {
  const { statements } = moment.index;
  const at = held(statements, other.statement);
  return held(statements, statement).voices.filter((voice) => {
    const back = statement === other.statement ? undefined : moment.takenBackBy(statement, voice);
    return back === undefined || bySaid(back, at) > 0;
  });
}

const affirmed = (called: string): string =>
  called === 'this' ? 'looked into this and found it right' : `looked into ${called}, and found it right`;

const KINDS = wordsOf(TIMELINE_EVENT_KINDS);

const rank = ({ kind }: TimelineEvent): number => KINDS.indexOf(kind);

const because = (reason: string | null): string =>
  reason === null || reason === '' ? '.' : `: ${ended(reason)}`;

const said = ({ target }: RebuttalFact): string => (target.kind === 'rebuttal' ? 'answer' : 'objection');

const rebutted = (rebuttal: RebuttalFact, called: string): string =>
  `disputed ${rebuttal.target.kind === 'statement' ? `the statement ${called === 'this' ? 'this comes from' : `behind ${called}`}` : called}, over ${grounds(rebuttal)}${because(rebuttal.summary)}`;

function countered(moment: Moment, rebuttal: RebuttalFact): string {
  const { target: attacked } = rebuttal;
  const target = attacked.kind === 'rebuttal' ? moment.index.rebuttals.get(attacked.seq) : undefined;
  const did = target && said(target) === 'answer' ? 'replied to' : 'answered';
  return `${did} ${objectionOf(moment, target)}${because(rebuttal.summary)}`;
}

const granted = (moment: Moment, rebuttal: RebuttalFact, { extent, summary }: ConcessionFact): string =>
  `conceded ${objectionOf(moment, rebuttal)}${extent === 'PARTIAL' ? ' in part' : ''}${because(summary)}`;

function objectionOf(moment: Moment, rebuttal: RebuttalFact | undefined): string {
  const statement = rebuttal && moment.index.statements.get(rebuttal.statement);
  return statement ? `the ${said(rebuttal)} of ${statement.voiceName}` : 'an objection';
}
