import { held, present } from '../../kernel/certain.js';
import type { ErrorCode, SaysoError } from '../../kernel/errors.js';
import { fieldInFile } from '../../formats/interchange/parse.js';
import { loopsOf } from '../../domain/lineage/loops.js';
import type { Mention } from '../../domain/record/mention.js';
import { NameNotFound, notKnown } from '../../domain/record/not-found.js';

/** Why a record was refused; `missing` is what it names that is not known. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string | undefined;
  readonly missing: Mention | undefined;
}

/** What a refusal says. An error would hold on to all that was in memory where it was thrown. */
export const refusalOf = (error: SaysoError): Refusal => ({
  code: error.code,
  message: error.message,
  field: error.field === undefined ? undefined : fieldInFile(error.field),
  missing: error instanceof NameNotFound ? [error.kind, error.given] : undefined,
});

/** A record of a file that was refused; without a refusal when only a record it names was at fault. */
export interface RefusedRecord {
  readonly line: number;
  /** Which item of a list it is, where the file is one. */
  readonly item?: number | undefined;
  readonly refusals: readonly Refusal[];
  /** `kind name` of what it refers to, and of what it would define. */
  readonly mentions: readonly string[];
  readonly defines: readonly string[];
}

/**
 * The faults of a file in the order of its lines. A name that is missing where it is needed may stand further down:
 * then the fault says so, or that the records name one another in a circle.
 * @param definedOn the line on which each name of the file is defined
 * @param hints what may have been meant by names that are nowhere, by `kind name`
 */
export function diagnose(
  refused: readonly RefusedRecord[],
  definedOn: ReadonlyMap<string, number>,
  hints: ReadonlyMap<string, string>,
): { line: number; code: ErrorCode; message: string }[] {
  const byName = new Map(refused.flatMap((record) => record.defines.map((name) => [name, record] as const)));
  const circles = circlesOf(refused, byName);
  return refused
    .flatMap((record) =>
      record.refusals.map((refusal) => ({
        line: record.line,
        ...faultOf(record, refusal, { byName, circles, definedOn, hints }),
      })),
    )
    .sort((a, b) => a.line - b.line);
}

/** What is known of a file as a whole. */
interface OfTheFile {
  readonly byName: ReadonlyMap<string, RefusedRecord>;
  readonly circles: ReadonlyMap<RefusedRecord, number>;
  readonly definedOn: ReadonlyMap<string, number>;
  readonly hints: ReadonlyMap<string, string>;
}

function faultOf(
  record: RefusedRecord,
  { code, message, field, missing }: Refusal,
  { byName, circles, definedOn, hints }: OfTheFile,
): { code: ErrorCode; message: string } {
  const item = record.item === undefined ? '' : `item ${record.item}: `;
  const at = `${item}${field === undefined ? '' : `${field}: `}`;
  if (!missing) return { code, message: `${at}${message}` };
  const [kind, given] = missing;
  const name = `${kind} ${given}`;
  const later = definedOn.get(name) ?? byName.get(name)?.line;
  if (later === undefined || later <= record.line)
    return { code, message: `${at}${hints.has(name) ? notKnown(kind, given, hints.get(name)) : message}` };
  const named = byName.get(name);
  const circle = circles.get(record);
  if (circle !== undefined && named && circles.get(named) === circle) {
    return {
      code: 'CYCLE',
      message: `${at}lines ${record.line} and ${later} refer to each other in a circle.`,
    };
  }
  return { code, message: `${at}${message} It is defined only on line ${later}: move that line up.` };
}

/** The records that name one another in a circle, at any distance, with the number of their circle. */
function circlesOf(
  refused: readonly RefusedRecord[],
  byName: ReadonlyMap<string, RefusedRecord>,
): ReadonlyMap<RefusedRecord, number> {
  const placeOf = new Map(refused.map((record, place) => [record, place]));
  const edges = refused.flatMap(({ mentions }, from) =>
    mentions.flatMap((mention): [number, number][] => {
      const named = byName.get(mention);
      return named ? [[from, held(placeOf, named)]] : [];
    }),
  );
  return new Map(
    loopsOf(edges).flatMap((places, circle) =>
      places.map((place) => [present(refused[place]), circle] as const),
    ),
  );
}
