import { firstOf } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { GivenFigure } from '../../domain/check/given-figure.js';
import { parsePeriod } from '../../domain/period.js';
import { ENGLISH, ENGLISH_OF_QUERIES } from '../../domain/reading/languages/en/english.js';
import type { AnyNameRead, NamedInTexts, NameRead } from '../../domain/reading/name-read.js';
import { chainsOf, runsOf } from '../../domain/reading/names/runs.js';
import { textPieces } from '../../domain/reading/names/text-pieces.js';
import type { Words } from '../../domain/reading/word.js';
import { wordsOf } from '../../domain/reading/words.js';
import { LONGEST_QUERY, soughtIn, type Sought } from '../../domain/search/sought.js';
import type { Reading } from '../services.js';
import { readFigures, type FiguresFound } from './read-text.js';
import { withoutSlips } from './without-slips.js';

/** A query as a search reads it. */
export interface QueryRead {
  readonly sought: readonly Sought[];
  /** The sources that are called exactly as it says. */
  readonly called: readonly Seq<'source'>[];
  /** The figures that it gives, or the one whose number it asks for. */
  readonly figures: readonly GivenFigure[];
}

/** So many figures of a query are held against the record. */
const MOST_FIGURES = 5;

/** What a query looks for: its words, what they name in any spelling that is known, its numbers and figures. */
export async function readQuery(reading: Reading, query: string): Promise<QueryRead> {
  const read = await readAsTyped(reading, query.slice(0, LONGEST_QUERY));
  const meant = await withoutSlips(reading, read.words.text, read.names);
  return queryRead(meant === undefined ? read : await readAsTyped(reading, meant));
}

interface ReadAsTyped extends ReturnType<typeof namedBy> {
  readonly words: Words;
  readonly found: FiguresFound;
}

async function readAsTyped(reading: Reading, query: string): Promise<ReadAsTyped> {
  const words = wordsOf(query);
  const found = await readFigures(reading, words, null, ENGLISH_OF_QUERIES);
  return { words, found, ...namedBy(words, found) };
}

function queryRead({ words, found, names, called }: ReadAsTyped): QueryRead {
  return {
    sought: soughtIn(words.text, {
      names,
      quantities: found.quantities,
      noFigures: found.noFigures,
      isCommon,
    }),
    called,
    figures: found.figures.length > 0 ? found.figures.slice(0, MOST_FIGURES) : askedFor(found),
  };
}

const isCommon = (word: string): boolean =>
  ENGLISH.naming.isFunctionWord(word) || ENGLISH.naming.helpers.has(word);

/** A search takes for a name whatever may be one, however it is written. */
function namedBy(
  words: Words,
  { lexicon, names: read }: FiguresFound,
): { readonly names: readonly AnyNameRead[]; readonly called: readonly Seq<'source'>[] } {
  const pieces = textPieces(words);
  const begins = pieces.findIndex(({ folded }) => !ENGLISH.naming.articles.has(folded));
  const names: AnyNameRead[] = [];
  const called = new Set<Seq<'source'>>();
  for (const { key, first, last } of runsOf(chainsOf(pieces, ENGLISH.naming), lexicon.pieces)) {
    const [start, end] = [pieces[first]?.start ?? 0, pieces[last]?.end ?? 0];
    for (const { kind, node, how } of lexicon.called.get(key) ?? []) {
      names.push({ kind, start, end, means: [node], by: 'NAME' } as unknown as AnyNameRead);
      if (kind === 'source' && how === 'NAME' && first === begins && last === pieces.length - 1)
        called.add(node as Seq<'source'>);
    }
  }
  return { names: [...names, ...read], called: [...called].sort((a, b) => a - b) };
}

/**
 * The figure that a query without a number asks for: "civilians killed Iraq January 2017". It names what is counted, and
 * of what, each of them once.
 */
function askedFor({ names, times }: FiguresFound): GivenFigure[] {
  // Of somebody's figures those are meant that somebody gave: the words tell.
  if (names.some(({ kind }) => kind === 'source')) return [];
  const [measure, place, population] = [one(names, 'measure'), one(names, 'place'), one(names, 'population')];
  const edtf = times.length === 1 ? firstOf(times).edtf : null;
  // "december", and not of which year: the words tell.
  if (times.length > 0 && edtf === null) return [];
  if (measure === null || (place === null && population === null && edtf === null)) return [];
  const period = edtf === null ? null : parsePeriod(edtf);
  const number = { value: null, low: null, high: null, qualifier: 'EXACT' } as const;
  const rest = { categories: [], exclusions: null, speaker: null, unread: [] } as const;
  return [{ measure, place, population, period, ...number, ...rest }];
}

/** The one record of a kind that is named; null where none is, or more than one may be. */
function one<K extends NamedInTexts>(names: readonly AnyNameRead[], kind: K): Seq<K> | null {
  const means = new Set(
    names.flatMap((name) => (name.kind === kind ? (name as unknown as NameRead<K>).means : [])),
  );
  const [seq] = means;
  return means.size === 1 && seq !== undefined ? seq : null;
}
