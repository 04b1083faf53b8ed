import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';

/** What tells records apart that hold as much of what is looked for. */
export interface Details {
  readonly entry: number;
  readonly length: number;
  /** Of a claim. */
  readonly value: number | null;
  readonly original: number | null;
  /** Of a statement: what quotes that begin alike have in common. */
  readonly quote: number | null;
}

const DETAILS = ['entry', 'length', 'quote', 'value', 'original'] satisfies (keyof Details)[];

const TEXT_ALONE = ofManyRows(
  DETAILS,
  'select o.seq as entry, o.length, o.quote, null as value, null as original from search_order o where o.seq in ??',
);

const READING: Readonly<Record<SearchKind, string>> = {
  CLAIM: ofManyRows(
    DETAILS,
    `select o.seq as entry, o.length, o.quote, c.value, c.original
     from search_order o cross join claim_summary c where c.seq = o.seq / 8 and o.seq in ??`,
    ['value'],
  ),
  STATEMENT: TEXT_ALONE,
  SOURCE: TEXT_ALONE,
  DOCUMENT: TEXT_ALONE,
  REBUTTAL: TEXT_ALONE,
};

/** Reads them for the entries of a kind that are there. */
export const readDetails = async (
  reader: Reader,
  kind: SearchKind,
  entries: readonly number[],
): Promise<Details[]> => (entries.length === 0 ? [] : reader.all<Details>(READING[kind], [entries]));
