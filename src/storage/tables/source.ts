import type { SourceKind } from '../../domain/vocabulary/source-kinds.js';
import { bookkeeping, int, nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

export const SOURCE = table(
  'source',
  {
    seq: number('source'),
    id: unique(text()),
    ref: unique(nullable(text())),
    kind: text<SourceKind>(),
    name: text(),
    /** JSON array of strings. */
    aliases: text(),
    description: nullable(text()),
    part_of: nullable(reference('source')),
    url: nullable(text()),
    wikidata: nullable(text()),
    /** As it was given, for export. */
    content: bookkeeping(text()),
    /** Equal for two records exactly when all their content is equal. */
    fingerprint: bookkeeping(text()),
    /** Milliseconds. */
    recorded_at: bookkeeping(int()),
    /** What a chart or a list calls it; null where none was given. */
    short: nullable(text()),
  },
  { indexes: { source_wikidata: ['wikidata'] } },
);

export type SourceRow = ShownRow<typeof SOURCE>;
