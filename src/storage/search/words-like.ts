import type { WordOnRecord } from '../../domain/search/slips.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import { SEARCH_KINDS } from '../../domain/vocabulary/search-kinds.js';
import type { Reader } from '../reader.js';
import { indexWord, markOfWord } from './index-word.js';
import { readCompletions, readWordCounts } from './word-counts.js';

const KINDS = Object.keys(SEARCH_KINDS) as SearchKind[];

/** A word as it stands in the index for each kind. */
const inIndex = (word: string): string[] => KINDS.map((kind) => indexWord(kind, 'OWN', markOfWord(word)));

/** Those of some words of which the index has none. */
export async function wordsNowhere(reader: Reader, words: readonly string[]): Promise<Set<string>> {
  const counts = await readWordCounts(reader, words.flatMap(inIndex));
  return new Set(words.filter((word) => inIndex(word).every((one) => !counts.has(one))));
}

/** Whether words of the index begin so. */
export async function isBeginning(reader: Reader, word: string): Promise<boolean> {
  const completions = await readCompletions(reader, inIndex(word));
  return [...completions.values()].some(({ size }) => size > 0);
}

/** So many words that begin alike are looked at. */
const MOST_READ = 20_000;

/** The words that stand in something on record, or by which it is called, and begin with some letters from a to z. */
export async function readWordsWith(reader: Reader, letters: string): Promise<WordOnRecord[]> {
  const found = new Map<string, number>();
  for (const beginning of inIndex(letters)) {
    const mark = beginning.length - letters.length;
    const rows = await reader.all<{ word: string; entries: number }>(
      `select word, entries from search_word where word >= ? and word < ? order by word limit ${MOST_READ}`,
      [beginning, `${beginning}\u{10ffff}`],
    );
    for (const { word, entries } of rows)
      found.set(word.slice(mark), (found.get(word.slice(mark)) ?? 0) + entries);
  }
  const names = await reader.all<{ name: string }>(
    `select name from known_name where folded >= ? and folded < ? order by folded limit ${MOST_READ}`,
    [letters, `${letters}zzzzzz`],
  );
  for (const { name } of names) {
    const word = name.toLowerCase();
    if (/^[a-z]+$/.test(word)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return [...found].map(([word, entries]) => ({ word, entries }));
}
