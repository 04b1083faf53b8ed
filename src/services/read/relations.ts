import type { AsOf } from '../../kernel/as-of.js';
import type { Instant, Seq, SeqKind } from '../../kernel/seq.js';
import type { RebuttalState } from '../../domain/vocabulary/rebuttal-states.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import * as stored from '../../storage/relations.js';
import type { AssertionRow } from '../../storage/tables/assertion.js';
import type { Reading } from '../services.js';
import { answersFor } from './answers.js';
import { retractionsOf } from './retractions.js';

/** What each of several records is tied to, in order. */
export type Links<From extends SeqKind, To extends SeqKind> = ReadonlyMap<Seq<From>, readonly Seq<To>[]>;

/** What statements assert, in the order they assert it. */
export async function assertionsOf(
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<ReadonlyMap<Seq<'statement'>, readonly AssertionRow[]>> {
  const groups = new Map(statements.map((seq): [Seq<'statement'>, AssertionRow[]] => [seq, []]));
  for (const row of await stored.readAssertions(reading, statements)) groups.get(row.statement)?.push(row);
  return groups;
}

/** From when on statements count. */
export const countsFrom = (
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<ReadonlyMap<Seq<'statement'>, Instant>> => stored.readCountsFrom(reading, statements);

/** Those that statements were said jointly with, in the order they name them. */
export const jointVoicesOf = async (
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<Links<'statement', 'source'>> =>
  grouped(statements, await stored.readJointVoices(reading, statements));

/** What statements pass on, in the order they name it. */
export const upstreamsOf = async (
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<Links<'statement', 'statement'>> =>
  grouped(statements, await stored.readUpstreams(reading, statements));

/** The rebuttals made in statements. */
export const rebuttalsIn = async (
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<Links<'statement', 'rebuttal'>> =>
  grouped(statements, await stored.readRebuttalsIn(reading, statements));

/** The rebuttals of statements, or of rebuttals, that count as of an instant, in said order. */
export const rebuttalsOf = async <K extends 'statement' | 'rebuttal'>(
  reading: Reading,
  target: K,
  seqs: readonly Seq<NoInfer<K>>[],
  asOf: AsOf,
): Promise<Links<K, 'rebuttal'>> => grouped(seqs, await stored.readRebuttalsOf(reading, target, seqs, asOf));

/** The concessions of rebuttals that count as of an instant, in said order. */
export const concessionsOf = async (
  reading: Reading,
  rebuttals: readonly Seq<'rebuttal'>[],
  asOf: AsOf,
): Promise<Links<'rebuttal', 'concession'>> =>
  grouped(rebuttals, await stored.readConcessionsOf(reading, rebuttals, asOf));

/** The affirmations made in statements. */
export const affirmationsIn = async (
  reading: Reading,
  statements: readonly Seq<'statement'>[],
): Promise<Links<'statement', 'affirmation'>> =>
  grouped(statements, await stored.readAffirmationsIn(reading, statements));

/** The affirmations of claims that count as of an instant and were not taken back by then, in said order. */
export async function affirmationsOf(
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Links<'claim', 'affirmation'>> {
  const links = await stored.readAffirmationsOf(reading, claims, asOf);
  const statements = [...new Set(links.map(({ statement }) => statement))];
  const takenBack = await retractionsOf(reading, statements, asOf);
  return grouped(
    claims,
    links.filter(({ statement }) => takenBack.get(statement) === null),
  );
}

/** The claims that claims were computed from, each once, in the order given. */
export const derivedFrom = async (
  reading: Reading,
  claims: readonly Seq<'claim'>[],
): Promise<Links<'claim', 'claim'>> => grouped(claims, await stored.readDerivedFrom(reading, claims));

/** The claims in whose place claims were ever put. */
export const everCorrectedBy = async (
  reading: Reading,
  claims: readonly Seq<'claim'>[],
): Promise<Links<'claim', 'claim'>> => grouped(claims, await stored.readCorrectedBy(reading, claims));

/** How rebuttals stand as of an instant. */
export const rebuttalStates = async (
  reading: Reading,
  rebuttals: readonly Seq<'rebuttal'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'rebuttal'>, RebuttalState>> =>
  answersFor(rebuttals, await stored.readRebuttalStates(reading, rebuttals, asOf), 'OPEN');

/** How claims stand as of an instant, without why; UNDISPUTED for one that is not there then. */
export const standingStates = async (
  reading: Reading,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, StandingState>> =>
  answersFor(claims, await stored.readStandingStates(reading, claims, asOf), 'UNDISPUTED');

function grouped<From extends SeqKind, To extends SeqKind>(
  seqs: readonly Seq<From>[],
  links: readonly stored.Link<From, To>[],
): Links<From, To> {
  const groups = new Map(seqs.map((seq): [Seq<From>, Seq<To>[]] => [seq, []]));
  for (const { from, to } of links) groups.get(from)?.push(to);
  return groups;
}
