import { parsePeriod } from '../domain/period.js';
import { periodLabel } from '../domain/period-label.js';

/** A recorded EDTF text as a Period of the API. */
export function periodOf(edtf: string | null | undefined) {
  if (edtf === null || edtf === undefined) return null;
  const { start, end } = parsePeriod(edtf);
  return { edtf, start: new Date(start * 1000), end: new Date(end * 1000), label: periodLabel(edtf) };
}
