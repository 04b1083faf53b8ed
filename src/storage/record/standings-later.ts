import type { Seq } from '../../kernel/seq.js';
import { SeqSet } from '../../kernel/seq-set.js';
import type { Transaction } from '../transaction.js';
import { SourceChanges } from './source-changes.js';
import { keepSourceClaims } from './source-claims.js';
import { keepStandings, settleStandings, unsettledBy } from './standings.js';

/** So many claims, or rebuttals, are settled together. */
const TOGETHER = 1_000;

/**
 * What many batches of one transaction leave unsettled, until all of them are written: a figure about which something is
 * said in each of them is worked out once, and not with every batch.
 */
export class StandingsLater {
  private readonly claims = new SeqSet<Seq<'claim'>>();
  private readonly rebuttals = new SeqSet<Seq<'rebuttal'>>();
  /** What the records of sources come to by what was written. */
  readonly counting = new SourceChanges();

  /**
   * Notes what some new statements bear on. Claims against which nothing was said, by themselves or by what they go back
   * to, are settled at once.
   */
  async note(
    transaction: Transaction,
    statements: readonly Seq<'statement'>[],
    newClaims: readonly Seq<'claim'>[],
  ): Promise<void> {
    const touched = await unsettledBy(transaction, statements);
    const claims = [...new Set([...touched.claims, ...touched.goingBack, ...newClaims])];
    const unsettled = new Set(await contestedOrReworded(transaction, claims));
    for (const claim of unsettled) this.claims.add(claim);
    for (const rebuttal of touched.rebuttals) this.rebuttals.add(rebuttal);
    await keepStandings(
      transaction,
      claims.filter((claim) => !unsettled.has(claim)),
    );
  }

  /** Works out all that was noted, and how it counts for the sources that assert it. */
  async settle(transaction: Transaction): Promise<void> {
    for (const rebuttals of parts(this.rebuttals))
      await settleStandings(transaction, { claims: [], rebuttals });
    for (const claims of parts(this.claims)) {
      await settleStandings(transaction, { claims, rebuttals: [] });
      await keepSourceClaims(transaction, [], claims, this.counting);
      await this.counting.keepIfMany(transaction);
    }
    await this.counting.keep(transaction);
  }
}

async function contestedOrReworded(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<Seq<'claim'>[]> {
  if (claims.length === 0) return [];
  const rows = await transaction.all<{ seq: Seq<'claim'> }>(
    'select seq from claim_summary where seq in ?? and (contested = 1 or reworded = 1)',
    [claims],
  );
  return rows.map(({ seq }) => seq);
}

function* parts<T extends number>(all: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < TOGETHER) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
