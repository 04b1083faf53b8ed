import { periodLabel } from '../period-label.js';
import { capitalized } from '../phrases.js';
import { exclusionsInWords } from './exclusions-in-words.js';
import type { Figure } from './figure.js';
import { whomInWords, type Labels } from './labels.js';
import { placeInText } from './place-in-text.js';
import type { Qualifier } from '../vocabulary/qualifiers.js';

/** One sentence that says all of a figure: value, measure, population, place, period, exclusions. */
export function figureSentence(labels: Labels, figure: Figure): string {
  const { label, unit } = labels.measure(figure.measure);
  const counted = `${quantity(figure)} ${unit}`.trim();
  const subject = startsWithWord(label, unit)
    ? `${counted}${label.trim().slice(unit.length)}`
    : `${label}: ${figure.qualifier === 'UNKNOWN' ? amount(figure) : counted}`;
  return `${capitalized(subject)}${scopeInWords(labels, figure)}.`;
}

/** What a figure is about, to go on with: " (Civilians, Women) in Iraq, January 2017, not counting Anbar". */
export function scopeInWords(labels: Labels, figure: Figure): string {
  const whom = whomInWords(labels, figure);
  const left = exclusionsInWords(labels, figure.exclusions, figure.period);
  return [
    whom === '' ? '' : ` (${whom})`,
    figure.place === null ? '' : ` in ${placeInText(labels.place(figure.place))}`,
    figure.period === null ? '' : `, ${periodLabel(figure.period.edtf)}`,
    left === '' ? '' : `, not counting ${left}`,
  ].join('');
}

const ALONE: Readonly<Record<Exclude<Qualifier, 'BETWEEN' | 'UNKNOWN'>, string>> = {
  EXACT: '',
  APPROXIMATE: 'about ',
  AT_LEAST: 'at least ',
  MORE_THAN: 'more than ',
  AT_MOST: 'at most ',
  FEWER_THAN: 'fewer than ',
};

/** The number in words of its qualifier: "at least 1,959", "between 300 and 400 (best estimate 382)". */
export function quantity({
  value,
  low,
  high,
  qualifier,
}: Pick<Figure, 'value' | 'low' | 'high' | 'qualifier'>): string {
  if (qualifier === 'UNKNOWN') return 'an unknown number of';
  const range = low === null || high === null ? '' : `between ${grouped(low)} and ${grouped(high)}`;
  if (value === null) return range;
  if (qualifier === 'BETWEEN') return `${range} (best estimate ${grouped(value)})`;
  return `${ALONE[qualifier]}${grouped(value)}${range === '' ? '' : ` (${range})`}`;
}

/** The number by itself: "382", "at least 1,959", "an unknown number". */
export const amount = (figure: Figure): string => quantity(figure).replace(/ of$/, '');

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

/** A number as an English newspaper prints it: 1,959. */
export const grouped = (number: number): string =>
  Math.abs(number) >= 1e21 ? String(number) : NUMBERS.format(number);

/** True when a text begins with these words. */
export const startsWithWord = (text: string, words: string): boolean =>
  words !== '' && `${text.trim().toLowerCase()} `.startsWith(`${words.toLowerCase()} `);
