import { underField } from '../../kernel/errors.js';
import { readFigure } from '../record/claims.js';
import type * as record from '../record/given.js';
import type { Known } from '../record/known.js';
import type { GivenFigure } from './given-figure.js';

/** A figure as a client gives it to be checked, with whoever is said to have said it; names may be ids or refs. */
export interface FigureToCheck {
  readonly figure: record.GivenFigure;
  readonly speaker?: string | null | undefined;
}

/**
 * Reads a figure that is to be checked, by the rules by which one is recorded, but that it need not have a number: one
 * that is EXACT and has neither value nor range says nothing of it.
 * @throws SaysoError with the field at fault, under `figure`, or `speaker`
 */
export function readGivenFigure(known: Known, { figure: asGiven, speaker }: FigureToCheck): GivenFigure {
  const isOpen = saysNoNumber(asGiven);
  const figure = underField('figure', () =>
    readFigure(known, isOpen ? { ...asGiven, qualifier: 'UNKNOWN' } : asGiven),
  );
  return {
    ...figure,
    qualifier: isOpen ? 'EXACT' : figure.qualifier,
    exclusions: (asGiven.exclusions ?? null) === null ? null : figure.exclusions,
    speaker: known.sources.getOptional(speaker, 'speaker')?.seq ?? null,
    unread: [],
  };
}

const saysNoNumber = ({ value, low, high, qualifier }: record.GivenFigure): boolean =>
  [value, low, high].every((number) => number === null || number === undefined) &&
  (qualifier ?? 'EXACT') === 'EXACT';
