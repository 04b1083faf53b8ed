import type { Seq } from '../../kernel/seq.js';
import { bookkeeping, int, nullable, number, reference, text, unique } from './column.js';
import { shownColumns, table, type ShownRow } from './table.js';

export const DOCUMENT = table(
  'document',
  {
    seq: number('document'),
    id: unique(text()),
    ref: unique(nullable(text())),
    url: nullable(text()),
    title: nullable(text()),
    publisher: nullable(reference('source')),
    published_on: nullable(text()),
    language: nullable(text()),
    /** Of the body, in hex. */
    sha256: nullable(text()),
    body: nullable(text()),
    /** As it was given, for export. */
    content: bookkeeping(text()),
    fingerprint: bookkeeping(text()),
    /** Milliseconds. */
    recorded_at: bookkeeping(int()),
  },
  { indexes: { document_publisher: ['publisher', 'seq'] } },
);

export type DocumentRow = ShownRow<typeof DOCUMENT>;

/** Which document an address leads to: the first that was recorded of it. */
export const DOCUMENT_ADDRESS = table(
  'document_address',
  {
    /** `addressKey` of domain/record/address.ts. */
    address: text(),
    /** `looseKey`. */
    loose: text(),
    document: reference('document'),
  },
  { primaryKey: ['address'], indexes: { document_address_loose: ['loose', 'document'] } },
);

/** Further records of documents: other names, and what was left out before. */
export const DOCUMENT_RECORD = table(
  'document_record',
  {
    seq: number('document_record'),
    document: reference('document'),
    id: unique(text()),
    ref: unique(nullable(text())),
    url: nullable(text()),
    title: nullable(text()),
    publisher: nullable(reference('source')),
    published_on: nullable(text()),
    language: nullable(text()),
    /** Of the body, in hex. */
    sha256: nullable(text()),
    body: nullable(text()),
    /** As it was given, for export. */
    content: text(),
    fingerprint: text(),
    /** Milliseconds. */
    recorded_at: int(),
    /** Its number among documents, where an older version kept it as one of its own. */
    was_document: nullable(int<Seq<'document'>>()),
    /** The fingerprint of what an export gives of it, where that leaves something out. */
    kept_fingerprint: nullable(text()),
  },
  {
    indexes: {
      document_record_document: ['document', 'seq'],
      document_record_publisher: ['publisher', 'document'],
    },
  },
);

/** What a further record may add. */
const ADDED = ['ref', 'title', 'publisher', 'published_on', 'language', 'sha256', 'body'] as const;

/** SQL for the columns of document `n` that are read of it: what it left out is what the first record gave that did not. */
export const documentColumns = (): string =>
  shownColumns(DOCUMENT, 'n', Object.fromEntries(ADDED.map((column) => [column, firstGiven(column)])));

const firstGiven = (column: (typeof ADDED)[number]): string =>
  `coalesce(n.${column}, (select r.${column} from document_record r
     where r.document = n.seq and r.${column} is not null order by r.seq limit 1))`;
