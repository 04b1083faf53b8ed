import { soughtIn } from '../../domain/search/sought.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Dialect } from '../dialect.js';
import { allOf, anyOf, expressionFor } from './expression.js';
import { indexWord, markOfWord } from './index-word.js';

/** How entries `e` are found that hold all words of a query. */
export interface SearchCondition {
  /** Entries with what `where` needs. */
  readonly from: string;
  /** Holds for the rows of `from` that match. */
  readonly where: string;
  /** The parameter of `where`. */
  readonly params: readonly [string];
}

/** A query whose words are looked for as they are. */
export const AS_WRITTEN = { names: [], quantities: [], noFigures: [], isCommon: () => false };

/**
 * The condition that an entry of a kind holds all words of a query, the last as the beginning of a longer one too;
 * undefined when it has none, so that nothing matches.
 */
export function searchCondition(
  dialect: Dialect,
  kind: SearchKind,
  query: string,
): SearchCondition | undefined {
  const sought = soughtIn(query, AS_WRITTEN);
  if (sought.length === 0) return undefined;
  const inIndex = (word: string, isOpen: boolean) => ({
    word: indexWord(kind, 'OWN', markOfWord(word)),
    isOpen,
  });
  const match = expressionFor(
    dialect,
    allOf(
      sought.map(({ words, isOpen }) =>
        anyOf(words.map((together) => allOf(together.map((word) => inIndex(word, isOpen))))),
      ),
    ),
  );
  return dialect === 'sqlite'
    ? {
        from: 'search_index i cross join search_entry e',
        where: 'i.search_index match ? and e.seq = i.rowid',
        params: [match],
      }
    : { from: 'search_entry e', where: 'e.tokens @@ cast(? as tsquery)', params: [match] };
}
