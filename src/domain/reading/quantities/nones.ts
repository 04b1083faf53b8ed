import type { CountedWords } from '../not-figures/not-figures.js';
import { inSentence, isOf } from '../numbers/around.js';
import type { Quantity } from '../quantity.js';
import type { Words } from '../word.js';

/** "no civilians", "no deaths": nought of them. "no one", "none" and "no" before other words count nothing. */
export function nonesIn({ words }: Words, { none, noneBefore, noneWith }: CountedWords): Quantity[] {
  return words.flatMap((word, index) => {
    if (!isOf(word, none) || word.kind !== 'WORD') return [];
    const next = inSentence(words, index + 1, word.sentence);
    const counted = next?.capital === true ? inSentence(words, index + 2, word.sentence) : next;
    if (counted === undefined || !isOf(counted, noneBefore)) return [];
    const after = inSentence(words, words.indexOf(counted, index) + 1, word.sentence);
    const before = inSentence(words, index - 1, word.sentence);
    if (!isOf(after, noneWith) && !isOf(before, noneWith)) return [];
    const span = { start: word.start, end: word.end };
    return [
      {
        ...span,
        number: span,
        qualified: null,
        value: 0,
        low: null,
        high: null,
        qualifier: 'EXACT',
        of: 'COUNT',
      },
    ];
  });
}
