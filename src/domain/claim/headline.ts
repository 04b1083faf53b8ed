import type { Codelists } from '../codelists.js';
import { capitalized } from '../phrases.js';
import type { Figure } from './figure.js';
import { amount, quantity, scopeInWords, startsWithWord } from './sentence.js';

/**
 * A figure as a headline puts it, by short names: "6,878 civilians killed in Iraq, 2016, not counting Anbar in May",
 * "849 persons killed (everybody) in Iraq, January 2016". Without reasons and full stop.
 */
export function headline(codelists: Codelists, figure: Figure): string {
  const { predicate, noun } = counting(codelists, figure);
  const people = predicate === undefined ? undefined : peopleCounted(codelists, figure);
  const about = {
    ...figure,
    exclusions: figure.exclusions.map((exclusion) => ({ ...exclusion, reason: null })),
  };
  if (predicate === undefined) return capitalized(`${noun}${scopeInWords(codelists.short, about)}`);
  const { unit } = codelists.measure(figure.measure);
  const rest = scopeInWords(codelists.short, people === undefined ? about : { ...about, population: null });
  return capitalized(`${quantity(figure)} ${people ?? unit} ${predicate}${rest}`);
}

/**
 * What is said of those who are counted, where the measure is called by its unit and that: "killed" of "Persons killed
 * in acts of terrorism". Otherwise the measure with its number.
 */
function counting(
  { measure, short }: Codelists,
  figure: Figure,
):
  | { readonly predicate: string; readonly noun?: undefined }
  | { readonly predicate?: undefined; readonly noun: string } {
  const { label, unit } = measure(figure.measure);
  const name = short.measure(figure.measure).label.trim();
  const after = startsWithWord(label, unit) ? label.trim().slice(unit.length).trim() : '';
  if (after !== '' && startsWithWord(after, name)) return { predicate: name };
  if (after !== '' && name === label.trim()) return { predicate: after };
  const number = `${quantity(figure)} ${unit}`.trim();
  if (startsWithWord(name, unit)) return { noun: `${number}${name.slice(unit.length)}` };
  return { noun: `${name}: ${figure.qualifier === 'UNKNOWN' ? amount(figure) : number}` };
}

/** The people counted, where they can stand in the place of the unit: a part of others, called by a word or two. */
function peopleCounted(
  { populations, population: label, short }: Codelists,
  figure: Figure,
): string | undefined {
  const { population } = figure;
  if (population === null || populations.parentOf(population) === null) return undefined;
  const name = short.population(population);
  return name === label(population) || /[,;:()]/.test(name) ? undefined : name;
}
