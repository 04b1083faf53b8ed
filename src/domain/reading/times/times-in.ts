import { atOnce, type InTurns } from '../../../kernel/turns.js';
import type { Period } from '../../period.js';
import type { TimeRead } from '../time-read.js';
import type { Words } from '../word.js';
import { dayOfInstant } from './calendar.js';
import { readingMentions, type Mention } from './mentions.js';
import { isDayFirst } from './order-of-digits.js';
import { after, NOTHING_BEFORE, reckonedFrom, statedIn } from './reckoning.js';
import { resolve } from './resolve.js';
import { isRestated } from './restated.js';
import { lengthSaid } from './length-said.js';
import { statesYear } from './states-year.js';
import { severalTold, together } from './several.js';
import type { Told } from './told.js';
import type { TimeWords } from './time-words.js';

/**
 * The times that a text names, in order (semantics.md, A figure in front of you): reckoned backwards from its
 * publication; `edtf` is null where it cannot be told, or not surely, which time is meant.
 * @param publishedOn where it is more than a day, a time is told if it is the same from each of its days
 */
export const timesIn = (words: Words, language: TimeWords, publishedOn: Period | null): TimeRead[] =>
  atOnce(readingTimes(words, language, publishedOn));

/** The same in turns. */
export function* readingTimes(
  words: Words,
  language: TimeWords,
  publishedOn: Period | null,
): InTurns<TimeRead[]> {
  const mentions = yield* readingMentions(words, language, publishedOn);
  yield;
  const [first, last] = [publishedOn?.start, publishedOn && publishedOn.end - 1].map((at) =>
    at === undefined || at === null ? null : dayOfInstant(at),
  );
  const fromFirst = eachTold(mentions, language, first ?? null);
  const fromLast = first === last ? fromFirst : eachTold(mentions, language, last ?? null);
  const reads = mentions.map((mention, index) => timeRead(mention, sure(fromFirst[index], fromLast[index])));
  return reads.filter((read, index) => {
    const [mention, next] = [mentions[index], reads[index + 1]];
    if (mention === undefined || !next?.each.length) return true;
    const isTold = read.each.length > 0 && mention.said.is !== 'MONTHS_AGO';
    return isTold || !isRestated(words.words, mention, mentions[index + 1], language);
  });
}

/** The times of each mention, most often one. */
function eachTold(
  mentions: readonly Mention[],
  language: TimeWords,
  today: number | null,
): (readonly (Told | null)[])[] {
  const dayFirst = isDayFirst(mentions);
  const text = { mentions, language, today, dayFirst, stated: statedIn(mentions, today, dayFirst) };
  let before = NOTHING_BEFORE;
  return mentions.map((mention) => {
    const when = reckonedFrom(text, mention, before);
    const { said } = mention;
    const times = said.is === 'SEVERAL' ? severalTold(said.times, when) : [resolve(said, when)];
    before = after(before, mention, times.at(-1) ?? null, today);
    return times;
  });
}

/** What is the same from both ends of publication. */
function sure(
  first: readonly (Told | null)[] = [],
  last: readonly (Told | null)[] = [],
): readonly (Told | null)[] {
  return first.map((time, index) => (time?.edtf === last[index]?.edtf ? time : null));
}

function timeRead({ said, start, end, led }: Mention, times: readonly (Told | null)[]): TimeRead {
  const whole = times.length > 1 ? together(times) : (times[0] ?? null);
  return {
    start,
    end,
    led,
    edtf: whole?.edtf ?? null,
    each: times.flatMap((time) => (time === null ? [] : [time.edtf])),
    length: whole?.length ?? lengthSaid(said),
    isYearOpen: (said.is === 'MONTH' || said.is === 'DAY') && !statesYear(said),
  };
}
