import { SaysoError } from '../../kernel/errors.js';
import type { Period } from '../../domain/period.js';

/** @throws SaysoError OUT_OF_ORDER when what was said from `laterStart` on was certainly said after `said` */
export function refuseLater(laterStart: number, said: Period, does: string, field: string): void {
  if (laterStart < said.end) return;
  const date = new Date(laterStart * 1000).toISOString().slice(0, 10);
  throw new SaysoError(
    'OUT_OF_ORDER',
    `A statement of ${said.edtf} ${does} what was said only later, from ${date} on: check both dates.`,
    field,
  );
}
