import type { Codelists } from '../codelists.js';
import { headline } from '../claim/headline.js';
import type { Figure } from '../claim/figure.js';
import type { AxisDifference } from '../comparison/compare.js';
import type { Standing } from '../dispute/standing.js';
import type { Period } from '../period.js';
import { capitalized, sentenceOf, speaker, when, type Speaker } from '../phrases.js';
import type { Axis } from '../vocabulary/axes.js';
import { differencesInWords } from './explain-differences.js';
import { unsaidInWords } from './explain-unsaid.js';
import type { GivenFigure } from './given-figure.js';

/** What a candidate is told by. */
export interface ToldCandidate {
  readonly given: GivenFigure;
  readonly figure: Figure;
  readonly differences: readonly AxisDifference[];
  readonly unsaid: readonly Axis[];
  /** Who said it first. */
  readonly first: Speaker & { readonly said: Period };
  /** The name of the speaker that was given, where it is not on record as having said it. */
  readonly notSaidBy: string | null;
  readonly standing: Pick<Standing, 'explanation'>;
}

/** Who said a candidate first, in what it differs from what was given, what that leaves unsaid, and how it stands. */
export const explainCandidate = (codelists: Codelists, told: ToldCandidate): string =>
  [
    firstSaid(codelists, told),
    inWhatItDiffers(told),
    whatIsUnsaid(codelists, told),
    notSaidBy(told),
    told.standing.explanation,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

const firstSaid = (codelists: Codelists, { figure, first }: ToldCandidate): string =>
  sentenceOf(
    `${speaker(first)} was the first on record to say “${headline(codelists, figure)}”, ${when(first)}.`,
  );

const inWhatItDiffers = ({ differences }: ToldCandidate): string =>
  differences.length === 0
    ? 'It differs in nothing that you gave.'
    : `It ${differencesInWords(differences)}.`;

function whatIsUnsaid(codelists: Codelists, { given, figure, unsaid }: ToldCandidate): string {
  if (unsaid.length === 0) return '';
  const dimensionOf = codelists.categories.dimensionOf.bind(codelists.categories);
  const dimensions = new Set(given.categories.map(dimensionOf));
  const categories = figure.categories.filter((category) => !dimensions.has(dimensionOf(category)));
  const words = unsaidInWords(codelists, unsaid, figure, categories);
  return `It ${words}; what you gave does not say so.`;
}

const notSaidBy = ({ notSaidBy: name }: ToldCandidate): string =>
  name === null ? '' : `${capitalized(name)} is not on record as having said it.`;
