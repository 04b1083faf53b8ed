import { labelWithoutYear, periodLabel, yearOf } from '../period-label.js';
import { listed } from '../phrases.js';
import type { Period } from '../period.js';
import { sameInterval } from '../scope/intervals.js';
import type { ExclusionAsWritten } from './figure.js';
import { wordsForWhom, type Labels } from './labels.js';
import { placeInText } from './place-in-text.js';

/** Exclusions that differ in their period only, or in their place only, and are said together. */
interface Group {
  readonly whom: string;
  readonly places: readonly string[];
  readonly periods: readonly Period[];
  readonly reason: string;
}

/**
 * What a figure leaves out, in words, each thing once: "Anbar in May, July, August and December (not recorded)". A
 * reason that all have is said once; a year that is the figure's own is not said again.
 * @param own the period of the figure; null where it states none
 */
export function exclusionsInWords(
  labels: Labels,
  exclusions: readonly ExclusionAsWritten[],
  own: Period | null,
): string {
  const groups = byPlace(byPeriod(exclusions.map((exclusion) => groupOf(labels, exclusion))));
  const [reason, ...others] = new Set(groups.map((group) => group.reason));
  if (groups.length < 2 || reason === undefined || reason === '' || others.length > 0) {
    return together(groups.map((group) => withReason(groupInWords(group, own), group.reason)));
  }
  return withReason(together(groups.map((group) => groupInWords(group, own))), `for each: ${reason}`);
}

const groupOf = (labels: Labels, exclusion: ExclusionAsWritten): Group => ({
  whom: atOnce(wordsForWhom(labels, exclusion)),
  places: exclusion.place === null ? [] : [placeInText(labels.place(exclusion.place))],
  periods: exclusion.period === null ? [] : [exclusion.period],
  reason: exclusion.reason ?? '',
});

/** Beside other exclusions, what is two things at once must not read as if each of the two was left out. */
const atOnce = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `what is at once ${listed(words)}`;

/** Those that leave out the same at several times, in order of time, each once. */
const byPeriod = (groups: readonly Group[]): Group[] =>
  merged(
    groups,
    ({ whom, places, periods, reason }) => [whom, places, periods.length > 0, reason],
    (a, b) => ({
      ...a,
      periods: [...a.periods, ...b.periods.filter((period) => !isOneOf(a.periods, period))],
    }),
  ).map((group) => ({ ...group, periods: group.periods.toSorted(earliestFirst) }));

const isOneOf = (periods: readonly Period[], period: Period): boolean =>
  periods.some((other) => sameInterval(other, period));

const earliestFirst = (a: Period, b: Period): number => a.start - b.start || a.end - b.end;

/** Those that leave out the same in several places. */
const byPlace = (groups: readonly Group[]): Group[] =>
  merged(
    groups,
    ({ whom, places, periods, reason }) => [whom, places.length > 0, periods.map(({ edtf }) => edtf), reason],
    (a, b) => ({ ...a, places: [...new Set([...a.places, ...b.places])] }),
  );

function merged(
  groups: readonly Group[],
  key: (group: Group) => unknown,
  merge: (a: Group, b: Group) => Group,
): Group[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    const same = JSON.stringify(key(group));
    const known = found.get(same);
    found.set(same, known ? merge(known, group) : group);
  }
  return [...found.values()];
}

function groupInWords({ whom, places, periods }: Group, own: Period | null): string {
  const where = places.length === 0 ? '' : listed(places);
  const what =
    whom === '' || where === '' ? `${whom}${where}` : `${whom}${/,| and /.test(whom) ? ',' : ''} in ${where}`;
  const when = periodsInWords(periods, own);
  if (when.length === 0) return what === '' ? 'a part that is not named' : what;
  if (what === '') return listed(when.map(({ label }) => label));
  return `${what} ${sharedPreposition(when)}`;
}

/** "in May and June", "on 3 May and in June". */
function sharedPreposition(when: readonly WordedPeriod[]): string {
  const [first, ...others] = new Set(when.map(({ preposition }) => preposition));
  return first !== undefined && others.length === 0
    ? `${first} ${listed(when.map(({ label }) => label))}`
    : listed(when.map(({ preposition, label }) => `${preposition} ${label}`));
}

const withReason = (what: string, reason: string): string => (reason === '' ? what : `${what} (${reason})`);

/** Listed, where each is one thing; else set apart. */
const together = (parts: readonly string[]): string =>
  parts.some((part) => /,| and /.test(part)) ? parts.join('; nor ') : listed(parts);

/** A time with what comes before it after the name of a place: "in", "May 2016". */
interface WordedPeriod {
  readonly preposition: string;
  readonly label: string;
}

/** Each time with its year, unless that is the figure's own or comes after a later one. */
function periodsInWords(periods: readonly Period[], own: Period | null): WordedPeriod[] {
  const ownYear = own && yearOf(own);
  const isOfOneYear = new Set(periods.map(yearOf)).size === 1;
  return periods.map((period, at) => {
    const saysYear = yearOf(period) !== ownYear && (!isOfOneYear || at === periods.length - 1);
    return inWords(period.edtf, saysYear ? periodLabel(period.edtf) : labelWithoutYear(period));
  });
}

function inWords(edtf: string, label: string): WordedPeriod {
  if (label.includes(' to ')) return { preposition: 'from', label };
  const [, possibly = '', about = '', date = ''] = /^(possibly )?(about )?(.*)$/.exec(label) ?? [];
  const sure = /^\d{4}-\d{2}-\d{2}/.test(edtf) ? 'on' : 'in';
  return { preposition: `${possibly}${about === '' ? sure : 'around'}`, label: date };
}
