import type { Seq } from '../../../kernel/seq.js';
import { tokenize } from '../../text/tokens.js';
import { unreadIn } from './axis-reading.js';
import type { NumberReading } from './number-reading.js';
import type { Owner } from './owner.js';
import type { Relations } from './relations.js';
import { countsPeople } from './units.js';

/**
 * The numbers of a sentence with what one leaves to another: what is said of the first goes on to those after it, and
 * what is said after the last goes back to those before it, as far as these say nothing else.
 * @param lead the number, or the heading, before the sentence: what a first number that says nothing goes on from
 */
export function inherited(
  numbers: readonly NumberReading[],
  lead: NumberReading | null,
  relations: Relations,
): NumberReading[] {
  const owned = withOwners(numbers);
  return goneBack(goneOn(owned, lead, relations), owned);
}

/**
 * "1,959 soldiers were killed; | their | wounded came to 450": of those who were counted before in the sentence. Where these
 * are several, or part of others, or somebody else is named since, it is left open whose they are.
 */
function withOwners(numbers: readonly NumberReading[]): NumberReading[] {
  const before: NumberReading[] = [];
  return numbers.map((number) => {
    const owned = number.owner && !saysPeople(number) ? ofThose(number, number.owner, before) : number;
    if (saysPeople(owned)) before.push(owned);
    return owned;
  });
}

function ofThose(number: NumberReading, owner: Owner, before: readonly NumberReading[]): NumberReading {
  const [only, ...others] = before;
  if (!only) return number;
  if (others.length > 0 || only.isPart || owner.mayBeOthers)
    return { ...number, population: unreadIn(owner) };
  const { population, categories } = only;
  return { ...number, population, categories };
}

function goneOn(
  numbers: readonly NumberReading[],
  lead: NumberReading | null,
  relations: Relations,
): NumberReading[] {
  const read: NumberReading[] = [];
  let last: NumberReading | undefined;
  let bracketed: NumberReading | undefined;
  let isVaried = false;
  let told = false;
  for (const number of numbers) {
    const isGoingOn = number.bracket !== null && number.bracket === bracketed?.bracket;
    const before = isGoingOn ? bracketed : last;
    const next = before
      ? fromBefore(number, withTimeAhead(before), isVaried, relations)
      : lead && !number.measure.isSaid && isBare(number)
        ? fromBefore(number, lead, false, relations)
        : lead && number.added !== null
          ? ofThoseBefore(number, lead, relations)
          : number;
    read.push(next);
    if (!isFigure(next)) {
      if (number.topic.value !== null) last = { ...next, measure: number.topic };
      continue;
    }
    isVaried ||= saysPeople(number) && (told || (last !== undefined && saysPeople(last)));
    told ||= number.isPart && saysPeople(number);
    // A part, what stands in brackets, or what another is put beside leaves nothing to what goes on after it.
    if (next.bracket !== null) bracketed = next;
    const leadsOn = !next.isPart && next.bracket === null && !next.isCompared;
    if (leadsOn || last === undefined) last = next;
  }
  return read;
}

/** "In May, after 20 in April, | 64 | were killed": what comes next is of the time that stands ahead of both. */
const withTimeAhead = (before: NumberReading): NumberReading =>
  before.timeAhead?.isSaid === true ? { ...before, period: before.timeAhead } : before;

/** "382 civilians were killed. | Another 62 | remain missing": it counts more of those who were counted before. */
const ofThoseBefore = (number: NumberReading, before: NumberReading, relations: Relations): NumberReading =>
  saysPeople(number) || number.isAnybody || !countAlike(number, before, relations)
    ? number
    : { ...number, population: before.population, categories: before.categories };

/** People, or else things: homes are none of the people who were counted before. */
function countAlike(one: NumberReading, other: NumberReading, { measure }: Relations): boolean {
  const [a, b] = [one.measure.value, other.measure.value];
  return a === null || b === null || countsPeople(measure(a).unit) || !countsPeople(measure(b).unit);
}

/** A share of something leaves nothing to the figures after it. */
const isFigure = ({ measure, quantity }: NumberReading): boolean =>
  quantity.of === 'COUNT' || measure.value !== null;

const saysPeople = ({ population, categories }: NumberReading): boolean =>
  population.isSaid || categories.isSaid;

