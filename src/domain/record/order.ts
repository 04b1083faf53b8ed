import { SaysoError } from '../../kernel/errors.js';
import type { Period } from '../period.js';

/**
 * Holds a statement to order: it may not relay, and an act may not target, what was certainly said later
 * (semantics.md, Facts and time).
 * @param laterStart the earliest instant of what it bears on
 * @throws SaysoError OUT_OF_ORDER when that is not before the end of what was `said`
 */
export function refuseLater(laterStart: number, said: Period, does: string, field: string): void {
  if (laterStart < said.end) return;
  const date = new Date(laterStart * 1000).toISOString().slice(0, 10);
  throw new SaysoError(
    'OUT_OF_ORDER',
    `A statement of ${said.edtf} ${does} what was said only later, from ${date} on: check both dates.`,
    field,
  );
}
