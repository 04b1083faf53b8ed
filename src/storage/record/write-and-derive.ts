import type { Seq } from '../../kernel/seq.js';
import { isCountedEarlier } from '../../domain/record/counting-from.js';
import { factsOf } from '../../domain/record/facts.js';
import type { Memory } from '../../domain/record/known.js';
import { keepPaths } from '../document-paths.js';
import { FACT_TABLES } from '../tables/all.js';
import { DOCUMENT } from '../tables/document.js';
import { nameRecords } from '../known-names.js';
import { namePlaces } from '../place-names.js';
import type { Table } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import { keepClaimLines } from './claim-lines.js';
import { countFrom } from './counting.js';
import type { KeptRecord } from './kept-record.js';
import { foldSources } from './fold-sources.js';
import { keepLines } from './lines.js';
import { rowsOfFacts } from './rows-of-facts.js';
import { writeSearchEntries } from './search-entries.js';
import { keepSourceActs } from './source-acts.js';
import { keepFirstSaid, keepSourceClaims } from './source-claims.js';
import { maintainStandings } from './standings.js';
import { SourceChanges } from './source-changes.js';
import type { StandingsLater } from './standings-later.js';
import type { Touched } from './touched.js';
import { writeSummaries } from './write-summaries.js';

/** What was written of a batch, from which the rest is computed. */
export interface WrittenFacts {
  readonly records: readonly KeptRecord[];
  readonly statements: readonly Seq<'statement'>[];
  readonly claims: readonly Seq<'claim'>[];
  /** Older claims that a new statement says earlier than was known. */
  readonly saidEarlier: readonly Seq<'claim'>[];
  /** Older statements that count earlier than they did, since a new one passes them on. */
  readonly recounted: readonly Seq<'statement'>[];
  /** Older statements of voices that count for others now. */
  readonly refolded: readonly Seq<'statement'>[];
}

/** What changed: the new statements, and the claims of which something is said in them. */
export interface Written {
  readonly statements: readonly Seq<'statement'>[];
  readonly claims: readonly Seq<'claim'>[];
}

/**
 * Writes what was decided, with all by which further records are decided: what names it, who counts for whom, since when
 * it counts, and the summaries of claims and statements.
 * @param memory to which all of it is known
 * @param now milliseconds
 */
export async function writeFacts(
  transaction: Transaction,
  memory: Memory,
  records: readonly KeptRecord[],
  now: number,
): Promise<WrittenFacts> {
  const facts = records.flatMap((record) => record.facts);
  const rows = rowsOfFacts(records, now);
  for (const table of FACT_TABLES) await transaction.insert<Table>(table, rows.of<Table>(table));
  await namePlaces(transaction, rows);
  await nameRecords(transaction, rows);
  const refolded = await foldSources(transaction, rows, memory);
  await writeSummaries(transaction, rows, memory);
  await keepPaths(transaction, rows.of(DOCUMENT));
  const statements = factsOf(facts, 'statement').map(({ seq }) => seq);
  const lowersCounting = factsOf(facts, 'relay').some(({ downstream, upstream }) =>
    isCountedEarlier(memory.statements.of(upstream), memory.statements.of(downstream)),
  );
  return {
    records,
    statements,
    claims: factsOf(facts, 'claim').map(({ seq }) => seq),
    saidEarlier: [...memory.claims.values()].filter((claim) => claim.saidEarlier).map(({ seq }) => seq),
    recounted: lowersCounting ? await countFrom(transaction, statements) : [],
    refolded,
  };
}

/**
 * Brings everything up to date that is computed from what was written and that no further record is decided by: facts of
 * a later batch may be written meanwhile, as long as batches are computed from in their order.
 * @param later settles standings, and keeps what records of sources come to, once further batches are written
 */
export async function deriveFrom(
  transaction: Transaction,
  { records, statements, claims, saidEarlier, recounted, refolded }: WrittenFacts,
  later?: StandingsLater,
): Promise<Written> {
  await writeSearchEntries(transaction, records);
  const counting = later?.counting ?? new SourceChanges();
  const last = statements.at(-1);
  if (last === undefined) {
    await keepSourceClaims(transaction, [], await maintainRefolded(transaction, refolded, later), counting);
    if (!later) await counting.keep(transaction);
    return { statements: [], claims: [] };
  }
  await keepClaimLines(transaction, statements, await keepLines(transaction, statements));
  await transaction.run('update derived set statements = ?', [last]);
  const touched = await maintain(transaction, [...statements, ...recounted], claims, later);
  const others = await maintainRefolded(transaction, refolded, later);
  await keepSourceClaims(
    transaction,
    [...statements, ...recounted],
    [...touched.claims, ...others],
    counting,
  );
  await keepFirstSaid(transaction, saidEarlier);
  await keepSourceActs(transaction, statements, counting);
  await (later ? counting.keepIfMany(transaction) : counting.keep(transaction));
  return { statements, claims: [...touched.claims, ...touched.told] };
}

/** The claims of which something is said in some statements, those whose standings it bears on being settled now. */
async function maintain(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  newClaims: readonly Seq<'claim'>[],
  later: StandingsLater | undefined,
): Promise<Pick<Touched, 'claims' | 'told'>> {
  if (!later) return maintainStandings(transaction, statements, newClaims);
  await later.note(transaction, statements, newClaims);
  return { claims: [], told: [] };
}

/** So many statements of voices that now count for others are looked at together. */
const TOGETHER = 1_000;

/** Sides and rights go by folded voices: what older statements bear on, which is returned, may stand otherwise. */
async function maintainRefolded(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  later: StandingsLater | undefined,
): Promise<Seq<'claim'>[]> {
  const claims: Seq<'claim'>[] = [];
  for (let at = 0; at < statements.length; at += TOGETHER)
    claims.push(...(await maintain(transaction, statements.slice(at, at + TOGETHER), [], later)).claims);
  return claims;
}