/** @param isVaried some of the numbers before count others than the rest: whom one of another measure counts, is open */
function fromBefore(
  number: NumberReading,
  before: NumberReading,
  isVaried: boolean,
  relations: Relations,
): NumberReading {
  const isOfSame =
    !number.measure.isSaid &&
    isBare(number) &&
    isAlike(number, before) &&
    isCalledSo(number, before.measure.value, relations);
  const measure = isOfSame ? before.measure : number.measure;
  if (measure.value === null) return { ...number, measure };
  const isGoingOn = isOfSame || (number.slot.parted !== 'STRONG' && !isVaried);
  const takesPeople =
    isGoingOn &&
    !number.isWhole &&
    !number.population.isSaid &&
    !number.isAnybody &&
    countAlike(number, before, relations);
  return {
    ...number,
    measure,
    population: takesPeople ? before.population : number.population,
    categories: takesPeople && !number.categories.isSaid ? before.categories : number.categories,
    place: number.place.isSaid ? number.place : { ...before.place, side: null },
    period: number.period.isSaid || number.isCompared ? number.period : { ...before.period, side: null },
    exclusions:
      number.exclusions.isSaid || !(isOfSame || before.exclusions.side === 'BEFORE')
        ? number.exclusions
        : before.exclusions,
  };
}

/** "3.7 per cent in Bavaria, 6.1 in Germany": the unit need not be said again. */
const isAlike = ({ quantity: { of } }: NumberReading, { quantity: before }: NumberReading): boolean =>
  of === before.of || of === 'COUNT';

/** "12,907 confirmed cases and 871 | admissions": the noun is none of those by which the measure before is called. */
function isCalledSo(
  { noun }: NumberReading,
  counted: Seq<'measure'> | null,
  { measure }: Relations,
): boolean {
  if (noun === null || counted === null) return true;
  const { label, unit } = measure(counted);
  return tokenize(`${label} ${unit}`).some(({ token }) => token === noun);
}

/** Its words say nothing that was not read. */
export const isBare = ({ content }: NumberReading): boolean =>
  content.ahead === undefined && content.after === undefined;

/** @param own what each said itself */
function goneBack(numbers: readonly NumberReading[], own: readonly NumberReading[]): NumberReading[] {
  const read = [...numbers];
  for (let index = numbers.length - 2; index >= 0; index--) {
    const [number, after, afterItself] = [read[index], read[index + 1], own[index + 1]];
    if (number && after && afterItself) read[index] = fromAfter(number, after, afterItself);
  }
  return read;
}

function fromAfter(number: NumberReading, after: NumberReading, own: NumberReading): NumberReading {
  const isTogether = after.slot.parted !== 'STRONG';
  const isOfSame =
    isTogether &&
    !number.measure.isSaid &&
    number.content.after === undefined &&
    number.quantity.of === after.quantity.of &&
    after.measure.at !== null &&
    // "down from 575 in March, the civilians | killed | were 410": it stands between the two.
    after.measure.at > (number.isCompared ? number.slot.at : after.slot.at);
  const measure = isOfSame ? after.measure : number.measure;
  // "232 killed in Baghdad, 72 in Nineveh": the second has nothing but its place, which is its own alone.
  const isGoingBack = (axis: 'place' | 'period' | 'exclusions'): boolean =>
    measure.value !== null &&
    !number[axis].isSaid &&
    (after[axis].side === 'APART' ||
      (after[axis].side === 'AFTER' &&
        (own.measure.isSaid || !own[axis].isSaid || areSetApart(number, own, axis))));
  // "10 and 20 civilians were killed": what is counted stands with the last.
  const takesPeople = isOfSame && !saysPeople(number) && !number.isAnybody && !own.isPart;
  return {
    ...number,
    measure,
    ...(takesPeople ? { population: after.population, categories: after.categories } : {}),
    place: isTogether && isGoingBack('place') ? after.place : number.place,
    period: isGoingBack('period') ? after.period : number.period,
    exclusions: isGoingBack('exclusions') ? after.exclusions : number.exclusions,
  };
}

/** "7,431 in Nineveh and 3,714 in Baghdad in 2016": they are told apart by something else, and share the year. */
const areSetApart = (
  number: NumberReading,
  own: NumberReading,
  but: 'place' | 'period' | 'exclusions',
): boolean =>
  (['place', 'period', 'population'] as const).some(
    (axis) => axis !== but && number[axis].isSaid && own[axis].isSaid,
  );
