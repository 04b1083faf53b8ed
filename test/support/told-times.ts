import { parsePeriod } from '../../src/domain/period.js';
import { ENGLISH_TIMES } from '../../src/domain/reading/languages/en/times.js';
import type { TimeRead } from '../../src/domain/reading/time-read.js';
import { timesIn } from '../../src/domain/reading/times/times-in.js';
import { wordsOf } from '../../src/domain/reading/words.js';

export const timesOf = (text: string, publishedOn: string | null): TimeRead[] =>
  timesIn(wordsOf(text), ENGLISH_TIMES, publishedOn === null ? null : parsePeriod(publishedOn));

/** Each time of a text as "words: EDTF", of several together as "words: EDTF, EDTF"; of one not told "words: -". */
export const told = (text: string, publishedOn: string | null): string[] =>
  timesOf(text, publishedOn).map(({ start, end, edtf, each }) => {
    const dates = each.length > 1 ? each.join(', ') : (edtf ?? '-');
    return `${text.slice(start, end)}: ${dates}`;
  });
