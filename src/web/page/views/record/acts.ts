import type { Act } from '../../address/addresses.ts';
import type { SearchKind } from '../../generated/graphql.ts';

/** An act in a reporter's words. */
export interface ActInWords {
  readonly act: Act;
  /** What it is called. */
  readonly name: string;
  /** When it is the one to choose. */
  readonly when: string;
  /** What asks for that to which it is done. */
  readonly asksFor: string;
  /** What it can be done to. */
  readonly kinds: readonly SearchKind[];
  /** Whose statement it is recorded in. */
  readonly speaker: string;
  /** The words on the button. */
  readonly does: string;
  /** What is said when it is done. */
  readonly done: string;
}

export const ACTS: readonly ActInWords[] = [
  {
    act: 'report',
    name: 'Report',
    when: 'A source says something: a figure, or anything else that can be disputed.',
    asksFor: 'Which figure does it pass on?',
    kinds: ['CLAIM', 'STATEMENT'],
    speaker: 'Who says it',
    does: 'Record the report',
    done: 'The report is recorded.',
  },
  {
    act: 'rebut',
    name: 'Dispute',
    when: 'A source says that a figure, a statement or another objection is wrong.',
    asksFor: 'What is disputed?',
    kinds: ['CLAIM', 'STATEMENT', 'REBUTTAL'],
    speaker: 'Who disputes it',
    does: 'Record the dispute',
    done: 'The dispute is recorded.',
  },
  {
    act: 'concede',
    name: 'Concede',
    when: 'Whoever is disputed grants the point, in full or in part.',
    asksFor: 'Which objection is granted?',
    kinds: ['REBUTTAL'],
    speaker: 'Who grants it',
    does: 'Record the concession',
    done: 'The concession is recorded.',
  },
  {
    act: 'correct',
    name: 'Correct',
    when: 'Whoever brought a figure in puts another in its place.',
    asksFor: 'Which figure is corrected?',
    kinds: ['CLAIM'],
    speaker: 'Who corrects it',
    does: 'Record the correction',
    done: 'The correction is recorded.',
  },
  {
    act: 'retract',
    name: 'Retract',
    when: 'A source takes back what it said, and puts nothing in its place.',
    asksFor: 'What is taken back?',
    kinds: ['CLAIM', 'STATEMENT'],
    speaker: 'Who takes it back',
    does: 'Record the retraction',
    done: 'The retraction is recorded.',
  },
  {
    act: 'withdraw',
    name: 'Withdraw',
    when: 'Whoever disputed something no longer does.',
    asksFor: 'Which objection is withdrawn?',
    kinds: ['REBUTTAL'],
    speaker: 'Who withdraws it',
    does: 'Record the withdrawal',
    done: 'The withdrawal is recorded.',
  },
  {
    act: 'affirm',
    name: 'Affirm',
    when: 'A source looked into a figure and found it right. That is no report of it.',
    asksFor: 'Which figure was found right?',
    kinds: ['CLAIM'],
    speaker: 'Who looked into it',
    does: 'Record the affirmation',
    done: 'The affirmation is recorded.',
  },
];

export const actInWords = (act: string | undefined): ActInWords | undefined =>
  ACTS.find((one) => one.act === act);
