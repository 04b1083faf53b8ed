import type { ErrorCode, SaysoError } from '../../kernel/errors.js';
import { fieldInFile } from '../../formats/interchange/parse.js';
import { NameNotFound } from '../../domain/record/not-found.js';

/** Why a record was refused; `missing` is the `kind name` it names that is not known. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string | undefined;
  readonly missing: string | undefined;
}

/** What a refusal says. An error would hold on to all that was in memory where it was thrown. */
export const refusalOf = (error: SaysoError): Refusal => ({
  code: error.code,
  message: error.message,
  field: error.field === undefined ? undefined : fieldInFile(error.field),
  missing: error instanceof NameNotFound ? error.mention : undefined,
});

/** A record of a file that was refused; `refusal` is null when only a record it names was at fault. */
export interface RefusedRecord {
  readonly line: number;
  readonly refusal: Refusal | null;
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
      record.refusal ? { line: record.line, ...faultOf(record, record.refusal, byName, definedOn) } : [],
    )
    .sort((a, b) => a.line - b.line);
}

function faultOf(
  record: RefusedRecord,
  { code, message, field, missing }: Refusal,
  byName: ReadonlyMap<string, RefusedRecord>,
  definedOn: ReadonlyMap<string, number>,
): { code: ErrorCode; message: string } {
  const at = field === undefined ? '' : `${field}: `;
  const later = missing === undefined ? undefined : (definedOn.get(missing) ?? byName.get(missing)?.line);
  if (missing === undefined || later === undefined || later <= record.line)
    return { code, message: `${at}${message}` };
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
