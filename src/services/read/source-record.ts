import type { AsOf } from '../../kernel/as-of.js';
import { held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { readAffirmationsTakenBack, readCounted } from '../../storage/analysis/source-record.js';
import type { Counted } from '../../storage/tables/source-change.js';
import type { Reading } from '../services.js';
import { retractionsOf } from './retractions.js';

/** Counts over what a source said, as of an instant (semantics.md, Records of sources). */
export type SourceRecord = Readonly<Record<Counted, number>>;

const NOTHING: SourceRecord = {
  claimsOriginated: 0,
  claimsRelayed: 0,
  disputed: 0,
  openlyDisputed: 0,
  conceded: 0,
  corrected: 0,
  retracted: 0,
  rebuttalsMade: 0,
  affirmationsMade: 0,
  relaysWithDrift: 0,
};

/** The records of some sources: the number of SQL statements does not depend on how many. */
export async function recordsOf(
  reading: Reading,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'source'>, SourceRecord>> {
  const [rows, takenBack] = await Promise.all([
    readCounted(reading, sources, asOf),
    countAffirmationsTakenBack(reading, sources, asOf),
  ]);
  const records = new Map(sources.map((source) => [source, { ...NOTHING }]));
  for (const { source, counted, total } of rows) held(records, source)[counted] = total;
  for (const [source, total] of takenBack) held(records, source).affirmationsMade -= total;
  return records;
}

/** An affirmation counts until its statement is taken back (semantics.md, Disputes). */
async function countAffirmationsTakenBack(
  reading: Reading,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'source'>, number>> {
  const once = await readAffirmationsTakenBack(reading, sources, asOf);
  const retracted = await retractionsOf(reading, [...new Set(once.map(({ statement }) => statement))], asOf);
  const counted = new Map<Seq<'source'>, number>();
  for (const { source, statement } of once)
    if (retracted.get(statement) !== null) counted.set(source, (counted.get(source) ?? 0) + 1);
  return counted;
}
