import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import { numberWord } from '../../domain/text/numerals.js';
import type { NamedInTexts } from '../../domain/reading/name-read.js';

/** By what a record is found: its own words, who said it, the figures that it gives. */
export type Part = 'OWN' | 'SPEAKER' | 'FIGURE';

/** A word, something named or a value, as it stands in the index. */
export type Mark = `${'w' | 'n' | 'v'}${string}`;

export const markOfWord = (word: string): Mark => `w${word}`;

/** What is called something is found by all its names, whichever it was recorded by. */
export const markOfName = (kind: NamedInTexts, seq: number): Mark => `n${NAMED[kind]}${seq}`;

export const markOfValue = (value: number): Mark => `v${numberWord(value)}`;

const NAMED: Readonly<Record<NamedInTexts, string>> = {
  measure: 'm',
  place: 'p',
  population: 'u',
  category: 'c',
  source: 's',
};

const KINDS: Readonly<Record<SearchKind, string>> = {
  CLAIM: 'c',
  SOURCE: 's',
  DOCUMENT: 'd',
  STATEMENT: 't',
  REBUTTAL: 'r',
};

const PARTS: Readonly<Record<Part, string>> = { OWN: 'o', SPEAKER: 's', FIGURE: 'f' };

/** A mark as a word of the index: each kind has lists of its own, so that the many of one do not hide the few of another. */
export const indexWord = (kind: SearchKind, part: Part, mark: Mark): string =>
  `${KINDS[kind]}${PARTS[part]}${mark}`;
