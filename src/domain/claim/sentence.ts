import type { Seq } from '../../kernel/seq.js';
import { periodLabel } from '../period-label.js';
import { capitalized } from '../phrases.js';
import type { ExclusionAsWritten, Figure, Qualifier } from './figure.js';

/** What measures, places and populations are called in sentences. */
export interface Labels {
  measure(seq: Seq<'measure'>): { readonly label: string; readonly unit: string };
  place(seq: Seq<'place'>): string;
  population(seq: Seq<'population'>): string;
}

/** One sentence that says all of a figure: value, measure, population, place, period, exclusions. */
export function figureSentence(labels: Labels, figure: Figure): string {
  const { label, unit } = labels.measure(figure.measure);
  const counted = `${quantity(figure)} ${unit}`.trim();
  const subject = startsWithWord(label, unit)
    ? `${counted}${label.trim().slice(unit.length)}`
    : `${label}: ${figure.qualifier === 'UNKNOWN' ? amount(figure) : counted}`;
  return `${capitalized(subject)}${scopeInWords(labels, figure)}.`;
}

/** What a figure is about, to go on with: " (Civilians) in Iraq, January 2017, not counting Anbar". */
export function scopeInWords(labels: Labels, figure: Figure): string {
  const left = figure.exclusions.map((exclusion) => excluded(labels, exclusion));
  return [
    figure.population === null ? '' : ` (${labels.population(figure.population)})`,
    figure.place === null ? '' : ` in ${labels.place(figure.place)}`,
    figure.period === null ? '' : `, ${periodLabel(figure.period.edtf)}`,
    left.length === 0 ? '' : `, not counting ${left.join('; nor ')}`,
  ].join('');
}

/** What an exclusion leaves out, in words: "police, in Anbar (not counted)". */
export function excluded(labels: Labels, { place, period, population, reason }: ExclusionAsWritten): string {
  const parts = [
    population === null ? '' : labels.population(population),
    place === null ? '' : `${population === null ? '' : 'in '}${labels.place(place)}`,
    period === null ? '' : periodLabel(period.edtf),
  ].filter((part) => part !== '');
  const what = parts.length === 0 ? 'a part that is not named' : parts.join(', ');
  return reason === null || reason === '' ? what : `${what} (${reason})`;
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

const startsWithWord = (label: string, unit: string): boolean =>
  unit !== '' && `${label.trim().toLowerCase()} `.startsWith(`${unit.toLowerCase()} `);
