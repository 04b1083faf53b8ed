import { bookkeeping, int, nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

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
  { indexes: { document_url: ['url'], document_publisher: ['publisher', 'seq'] } },
);

export type DocumentRow = ShownRow<typeof DOCUMENT>;
