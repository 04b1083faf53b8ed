import { withCounters } from './bearing.js';
import { ended, sentenceOf, speaker } from '../phrases.js';
import { grounds } from './explain.js';
import type { ConcessionFact, RebuttalFact, Seq } from './facts.js';
import type { Moment } from './moment.js';
import { bySaid } from './reading.js';
import { rebuttalsBearingOn } from './standing-state.js';

const TIMELINE_EVENT_KINDS = [
  'REPORTED',
  'RELAYED',
  'REBUTTED',
  'COUNTERED',
  'CONCEDED',
  'CORRECTED',
  'RETRACTED',
  'WITHDRAWN',
] as const;
export type TimelineEventKind = (typeof TIMELINE_EVENT_KINDS)[number];

/** Something said about a claim, in one sentence. */
export interface TimelineEvent {
  readonly kind: TimelineEventKind;
  readonly statement: Seq;
  readonly summary: string;
}

/**
 * What was said about a claim up to an instant, in order of said time (semantics.md, Disputes). What was done in a
 * statement that was taken back later stays; what was done to something that does not count yet is not in it. The facts
 * must hold every assertion of the claim.
 */
export function timeline(moment: Moment, claim: Seq): TimelineEvent[] {
  const { index } = moment;
  const assertions = (index.assertionsOf.get(claim) ?? []).filter(({ statement }) =>
    moment.counts(statement),
  );
  const direct = rebuttalsBearingOn(moment, claim);
  const counters = withCounters(index, direct, ({ statement }) => moment.counts(statement)).slice(
    direct.length,
  );
  const say = (kind: TimelineEventKind, statement: Seq, what: string): TimelineEvent => ({
    kind,
    statement,
    summary: sentenceOf(`${speaker(index.statements.get(statement)!)} ${what}`),
  });
  const events = [
    ...assertions.map(({ role, statement }) =>
      role === 'ORIGIN'
        ? say('REPORTED', statement, 'reported this.')
        : say('RELAYED', statement, 'passed this on.'),
    ),
    ...direct.map((rebuttal) => say('REBUTTED', rebuttal.statement, rebutted(rebuttal))),
    ...counters.map((rebuttal) => say('COUNTERED', rebuttal.statement, countered(moment, rebuttal))),
    ...[...direct, ...counters].flatMap((rebuttal) => [
      ...(index.concessionsOf.get(rebuttal.seq) ?? []).map((act) =>
        say('CONCEDED', act.statement, granted(moment, rebuttal, act)),
      ),
      ...(index.withdrawalsOf.get(rebuttal.seq) ?? []).map(({ statement, reason }) =>
        say('WITHDRAWN', statement, `withdrew the ${said(rebuttal)}${because(reason)}`),
      ),
      ...(index.retractionsOfStatement.get(rebuttal.statement) ?? []).map(({ statement, reason }) =>
        say(
          'WITHDRAWN',
          statement,
          `took back the statement that held the ${said(rebuttal)}${because(reason)}`,
        ),
      ),
    ]),
    ...(index.correctionsOf.get(claim) ?? []).map(({ statement, bySentence }) =>
      say('CORRECTED', statement, `put another figure in its place: ${ended(bySentence)}`),
    ),
    ...(index.retractionsOfClaim.get(claim) ?? []).map(({ statement, reason }) =>
      say('RETRACTED', statement, `took this back${because(reason)}`),
    ),
    ...assertions.flatMap(({ statement }) =>
      (index.retractionsOfStatement.get(statement) ?? []).map(({ statement: by, reason }) =>
        say('RETRACTED', by, `took back a statement that says this${because(reason)}`),
      ),
    ),
  ];
  return events
    .filter(({ statement }) => moment.counts(statement))
    .sort(
      (a, b) =>
        bySaid(index.statements.get(a.statement)!, index.statements.get(b.statement)!) || rank(a) - rank(b),
    );
}

const rank = ({ kind }: TimelineEvent): number => TIMELINE_EVENT_KINDS.indexOf(kind);

const because = (reason: string | null): string =>
  reason === null || reason === '' ? '.' : `: ${ended(reason)}`;

const said = ({ target }: RebuttalFact): string => (target.kind === 'rebuttal' ? 'answer' : 'objection');

const rebutted = (rebuttal: RebuttalFact): string =>
  `disputed ${rebuttal.target.kind === 'statement' ? 'the statement this comes from' : 'this'}, over ${grounds(rebuttal)}${because(rebuttal.summary)}`;

function countered(moment: Moment, rebuttal: RebuttalFact): string {
  const target = moment.index.rebuttals.get(rebuttal.target.seq);
  const did = target && said(target) === 'answer' ? 'replied to' : 'answered';
  return `${did} ${objectionOf(moment, target)}${because(rebuttal.summary)}`;
}

const granted = (moment: Moment, rebuttal: RebuttalFact, { extent, summary }: ConcessionFact): string =>
  `conceded ${objectionOf(moment, rebuttal)}${extent === 'PARTIAL' ? ' in part' : ''}${because(summary)}`;

function objectionOf(moment: Moment, rebuttal: RebuttalFact | undefined): string {
  const statement = rebuttal && moment.index.statements.get(rebuttal.statement);
  return statement ? `the ${said(rebuttal)} of ${statement.voiceName}` : 'an objection';
}
