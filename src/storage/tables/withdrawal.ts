import { nullable, number, reference, text } from './column.js';
import { table } from './table.js';

export const WITHDRAWAL = table(
  'withdrawal',
  {
    seq: number('withdrawal'),
    statement: reference('statement'),
    rebuttal: reference('rebuttal'),
    reason: nullable(text()),
  },
  { indexes: { withdrawal_rebuttal: ['rebuttal'], withdrawal_statement: ['statement'] } },
);
