import { expect, test } from '@jest/globals';
import { ENGLISH } from '../../../src/domain/reading/languages/en/english.js';
import { quantitiesIn } from '../../../src/domain/reading/quantities.js';
import { wordsOf } from '../../../src/domain/reading/words.js';
import { NEWS_SENTENCES } from './news-sentences.js';

interface Judged {
  readonly listed: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** What was missed, and what was found where no figure is. Of two that overlap, each is found by the other. */
function judged(): Judged {
  const missed: string[] = [];
  const wrong: string[] = [];
  let listed = 0;
  for (const [text, figures] of NEWS_SENTENCES) {
    const found = quantitiesIn(wordsOf(text), ENGLISH).quantities.map(({ start, end }) =>
      text.slice(start, end),
    );
    const isMet = (one: string, others: readonly string[]): boolean =>
      others.some((other) => other.includes(one) || one.includes(other));
    listed += figures.length;
    missed.push(...figures.filter((figure) => !isMet(figure, found)).map((figure) => `${figure}: ${text}`));
    wrong.push(...found.filter((figure) => !isMet(figure, figures)).map((figure) => `${figure}: ${text}`));
  }
  return { listed, missed, wrong };
}

test('of the figures in the news 97 of 100 are found, and for ten found at most one is false', () => {
  const { listed, missed, wrong } = judged();
  expect(listed).toBe(298);
  expect({ missed, few: missed.length <= listed * 0.03 }).toMatchObject({ few: true });
  expect({ wrong, few: wrong.length <= listed * 0.1 }).toMatchObject({ few: true });
});
