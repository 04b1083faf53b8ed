import { listAt, held } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns } from '../../kernel/work.js';
import { countsAsOf } from '../../domain/record/counting-from.js';
import type { Carriers } from '../../domain/dispute/carried.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { standingAsOf, type Standing } from '../../domain/dispute/standing.js';
import { NOT_THERE_YET, notThereYet, UNDISPUTED } from '../../domain/dispute/undisputed.js';
import { readGoesBackTo, readLinesOfEntries } from '../../storage/analysis/lines.js';
import { readContestedBehind } from '../../storage/analysis/shadows.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readNodes } from '../../storage/nodes.js';
import type { Reading } from '../services.js';
import type { ClaimNode } from './nodes.js';

/** What has to be known of a claim before its standing is asked for. */
export type StandingClaim = Pick<ClaimNode, 'seq' | 'there_from' | 'contested' | 'shadowed'>;

/**
 * How claims stand as of an instant in epoch seconds (semantics.md, Disputes), by claim. Nothing is read for one that
 * nothing was said against and to which nothing is carried; the number of SQL statements does not depend on the batch.
 */
export async function standingsOf(
  reading: Reading,
  claims: readonly StandingClaim[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, Standing>> {
  const isThere = ({ there_from }: StandingClaim): boolean => countsAsOf(there_from, asOf);
  const disputed = claims.filter(
    (claim) => claim.contested === 1 || (isThere(claim) && claim.shadowed === 1),
  );
  const standings = new Map<Seq<'claim'>, Standing>(
    claims.map((claim) => [claim.seq, isThere(claim) ? UNDISPUTED : NOT_THERE_YET]),
  );
  if (disputed.length === 0) return standings;
  const shadowed = disputed.filter((claim) => isThere(claim) && claim.shadowed === 1).map(({ seq }) => seq);
  const { contested, carriers } = await loadCarriers(reading, shadowed, asOf);
  const facts = await loadDispute(reading, {
    claims: [...new Set([...disputed.map(({ seq }) => seq), ...contested])],
    statements: [],
  });
  const moment = momentAsOf(readDispute(facts), asOf);
  for (const claim of disputed) {
    const { seq } = claim;
    standings.set(
      seq,
      isThere(claim)
        ? await inTurns(reading.work, standingAsOf(moment, seq, claim.shadowed === 1 ? carriers : undefined))
        : notThereYet(moment, seq),
    );
  }
  return standings;
}

/** What stands behind claims to which something is carried, and which of that was contested. */
async function loadCarriers(
  reading: Reading,
  shadowed: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<{ readonly contested: readonly Seq<'claim'>[]; readonly carriers: Carriers | undefined }> {
  if (shadowed.length === 0) return { contested: [], carriers: undefined };
  const { contested } = await readContestedBehind(reading, shadowed);
  const [lines, back, rows] = await Promise.all([
    readLinesOfEntries(reading, shadowed),
    readGoesBackTo(reading, shadowed, asOf),
    readNodes(reading, 'claim', contested),
  ]);
  const sentences = new Map<Seq<'claim'>, string>(rows.map(({ seq, sentence }) => [seq, sentence]));
  const backOf = new Map<Seq<'claim'>, Seq<'claim'>[]>();
  for (const { from, to } of back) {
    if (!sentences.has(to)) continue;
    const others = backOf.get(from);
    if (others) others.push(to);
    else backOf.set(from, [to]);
  }
  return {
    contested,
    carriers: {
      behind: (statement, claim) => lines.behind(statement, claim),
      goesBackTo: (claim) => listAt(backOf, claim),
      sentenceOf: (claim) => held(sentences, claim),
    },
  };
}
