import type { Period } from '../../period.js';
import { atOnce, type InTurns } from '../../../kernel/turns.js';
import { WORDS_AT_ONCE, type Word, type Words } from '../word.js';
import { dateOf, dayOfInstant } from './calendar.js';
import { foreignDates } from './foreign-dates.js';
import { NUMERIC_DATES } from './numeric-dates.js';
import { either, type Phrase } from './phrase.js';
import { UNTOLD, type TimeSaid } from './time-said.js';
import type { TimeWords } from './time-words.js';

/** Words of a text that name a time, before it is told which. */
export interface Mention {
  readonly said: TimeSaid;
  /** Its first word, and the one after its last. */
  readonly at: number;
  readonly next: number;
  readonly led: string | null;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** The times that a text names, in order, none within another. */
export const mentionsIn = (words: Words, language: TimeWords, publishedOn: Period | null): Mention[] =>
  atOnce(readingMentions(words, language, publishedOn));

/** The same in turns. */
export function* readingMentions(
  words: Words,
  language: TimeWords,
  publishedOn: Period | null,
): InTurns<Mention[]> {
  const phrases = phrasesOf(language);
  const found: Mention[] = [];
  let turn = WORDS_AT_ONCE;
  for (let at = 0; at < words.words.length;) {
    if (at >= turn) {
      yield;
      turn = at + WORDS_AT_ONCE;
    }
    const read = phrases.read(words.words, at);
    if (read === undefined) {
      at += 1;
      continue;
    }
    const next = chainEnd(words.words, at, read.next);
    const said = next > read.next ? UNTOLD : read.value;
    if (said.is !== 'ASIDE') found.push(mention(words.words, at, next, said, language));
    at = next;
  }
  return onlyYears(words.words, found, language, publishedOn);
}

/** What is written against a date in digits, and does not go with it: "2016-02-31T99:00Z", "November 2016-02-31". */
function chainEnd(words: readonly Word[], at: number, next: number): number {
  if (next <= at + 1 || words[next - 1]?.kind !== 'NUMBER') return next;
  let end = next;
  while (
    words[end]?.spaced === false &&
    words[end]?.folded === '-' &&
    words[end + 1]?.spaced === false &&
    words[end + 1]?.kind === 'NUMBER'
  )
    end += 2;
  return end;
}

const OF_LANGUAGES = new WeakMap<TimeWords, Phrase<TimeSaid>>();

function phrasesOf(language: TimeWords): Phrase<TimeSaid> {
  const held = OF_LANGUAGES.get(language);
  if (held !== undefined) return held;
  const made = either(language.phrases, NUMERIC_DATES, foreignDates(language.months));
  OF_LANGUAGES.set(language, made);
  return made;
}

/** Marks that a phrase may end with although they are no part of what it says. */
const TRAILING = new Set([',', '(', '-', '–', '—', '/', '.']);

function mention(
  words: readonly Word[],
  at: number,
  next: number,
  said: TimeSaid,
  language: TimeWords,
): Mention {
  let last = next - 1;
  while (last > at && TRAILING.has(words[last]?.folded ?? '')) last -= 1;
  const [first, final] = [words[at], words[last]];
  if (first === undefined || final === undefined) throw new Error('A time is named in words.');
  return {
    said,
    at,
    next: last + 1,
    led: language.led(words, at) ?? language.ledWithin(words, at),
    start: first.start,
    end: final.end,
    sentence: first.sentence,
    paragraph: first.paragraph,
  };
}

/** Without the numbers that look like years and are none. */
function onlyYears(
  words: readonly Word[],
  found: readonly Mention[],
  language: TimeWords,
  publishedOn: Period | null,
): Mention[] {
  const { numbers, times } = sentencesWith(words, found);
  return found.filter((mention) => {
    if (!isBareNumber(mention)) return true;
    if (isJoined(words, mention)) return false;
    const year = Number(words[mention.at]?.folded);
    const answer = language.isYear(words, mention.at, mention.next, mention.led);
    if (typeof answer === 'boolean') return answer;
    if (!isNearYear(year, publishedOn)) return false;
    const [hasNumber, hasTime] = [numbers.has(mention.sentence), times.has(mention.sentence)];
    if (answer === 'HARDLY') return hasNumber && !hasTime;
    return hasNumber || (answer === 'LIKELY' && !hasTime);
  });
}

const isBareNumber = ({ said, at, next }: Mention): boolean => said.is === 'YEAR' && next === at + 1;

/** Part of a longer number: "12-2016-4", "2016-13-01". */
function isJoined(words: readonly Word[], { at, next }: Mention): boolean {
  const before = words[at]?.spaced === false ? words[at - 1] : undefined;
  const [after, beyond] = [words[next], words[next + 1]];
  if (before !== undefined && /^[#@_/:.]$/u.test(before.folded)) return true;
  if (before?.folded === '-' && words[at - 2]?.kind === 'NUMBER') return true;
  return (
    after?.spaced === false && /^[-/:]$/u.test(after.folded) && beyond?.kind === 'NUMBER' && !beyond.spaced
  );
}

interface Sentences {
  /** Those with a number that is no time. */
  readonly numbers: ReadonlySet<number>;
  /** Those with a time that is more than a number. */
  readonly times: ReadonlySet<number>;
}

function sentencesWith(words: readonly Word[], found: readonly Mention[]): Sentences {
  const within = new Set(
    found.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, by) => at + by)),
  );
  const numbers = words.filter(({ kind }, index) => kind === 'NUMBER' && !within.has(index));
  return {
    numbers: new Set(numbers.map(({ sentence }) => sentence)),
    times: new Set(found.filter((mention) => !isBareNumber(mention)).map(({ sentence }) => sentence)),
  };
}

/** A text speaks of years of its own time, unless it says that they are years. */
const NEAR = 40;
const YEARS_WITHOUT_PUBLICATION = [1950, 2040] as const;

function isNearYear(year: number, publishedOn: Period | null): boolean {
  if (publishedOn === null) {
    const [from, to] = YEARS_WITHOUT_PUBLICATION;
    return year >= from && year <= to;
  }
  const published = dateOf(dayOfInstant(publishedOn.end - 1)).year;
  return year <= published + 1 && year >= published - NEAR;
}
