import { tokenize } from '../../domain/text/tokens.js';
import type { Dialect } from '../dialect.js';

/** A word that is looked for: as a whole, or as the beginning of a word. */
export interface Term {
  readonly token: string;
  readonly prefix: boolean;
}

const MOST_TERMS = 32;

/**
 * What a query looks for: every word of it; the last also as the beginning of a longer word while it is being typed,
 * unless it is a number. Operators, quotation marks and minus signs mean nothing.
 */
export function termsOf(query: string): Term[] {
  const tokens = tokenize(query).slice(0, MOST_TERMS);
  return tokens.map(({ token, end }, index) => ({
    token,
    prefix: index === tokens.length - 1 && end === query.length && !/^\p{N}+$/u.test(token),
  }));
}

/** How entries `e` are found that hold all terms of a query. */
export interface SearchCondition {
  /** Entries with what `where` needs. */
  readonly from: string;
  /** Holds for the rows of `from` that match. */
  readonly where: string;
  /** The parameter of `where`. */
  readonly params: readonly [string];
}

/** The condition that an entry holds all terms of a query; undefined when it has none, so that nothing matches. */
export function searchCondition(dialect: Dialect, query: string): SearchCondition | undefined {
  const terms = termsOf(query);
  if (terms.length === 0) return undefined;
  return dialect === 'sqlite'
    ? {
        from: 'search_index i cross join search_entry e',
        where: 'i.search_index match ? and e.seq = i.rowid',
        params: [terms.map(({ token, prefix }) => `"${token}"${prefix ? '*' : ''}`).join(' AND ')],
      }
    : {
        from: 'search_entry e',
        where: 'e.tokens @@ cast(? as tsquery)',
        params: [terms.map(({ token, prefix }) => `'${token}'${prefix ? ':*' : ''}`).join(' & ')],
      };
}
