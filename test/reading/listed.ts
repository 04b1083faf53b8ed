import { readFileSync } from 'node:fs';
import type { CheckOutcome } from '../../src/domain/vocabulary/check-outcomes.js';

/** What a text says of a figure, by refs; an axis that is not there is one on which the text is silent. */
export interface Said {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier?: string;
  readonly measure?: string;
  readonly place?: string;
  readonly period?: string;
  readonly population?: string;
  readonly categories?: readonly string[];
  readonly exclusions?: readonly ExclusionByRef[];
  readonly speaker?: string;
  readonly saidOn?: string;
}

/** A part that is left out, by refs. */
export interface ExclusionByRef {
  readonly place?: string;
  readonly period?: string;
  readonly population?: string;
}

export const ALTERED_AXES = [
  'VALUE',
  'QUALIFIER',
  'MEASURE',
  'PLACE',
  'PERIOD',
  'POPULATION',
  'CATEGORY',
  'EXCLUSIONS',
  'SPEAKER',
] as const;
export type AlteredAxis = (typeof ALTERED_AXES)[number];

/** A figure that is to be found in a text. */
export interface ListedMention {
  /** The number as written, with its qualifier. */
  readonly exact: string;
  /** Which of several places where it stands, from 1. */
  readonly occurrence?: number;
  readonly said: Said;
  /** Refs of the claims that are right, best first; none where nothing on record is meant. */
  readonly claims: readonly string[];
  /** The one axis on which the text departs from the first of them. */
  readonly altered: AlteredAxis | null;
  readonly outcome: CheckOutcome | readonly CheckOutcome[];
  /** A number of something else: whether it is read is left open. */
  readonly optional?: boolean;
  /** The axes of which the text gives words that the record does not know. */
  readonly unread?: readonly AlteredAxis[];
}

/** A text with what is to be found in it. */
export interface ListedText {
  readonly id: string;
  /** The name of the data that it is about. */
  readonly story: string;
  /** The manner of writing. */
  readonly kind: string;
  readonly publishedOn: string | null;
  readonly text: string;
  readonly mentions: readonly ListedMention[];
  /** Digits that are no figure. */
  readonly notFigures: readonly string[];
}

export const readListed = (file: string): ListedText[] =>
  JSON.parse(readFileSync(file, 'utf8')) as ListedText[];

export const outcomesThatWillDo = ({ outcome }: ListedMention): readonly CheckOutcome[] =>
  typeof outcome === 'string' ? [outcome] : outcome;

/** Every place where words stand on their own: no letter or digit beside them, no point or comma with a digit beyond. */
export function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + exact.length)];
    if (!/(?:[\p{L}\p{N}]|\p{N}[.,])$/u.test(before) && !/^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(after))
      places.push(at);
  }
  return places;
}

/**
 * Where a listed mention stands.
 * @throws Error where it does not
 */
export function placeOf(text: string, { exact, occurrence = 1 }: ListedMention): number {
  const place = placesOf(text, exact)[occurrence - 1];
  if (place === undefined) throw new Error(`"${exact}" does not stand ${occurrence} times in: ${text}`);
  return place;
}
