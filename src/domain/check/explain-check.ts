import type { Codelists } from '../codelists.js';
import type { Figure } from '../claim/figure.js';
import { headline } from '../claim/headline.js';
import { quantity } from '../claim/sentence.js';
import { listed, speaker, when, type Speaker } from '../phrases.js';
import type { Period } from '../period.js';
import type { CheckOutcome } from '../vocabulary/check-outcomes.js';
import type { AxisDifference } from '../comparison/compare.js';
import type { GivenFigure } from './given-figure.js';

/** The candidate by which an outcome is told: the one that is the same or that fits, else the nearest. */
export interface ToldBy {
  readonly figure: Figure;
  readonly differences: readonly AxisDifference[];
  readonly first: Speaker & { readonly said: Period };
}

/**
 * What is on record about a figure that is given, in one sentence.
 * @param speakerName of the speaker that was given; null where none was
 */
export function explainCheck(
  codelists: Codelists,
  given: GivenFigure,
  outcome: CheckOutcome,
  by: ToldBy | undefined,
  speakerName: string | null,
): string {
  if (by === undefined) return 'Nothing on record is near what you gave.';
  const nearest = `“${headline(codelists, by.figure)}”, first said by ${speaker(by.first)} ${when(by.first)}`;
  switch (outcome) {
    case 'SAME':
      return `What you gave is on record: ${nearest}.`;
    case 'FITS':
      return `What you gave, “${quantity(given)}”, fits what is on record: ${nearest}.`;
    case 'DIFFERS':
    case 'NONE':
      return `${whyNotTheSame(given, by, speakerName)}; the nearest figure is ${nearest}.`;
  }
}

function whyNotTheSame({ unread }: GivenFigure, { differences }: ToldBy, speakerName: string | null): string {
  if (unread.length > 0)
    return `The record does not know ${listed([...new Set(unread.map(({ exact }) => `“${exact}”`))])}`;
  if (differences.length === 0 && speakerName !== null)
    return `What you gave is on record, but not as said by ${speakerName}`;
  return 'What you gave is not on record as you gave it';
}
