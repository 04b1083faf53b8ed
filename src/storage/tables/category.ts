import { bookkeeping, int, nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

export const CATEGORY = table(
  'category',
  {
    seq: number('category'),
    id: unique(text()),
    ref: unique(text()),
    /** What it is a value of: sex, age, event. */
    dimension: text(),
    label: text(),
    /** What a chart or a list calls it; null where none was given. */
    short: nullable(text()),
    /** Another of the same dimension. */
    within: nullable(reference('category')),
    /** JSON array of strings. */
    aliases: text(),
    /** As it was given, for export. */
    content: bookkeeping(text()),
    fingerprint: bookkeeping(text()),
    /** Milliseconds. */
    recorded_at: bookkeeping(int()),
  },
  { indexes: { category_dimension: ['dimension', 'seq'], category_within: ['within'] } },
);

export type CategoryRow = ShownRow<typeof CATEGORY>;
