import type { Basis } from '../../domain/vocabulary/bases.js';
import { bookkeeping, int, instantColumn, nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

export const STATEMENT = table('statement', {
  seq: number('statement'),
  id: unique(text()),
  ref: unique(nullable(text())),
  source: reference('source'),
  on_behalf_of: nullable(reference('source')),
  /** on_behalf_of, else source. */
  voice: reference('source'),
  document: nullable(reference('document')),
  /** EDTF as written. */
  said_on: text(),
  said_start: instantColumn(),
  said_end: instantColumn(),
  quote: nullable(text()),
  /** JSON {exact, prefix?, suffix?}. */
  passage: nullable(text()),
  language: nullable(text()),
  note: nullable(text()),
  basis: text<Basis>(),
  /** As it was given, for export. */
  content: bookkeeping(text()),
  fingerprint: bookkeeping(text()),
  /** Milliseconds. */
  recorded_at: int(),
});

export type StatementRow = ShownRow<typeof STATEMENT>;

/** Those that a statement was said jointly with, in the order in which it names them, from 1. */
export const JOINT_VOICE = table(
  'joint_voice',
  { statement: reference('statement'), position: int(), source: reference('source') },
  { primaryKey: ['statement', 'source'] },
);

/** What a statement passes on, in the order in which it names it. */
export const RELAY = table(
  'relay',
  { downstream: reference('statement'), upstream: reference('statement'), position: int() },
  { primaryKey: ['downstream', 'upstream'], indexes: { relay_upstream: ['upstream', 'downstream'] } },
);
