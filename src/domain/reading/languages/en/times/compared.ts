import type { Word } from '../../../word.js';
import type { Phrase } from '../../../times/phrase.js';
import { ASIDE, type TimeSaid } from '../../../times/time-said.js';
import { listedWords } from '../listed-words.js';

const MOST = listedWords('most least worst best fewest first only record high low peak time');
const FARTHEST = 4;
const SHORTEST = 6;

/**
 * "the most since June 2014" tells what has not been so since, and no time of a figure; with "when 40 came" behind it,
 * it is the time of that.
 */
export const compared = (phrase: Phrase<TimeSaid>): Phrase<TimeSaid> => ({
  ...phrase,
  read: (words, at) => {
    const found = phrase.read(words, at);
    if (found === undefined || !isSince(words[at])) return found;
    if (!isCompared(words, at) && !isOfRecords(words, at)) return found;
    const { value, next } = found;
    return { value: value.is === 'SINCE' && isToldMoreOf(words, next) ? value.from : ASIDE, next };
  },
});

const isSince = (word: Word | undefined): boolean => word?.folded === 'since' || word?.folded === 'ever';

const isToldMoreOf = (words: readonly Word[], next: number): boolean =>
  words[next]?.folded === ',' && words[next + 1]?.folded === 'when';

/** "since records began": as far back as is known. */
const isOfRecords = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 3).some(({ folded }) => folded === 'records');

function isCompared(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= FARTHEST; back += 1) {
    const before = words[at - back];
    if (before?.kind !== 'WORD' || before.sentence !== words[at]?.sentence) return false;
    if (MOST.has(before.folded) || (before.folded.length >= SHORTEST && before.folded.endsWith('est')))
      return true;
  }
  return false;
}
