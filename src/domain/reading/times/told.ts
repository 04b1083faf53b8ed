import { edtfOf } from '../../edtf-of.js';
import type { TimeRead } from '../time-read.js';
import { instantsOf, type Days } from './calendar.js';

/** A time that can be told. */
export interface Told {
  readonly days: Days;
  readonly length: TimeRead['length'];
  readonly edtf: string;
}

export const told = (days: Days, length: TimeRead['length']): Told => ({
  days,
  length,
  edtf: edtfOf(instantsOf(days)),
});
