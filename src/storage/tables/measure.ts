import type { Additivity } from '../../domain/vocabulary/additivities.js';
import { bookkeeping, defaulting, flag, int, nullable, number, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

export const MEASURE = table('measure', {
  seq: number('measure'),
  id: unique(text()),
  ref: unique(text()),
  label: text(),
  unit: text(),
  additivity: text<Additivity>(),
  /** As it was given, for export. */
  content: bookkeeping(text()),
  fingerprint: bookkeeping(text()),
  /** Milliseconds. */
  recorded_at: bookkeeping(int()),
  /** What a chart or a list calls it; null where none was given. */
  short: nullable(text()),
  /** JSON array of strings. */
  aliases: defaulting(text(), '[]'),
  /** 1 where it adds up, and may be below zero. */
  signed: defaulting(flag(), 0),
});

export type MeasureRow = ShownRow<typeof MEASURE>;
