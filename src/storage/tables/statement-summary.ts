import type { Basis } from '../../domain/vocabulary/bases.js';
import { bookkeeping, instantColumn, nullable, number, reference, text } from './column.js';
import { table } from './table.js';

/** From when on each statement counts, with whose and of when it is once more: what is asked as of an instant joins this. */
export const STATEMENT_SUMMARY = table(
  'statement_summary',
  {
    /** Of the statement. */
    seq: bookkeeping(reference('statement')),
    source: bookkeeping(number('source')),
    document: bookkeeping(nullable(number('document'))),
    said_on: bookkeeping(text()),
    said_start: bookkeeping(instantColumn()),
    said_end: bookkeeping(instantColumn()),
    /** Its own earliest instant, or that of an earlier one that passes it on. */
    counts_from: instantColumn(),
    basis: bookkeeping(text<Basis>()),
  },
  {
    indexes: {
      statement_source: ['source', 'said_start', 'seq'],
      statement_document: ['document', 'said_start', 'seq'],
      statement_counted_earlier: ['said_start', 'seq'],
    },
  },
);
