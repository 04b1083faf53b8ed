import type { Reader } from '../reader.js';

/** In how many entries each of some words of the index stands; what stands in none is left out. */
export async function readWordCounts(reader: Reader, words: readonly string[]): Promise<Map<string, number>> {
  const rows = await reader.all<{ word: string; entries: number }>(
    'select word, entries from search_word where word in ??',
    [words],
  );
  return new Map(rows.map(({ word, entries }) => [word, entries]));
}

/** So many words stand for what is still being typed: the most common ones. */
const MOST_COMPLETIONS = 20;

/** So many words are looked at. */
const MOST_READ = 20_000;

/** The most common words of the index that begin so, with in how many entries each stands. */
export async function readCompletions(reader: Reader, beginning: string): Promise<Map<string, number>> {
  const rows = await reader.all<{ word: string; entries: number }>(
    `select word, entries from (
       select word, entries from search_word where word >= ? and word < ? order by word limit ${MOST_READ}) as w
     order by entries desc, word limit ${MOST_COMPLETIONS}`,
    [beginning, `${beginning}\u{10ffff}`],
  );
  return new Map(rows.map(({ word, entries }) => [word, entries]));
}
