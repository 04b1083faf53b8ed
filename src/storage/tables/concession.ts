import type { Extent } from '../../domain/dispute/facts.js';
import { nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

export const CONCESSION = table(
  'concession',
  {
    seq: number('concession'),
    id: unique(text()),
    statement: reference('statement'),
    rebuttal: reference('rebuttal'),
    extent: text<Extent>(),
    summary: nullable(text()),
  },
  { indexes: { concession_rebuttal: ['rebuttal'], concession_statement: ['statement'] } },
);

export type ConcessionRow = ShownRow<typeof CONCESSION>;
