import type { Word } from '../../../word.js';

const LEADS = new Set([
  'in',
  'on',
  'at',
  'of',
  'for',
  'by',
  'to',
  'from',
  'since',
  'until',
  'till',
  'through',
  'throughout',
  'during',
  'over',
  'within',
  'between',
  'before',
  'after',
  'around',
  'about',
  'across',
  'dated',
  'ending',
  'ended',
  'starting',
  'beginning',
  'amid',
  'up to',
  'up until',
  'as of',
  'as at',
  'as on',
  'as from',
  'ending on',
  'dating from',
  'prior to',
  'compared to',
]);

/** May stand between a time and what leads to it: "in the", "for all of". */
const FILLERS = new Set(['the', 'all', 'whole', 'entire', 'both', 'just', 'only', 'last', 'this', 'alone']);

const FARTHEST = 3;

/** The words that lead to the time beginning at a word; null where it stands alone. */
export function ledInEnglish(words: readonly Word[], at: number): string | null {
  let before = at - 1;
  while (before > at - FARTHEST && FILLERS.has(folded(words, before, at))) before -= 1;
  const one = folded(words, before, at);
  const two = `${folded(words, before - 1, at)} ${one}`;
  if (LEADS.has(two)) return two;
  return LEADS.has(one) ? one : null;
}

/** The lead that is the first word of the time itself: "since January"; null where it begins with none. */
export function ledWithinInEnglish(words: readonly Word[], at: number): string | null {
  const first = folded(words, at, at) === 'ever' ? at + 1 : at;
  const one = folded(words, first, at);
  const two = `${one} ${folded(words, first + 1, at)}`;
  if (LEADS.has(two)) return two;
  return LEADS.has(one) ? one : null;
}

/** A word of the same sentence; nothing beyond it. */
function folded(words: readonly Word[], index: number, at: number): string {
  const word = words[index];
  return word !== undefined && word.sentence === words[Math.min(at, words.length - 1)]?.sentence
    ? word.folded
    : '';
}

/** Leads of a stretch that is counted over: the day of a month does not follow them, but the month. */
export const OVER: ReadonlySet<string> = new Set(['in', 'during', 'throughout', 'over', 'within', 'across']);

/** Leads of a day: a number that follows a month after them is its day. */
export const ON: ReadonlySet<string> = new Set(['on', 'as of', 'as at', 'as on', 'dated', 'ending on']);

/** After these a word is a time, though it may mean something else: "in march", "since Jan". */
export const SURE: ReadonlySet<string> = new Set([
  ...OVER,
  ...['since', 'until', 'till', 'of', 'for', 'by', 'from', 'between', 'through', 'up to', 'as of', 'before'],
]);
