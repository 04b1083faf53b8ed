import type { Word, Words } from '../word.js';
import { chainAt } from './chains.js';
import { codeAt } from './codes.js';
import { dateAt } from './dates.js';
import type { NotFigure } from './not-figure.js';
import type { NotFigures } from './not-figures.js';

/** Dates, telephone numbers, scores and other digits that are told by how they are written together, in order. */
export function writtenOtherwise(text: Words, rules: NotFigures): NotFigure[] {
  const found: NotFigure[] = [];
  let at = 0;
  while (at < text.words.length) {
    const next = mayBegin(text.words[at]) ? foundAt(text, at, rules) : null;
    if (next !== null) found.push(next);
    at = next?.after ?? at + 1;
  }
  return found;
}

const mayBegin = (word: Word | undefined): boolean => word?.kind === 'NUMBER' || word?.kind === 'WORD';

const foundAt = (text: Words, at: number, rules: NotFigures): NotFigure | null =>
  dateAt(text.words, at, rules) ?? codeAt(text, at, rules) ?? numberedChainAt(text, at);

const numberedChainAt = ({ words }: Words, at: number): NotFigure | null =>
  words[at]?.kind === 'NUMBER' ? chainAt(words, at) : null;
