import { isEverything, type AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import {
  countAffirmed,
  countRebuttalsMade,
  countRelayed,
  readAffirmationsMade,
  readAffirmationsTakenBack,
  readOriginated,
  countRelaysWithDrift,
  type AffirmedRow,
  type OriginatedRow,
} from '../../storage/analysis/source-record.js';
import type { Reading } from '../services.js';
import { retractionsOf } from './retractions.js';

/** Counts over what a source said, as of an instant (semantics.md, Records of sources). */
export interface SourceRecord extends Omit<OriginatedRow, 'source'> {
  readonly claimsRelayed: number;
  readonly rebuttalsMade: number;
  /** Those taken back are not counted. */
  readonly affirmationsMade: number;
  /** Of its relays, how many changed something of what they relay. */
  readonly relaysWithDrift: number;
}

const NOTHING: Omit<OriginatedRow, 'source'> = {
  claimsOriginated: 0,
  disputed: 0,
  openlyDisputed: 0,
  conceded: 0,
  corrected: 0,
  retracted: 0,
};

/** The records of some sources: the number of SQL statements does not depend on how many. */
export async function recordsOf(
  reading: Reading,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'source'>, SourceRecord>> {
  const [originated, relayed, rebuttals, affirmations, drifting] = await Promise.all([
    readOriginated(reading, sources, asOf),
    countRelayed(reading, sources, asOf),
    countRebuttalsMade(reading, sources, asOf),
    countAffirmationsMade(reading, sources, asOf),
    countRelaysWithDrift(reading, sources, asOf),
  ]);
  const rows = new Map(originated.map(({ source, ...counts }) => [source, counts]));
  const totals = (counted: readonly { source: number; total: number }[]): Map<number, number> =>
    new Map(counted.map(({ source, total }) => [source, total]));
  const [relayedBy, rebuttalsBy, driftingBy] = [totals(relayed), totals(rebuttals), totals(drifting)];
  return new Map(
    sources.map((source) => [
      source,
      {
        ...(rows.get(source) ?? NOTHING),
        claimsRelayed: relayedBy.get(source) ?? 0,
        rebuttalsMade: rebuttalsBy.get(source) ?? 0,
        affirmationsMade: affirmations.get(source) ?? 0,
        relaysWithDrift: driftingBy.get(source) ?? 0,
      },
    ]),
  );
}

/** An affirmation counts until its statement is taken back (semantics.md, Disputes). */
async function countAffirmationsMade(
  reading: Reading,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<Map<Seq<'source'>, number>> {
  const counted = new Map<Seq<'source'>, number>();
  const count = (source: Seq<'source'>, by: number): void => {
    counted.set(source, (counted.get(source) ?? 0) + by);
  };
  const takenBack = (of: readonly AffirmedRow[]) =>
    retractionsOf(reading, [...new Set(of.map(({ statement }) => statement))], asOf);
  if (isEverything(asOf)) {
    for (const { source, total } of await countAffirmed(reading, sources)) count(source, total);
    const once = await readAffirmationsTakenBack(reading, sources);
    const retracted = await takenBack(once);
    for (const { source, statement } of once) if (retracted.get(statement) !== null) count(source, -1);
    return counted;
  }
  const made = await readAffirmationsMade(reading, sources, asOf);
  const retracted = await takenBack(made);
  for (const { source, statement } of made) if (retracted.get(statement) === null) count(source, 1);
  return counted;
}
