import type { Dialect } from '../dialect.js';
import { jsonArray, jsonList } from '../json-sql.js';
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

/** Takes the JSON of pairs: how words begin, and what comes after all of these. */
const BEGINNINGS: Readonly<Record<Dialect, string>> = {
  sqlite: 'json_each(?) b',
  postgres: 'json_array_elements(cast(? as json)) b(value)',
};

/** As the words of the index are compared: byte by byte. */
const BYTEWISE: Readonly<Record<Dialect, string>> = { sqlite: '', postgres: 'collate "C"' };

/** For each of some beginnings the most common words of the index that begin so, with in how many entries each stands. */
export async function readCompletions(
  { dialect, all }: Reader,
  beginnings: readonly string[],
): Promise<Map<string, ReadonlyMap<string, number>>> {
  if (beginnings.length === 0) return new Map();
  const bound = (at: number): string => `(b.value ->> ${at}) ${BYTEWISE[dialect]}`;
  const rows = await all<{ beginning: string; words: string }>(
    `select b.value ->> 0 as beginning, (
       select ${jsonList(dialect, jsonArray(dialect, ['c.word', 'c.entries']))} from (
         select word, entries from (
           select word, entries from search_word where word >= ${bound(0)} and word < ${bound(1)}
           order by word limit ${MOST_READ}) as w
         order by entries desc, word limit ${MOST_COMPLETIONS}) as c) as words
     from ${BEGINNINGS[dialect]}`,
    [JSON.stringify(beginnings.map((beginning) => [beginning, `${beginning}\u{10ffff}`]))],
  );
  return new Map(
    rows.map(({ beginning, words }) => [beginning, new Map(JSON.parse(words) as [string, number][])]),
  );
}
