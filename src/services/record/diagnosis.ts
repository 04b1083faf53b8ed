import type { ErrorCode, SaysoError } from '../../kernel/errors.js';
import { NameNotFound } from './entries.js';

/** A record of a file that was refused; `refused` is null when only a record it names was at fault. */
export interface RefusedRecord {
  readonly line: number;
  readonly refused: SaysoError | null;
  /** `kind name` of what it refers to, and of what it would define. */
  readonly mentions: readonly string[];
  readonly defines: readonly string[];
}

/**
 * The faults of a file in the order of its lines. A name that is missing where it is needed may stand further down:
 * then the fault says so, or that the records name one another in a circle.
 * @param definedOn the line on which each name of the file is defined
 */
export function diagnose(
  refused: readonly RefusedRecord[],
  definedOn: ReadonlyMap<string, number>,
): { line: number; code: ErrorCode; message: string }[] {
  const byName = new Map(refused.flatMap((record) => record.defines.map((name) => [name, record] as const)));
  return refused
    .flatMap((record) =>
      record.refused ? { line: record.line, ...faultOf(record, record.refused, byName, definedOn) } : [],
    )
    .sort((a, b) => a.line - b.line);
}

function faultOf(
  record: RefusedRecord,
  { code, message, field }: SaysoError,
  byName: ReadonlyMap<string, RefusedRecord>,
  definedOn: ReadonlyMap<string, number>,
): { code: ErrorCode; message: string } {
  const at = field === undefined ? '' : `${field}: `;
  const missing = record.refused instanceof NameNotFound ? record.refused.mention : '';
  const later = definedOn.get(missing) ?? byName.get(missing)?.line;
  if (later === undefined || later <= record.line) return { code, message: `${at}${message}` };
  if (leadsTo(byName.get(missing), record, byName)) {
    return {
      code: 'CYCLE',
      message: `${at}lines ${record.line} and ${later} refer to each other in a circle.`,
    };
  }
  return { code, message: `${at}${message} It is defined only on line ${later}: move that line up.` };
}

function leadsTo(
  from: RefusedRecord | undefined,
  to: RefusedRecord,
  byName: ReadonlyMap<string, RefusedRecord>,
): boolean {
  const seen = new Set<RefusedRecord>();
  const waiting = from ? [from] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const mention of next.mentions) {
      const record = byName.get(mention);
      if (record) waiting.push(record);
    }
  }
  return false;
}
