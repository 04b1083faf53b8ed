import { listAt, held } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { inTurns } from '../../kernel/work.js';
import { countsAsOf } from '../../domain/record/counting-from.js';
import type { Carriers } from '../../domain/dispute/carried.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import { standingAsOf, type Standing } from '../../domain/dispute/standing.js';
import { openRebuttals } from '../../domain/dispute/standing-state.js';
import { NOT_THERE_YET, UNDISPUTED } from '../../domain/dispute/undisputed.js';
import { readGoesBackTo, readLinesOfEntries } from '../../storage/analysis/lines.js';
import { readContestedBehind } from '../../storage/analysis/shadows.js';
import { loadDispute } from '../../storage/dispute-facts.js';
import { readNodes } from '../../storage/nodes.js';
import { readToldStandings } from '../../storage/told-standings.js';
import type { Reading } from '../services.js';
import type { ClaimNode } from './nodes.js';

/** What has to be known of a claim before its standing is asked for. */
export type StandingClaim = Pick<ClaimNode, 'seq' | 'there_from' | 'contested' | 'shadowed'>;

/**
 * How claims stand as of an instant in epoch seconds (semantics.md, Disputes), by claim. Nothing is read for one that
 * nothing was said against and to which nothing is carried; of one to which nothing is carried it is kept how it stands
 * once all counts that was said about it. The number of SQL statements does not depend on the batch.
 */
export async function standingsOf(
  reading: Reading,
  claims: readonly StandingClaim[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, Standing>> {
  const isThere = ({ there_from }: StandingClaim): boolean => countsAsOf(there_from, asOf);
  const standings = new Map<Seq<'claim'>, Standing>(
    claims.map((claim) => [claim.seq, isThere(claim) ? UNDISPUTED : NOT_THERE_YET]),
  );
  const disputed = claims.filter(
    (claim) => isThere(claim) && (claim.contested === 1 || claim.shadowed === 1),
  );
  const told = await readToldStandings(
    reading,
    disputed.filter(({ shadowed }) => shadowed === 0).map(({ seq }) => seq),
    asOf,
  );
  for (const { claim, ...standing } of told)
    standings.set(claim, { ...standing, own: standing.state, through: [] });
  const isTold = new Set(told.map(({ claim }) => claim));
  const untold = disputed.filter(({ seq }) => !isTold.has(seq));
  return new Map([...standings, ...(await workedOut(reading, untold, asOf))]);
}

/** How claims stand by all that was said about them, and about what they were copied from. */
async function workedOut(
  reading: Reading,
  claims: readonly StandingClaim[],
  asOf: AsOf,
): Promise<Map<Seq<'claim'>, Standing>> {
  const standings = new Map<Seq<'claim'>, Standing>();
  if (claims.length === 0) return standings;
  const shadowed = claims.filter((claim) => claim.shadowed === 1).map(({ seq }) => seq);
  const { contested, carriers } = await loadCarriers(reading, shadowed, asOf);
  const facts = await loadDispute(reading, {
    claims: [...new Set([...claims.map(({ seq }) => seq), ...contested])],
  });
  const moment = momentAsOf(readDispute(facts), asOf);
  for (const claim of claims) {
    const standing = standingAsOf(moment, claim.seq, claim.shadowed === 1 ? carriers : undefined);
    standings.set(claim.seq, await inTurns(reading.work, standing));
  }
  return standings;
}

/** The rebuttals that are OPEN as of an instant against claims and the statements with which these entered, in said order. */
export async function openRebuttalsOf(
  reading: Reading,
  claims: readonly Pick<StandingClaim, 'seq' | 'contested'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, readonly Seq<'rebuttal'>[]>> {
  const contested = claims.filter((claim) => claim.contested === 1).map(({ seq }) => seq);
  const moment = momentAsOf(readDispute(await loadDispute(reading, { claims: contested })), asOf);
  return new Map(claims.map(({ seq }) => [seq, openRebuttals(moment, seq).map((rebuttal) => rebuttal.seq)]));
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
