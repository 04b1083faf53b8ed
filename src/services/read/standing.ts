import type { AsOf } from '../../kernel/as-of.js';
import type { Carriers } from '../../domain/dispute/carried.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { standingAsOf, type Standing } from '../../domain/dispute/standing.js';
import { NOT_THERE_YET, notThereYet, UNDISPUTED } from '../../domain/dispute/undisputed.js';
import { readGoesBackTo, readLinesOfEntries } from '../../storage/analysis/lines.js';
import { readContestedBehind } from '../../storage/analysis/shadows.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readNodes } from '../../storage/nodes.js';
import type { Reader } from '../../storage/reader.js';
import type { ClaimRow } from '../../storage/tables/claim.js';

/** What has to be known of a claim before its standing is asked for. */
export type StandingClaim = Pick<ClaimRow, 'seq' | 'there_from' | 'contested' | 'shadowed'>;

/**
 * How claims stand as of an instant in epoch seconds (semantics.md, Disputes), by claim. Nothing is read for one that
 * nothing was said against and to which nothing is carried; the number of SQL statements does not depend on the batch.
 */
export async function standingsOf(
  reader: Reader,
  claims: readonly StandingClaim[],
  asOf: AsOf,
): Promise<Map<number, Standing>> {
  const isThere = ({ there_from }: StandingClaim): boolean => there_from <= asOf.said;
  const disputed = claims.filter(
    (claim) => claim.contested === 1 || (isThere(claim) && claim.shadowed === 1),
  );
  const standings = new Map<number, Standing>(
    claims.map((claim) => [claim.seq, isThere(claim) ? UNDISPUTED : NOT_THERE_YET]),
  );
  if (disputed.length === 0) return standings;
  const shadowed = disputed.filter((claim) => isThere(claim) && claim.shadowed === 1).map(({ seq }) => seq);
  const { contested, carriers } = await loadCarriers(reader, shadowed, asOf);
  const facts = await loadDispute(reader, {
    claims: [...new Set([...disputed.map(({ seq }) => seq), ...contested])],
    statements: [],
  });
  const moment = momentAsOf(readDispute(facts), asOf);
  for (const claim of disputed) {
    const { seq } = claim;
    standings.set(
      seq,
      isThere(claim)
        ? standingAsOf(moment, seq, claim.shadowed === 1 ? carriers : undefined)
        : notThereYet(moment, seq),
    );
  }
  return standings;
}

/** What stands behind claims to which something is carried, and which of that was contested. */
async function loadCarriers(
  reader: Reader,
  shadowed: readonly number[],
  asOf: AsOf,
): Promise<{ readonly contested: readonly number[]; readonly carriers: Carriers | undefined }> {
  if (shadowed.length === 0) return { contested: [], carriers: undefined };
  const { contested } = await readContestedBehind(reader, shadowed);
  const [lines, back, rows] = await Promise.all([
    readLinesOfEntries(reader, shadowed),
    readGoesBackTo(reader, shadowed, asOf),
    readNodes(reader, 'claim', contested),
  ]);
  const sentences = new Map<number, string>(rows.map(({ seq, sentence }) => [seq, sentence]));
  const backOf = new Map<number, number[]>();
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
      goesBackTo: (claim) => backOf.get(claim) ?? [],
      sentenceOf: (claim) => sentences.get(claim)!,
    },
  };
}
