import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import type { Basis, LineageFacts, LineageStatement } from '../../domain/lineage/facts.js';
import { FOREVER } from '../dialect.js';
import { loadRetractions } from '../dispute-facts.js';
import type { Reader } from '../reader.js';
import { readAssertions, readUpstreams } from '../relations.js';
import { loadClaims, type LoadedClaims } from './claims.js';

/** The ways of a batch of claims, with the claims themselves. */
export interface Lineage extends LineageFacts {
  readonly claims: LoadedClaims;
  /** By claim: the statements that assert it as of the instant. */
  readonly asserting: ReadonlyMap<number, readonly number[]>;
}

/**
 * The statements that assert some claims as of an instant, with all that these pass on, at any distance: one
 * recursive query for the whole batch, and a fixed number of others.
 */
export async function loadLineage(
  reader: Reader,
  claims: readonly number[],
  asOf: number = FOREVER,
): Promise<Lineage> {
  const seqs = await reader.all<{ seq: number }>(
    `with recursive up(seq) as (
       select a.statement from assertion a cross join statement s
         where a.claim in ?? and s.seq = a.statement and s.counts_from <= ?
       union select y.upstream from up cross join relay y where y.downstream = up.seq)
     select seq from up`,
    [claims, asOf],
  );
  const facts = await loadStatements(
    reader,
    seqs.map(({ seq }) => seq),
    claims,
    asOf,
  );
  const asked = new Set(claims);
  const asserting = new Map<number, number[]>(claims.map((claim) => [claim, []]));
  for (const statement of facts.statements.values()) {
    if (facts.countsFrom.get(statement.seq)! > asOf) continue;
    for (const { claim } of statement.claims) if (asked.has(claim)) asserting.get(claim)!.push(statement.seq);
  }
  return { ...facts, asserting };
}

/** Some statements with what they pass on directly: enough to tell what drifted in them. */
export async function loadRelaying(reader: Reader, statements: readonly number[]): Promise<LineageFacts> {
  const upstreams = await readUpstreams(reader, statements);
  return loadStatements(reader, [...new Set([...statements, ...upstreams.map(({ to }) => to)])], []);
}

interface StatementRow {
  readonly seq: number;
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
  readonly countsFrom: number;
  readonly basis: Basis;
  readonly document: number | null;
  readonly quote: string | null;
  readonly sourceName: string;
  readonly voiceName: string;
  readonly voiceKind: string;
  readonly voice: number;
  readonly foldedName: string;
}

async function loadStatements(
  reader: Reader,
  seqs: readonly number[],
  claims: readonly number[],
  asOf?: number,
): Promise<
  LineageFacts & { readonly claims: LoadedClaims; readonly countsFrom: ReadonlyMap<number, number> }
> {
  const [rows, relays, assertions, retractions] = await Promise.all([
    reader.all<StatementRow>(
      `select s.seq, s.said_on as edtf, s.said_start as start, s.said_end as "end", s.counts_from as "countsFrom",
         s.basis, s.document, s.quote, source.name as "sourceName", voice.name as "voiceName", voice.kind as "voiceKind",
         s.voice_root as voice, root.name as "foldedName"
       from statement s join source on source.seq = s.source join source voice on voice.seq = s.voice
         join source root on root.seq = s.voice_root where s.seq in ??`,
      [seqs],
    ),
    readUpstreams(reader, seqs),
    readAssertions(reader, seqs),
    loadRetractions(reader, seqs),
  ]);
  const loaded = await loadClaims(
    reader,
    [...claims, ...assertions.map(({ claim }) => claim)],
    assertions.map(({ wording }) => wording),
  );
  const upstreamsOf = grouped(relays, ({ from }) => from);
  const assertionsOf = grouped(assertions, ({ statement }) => statement);
  const moment = momentAsOf(readDispute(retractions), asOf);
  const statementOf = ({
    edtf,
    start,
    end,
    document,
    voiceKind,
    countsFrom: _,
    ...row
  }: StatementRow): LineageStatement => ({
    ...row,
    said: { edtf, start, end },
    isAnonymous: voiceKind === 'ANONYMOUS',
    hasDocument: document !== null,
    isRetracted: moment.retractedBy(row.seq) !== undefined,
    upstreams: (upstreamsOf.get(row.seq) ?? []).map(({ to }) => to),
    claims: (assertionsOf.get(row.seq) ?? []).map(({ claim, wording }) => loaded.claim(claim, wording)),
  });
  return {
    vocabulary: loaded.vocabulary,
    statements: new Map(rows.map((row) => [row.seq, statementOf(row)])),
    claims: loaded,
    countsFrom: new Map(rows.map(({ seq, countsFrom }) => [seq, countsFrom])),
  };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
