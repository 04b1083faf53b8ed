import { fold } from '../../domain/text/tokens.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Reader } from '../reader.js';

/** What tells records apart that hold as much of what is looked for. */
export interface Details {
  readonly entry: number;
  readonly length: number;
  /** Of a claim. */
  readonly value: number | null;
  readonly original: number | null;
  /** How the text of a statement begins, folded. */
  readonly beginning: string | null;
}

/** Quotes that begin alike for so many characters, and are of one length, are copies of one. */
const BEGINNING = 500;

const TEXT_ALONE = `select e.seq as entry, e.length, null as value, null as original, null as beginning
  from search_entry e where e.seq in ??`;

const READING: Readonly<Record<SearchKind, string>> = {
  CLAIM: `select e.seq as entry, e.length, c.value, c.original, null as beginning
    from search_entry e join claim_summary c on c.seq = e.node where e.seq in ??`,
  STATEMENT: `select e.seq as entry, e.length, null as value, null as original,
      substr(e.body, 1, ${BEGINNING}) as beginning
    from search_entry e where e.seq in ??`,
  SOURCE: TEXT_ALONE,
  DOCUMENT: TEXT_ALONE,
  REBUTTAL: TEXT_ALONE,
};

/** Reads them for the entries of a kind that are there. */
export async function readDetails(
  reader: Reader,
  kind: SearchKind,
  entries: readonly number[],
): Promise<Details[]> {
  if (entries.length === 0) return [];
  const rows = await reader.all<Details>(READING[kind], [entries]);
  return rows.map((row) =>
    row.beginning === null ? row : { ...row, beginning: fold(row.beginning.replaceAll(/\s+/g, ' ')) },
  );
}
