import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { loadRetractions } from '../../storage/dispute-statements.js';
import type { Reading } from '../services.js';

/** The statement by which each of several statements stands taken back as of an instant; null for none. */
export async function retractionsOf(
  reading: Reading,
  statements: readonly Seq<'statement'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'statement'>, Seq<'statement'> | null>> {
  const moment = momentAsOf(readDispute(await loadRetractions(reading, statements)), asOf);
  return new Map(statements.map((seq) => [seq, moment.retractedBy(seq)?.seq ?? null]));
}
