import { SaysoError } from '../../kernel/errors.js';
import { isNamedKind, kindOfId } from '../../kernel/ids.js';
import { differences, inWords, type Difference } from '../../domain/record/differences.js';
import type { GivenRecord, GivenStatement } from '../../domain/record/given.js';
import { claimsGiven } from '../../domain/record/names-in.js';
import { RefConflict, type Taken } from '../../domain/record/ref-conflict.js';
import { parseRecord } from '../../formats/interchange/parse.js';
import { resolveName } from '../../storage/names.js';
import type { Reader } from '../../storage/reader.js';
import { contentOf } from '../../storage/record/content.js';

/** The line of the file on which a record stands that was made by it; undefined for one recorded before. */
export type LineOf = (kind: Taken['kind'], seq: number) => number | undefined;

/**
 * A refusal of a ref that is known for something else, with what differs from that and where it stands; any other as it
 * is.
 * @param given the record that was refused
 */
export async function withDifference(
  reader: Reader,
  refused: SaysoError,
  given: GivenRecord,
  lineOf: LineOf = () => undefined,
): Promise<SaysoError> {
  if (!(refused instanceof RefConflict)) return refused;
  const { taken, ref, code, field } = refused;
  const recorded = await contentOf(reader, taken, ref);
  const there = recorded && partOf(read(recorded.content), taken, ref);
  const here = partOf(given, taken, ref);
  if (!there || !here) return refused;
  const found: Difference[] = [];
  for (const difference of differences({ ...here, ref }, { ...there, ref }))
    if (!(await isSameName(reader, difference))) found.push(difference);
  if (found.length === 0) return refused;
  const line = recorded.seq === null ? undefined : lineOf(recorded.kind, recorded.seq);
  const where = line === undefined ? 'on record' : `in line ${line}`;
  const message = `The ref "${ref}" is already used for another ${taken.kind}: ${inWords(found, where)}. Give the same content or another ref.`;
  return new SaysoError(code, message, field);
}

/** A record as it was kept for export. */
function read(content: string): GivenRecord | undefined {
  const { record, rest } = parseRecord(content);
  return record ?? rest?.record;
}

/** What a ref names: the record itself, or a claim or a rebuttal made in it. */
function partOf(record: GivenRecord | undefined, { kind }: Taken, ref: string): object | undefined {
  if (record?.type !== 'statement' || kind === 'statement') return record;
  return kind === 'rebuttal' ? rebuttalIn(record, ref) : claimIn(record, ref);
}

const claimIn = (statement: GivenStatement, ref: string): object | undefined =>
  claimsGiven(statement).find((claim) => claim.ref === ref);

const rebuttalIn = (statement: GivenStatement, ref: string): object | undefined =>
  statement.rebuts?.find((rebuttal) => rebuttal.ref === ref);

/** An export names by a ref what a mutation may name by its id. */
async function isSameName(reader: Reader, { here, there }: Difference): Promise<boolean> {
  if (typeof here !== 'string' || typeof there !== 'string') return false;
  const kind = kindOfId(here) ?? kindOfId(there);
  if (kind === undefined || !isNamedKind(kind)) return false;
  const [a, b] = [await resolveName(reader, kind, here), await resolveName(reader, kind, there)];
  return a !== undefined && a === b;
}
