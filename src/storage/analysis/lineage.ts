import { held } from '../../kernel/certain.js';
import { grouped } from '../../kernel/grouped.js';
import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import { countsAsOf } from '../../domain/record/counting-from.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import type { Figure } from '../../domain/claim/figure.js';
import type { Basis } from '../../domain/vocabulary/bases.js';
import type { LineageFacts, LineageStatement } from '../../domain/lineage/facts.js';
import type { Asserted } from '../../domain/lineage/spread.js';
import { EVERYTHING, type AsOf } from '../../kernel/as-of.js';
import { loadRetractions, TAKEN_BACK } from '../dispute-statements.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';
import { readAssertions, readAssertionsOf } from '../relations.js';
import { countedBy } from '../rules/as-of.js';
import { STARTS } from '../rules/followed.js';
import type { AssertionRow } from '../tables/assertion.js';
import { loadClaims, type LoadedClaims } from './claims.js';
import type { Lines } from './lines.js';
import { bySpeakers, SPEAKERS, SPEAKING, SPOKEN, type SpokenRow } from './speakers.js';
import { readLinesOf, readLinesUp, readSpread, type SpreadRow } from './lines.js';
import { NodeMap } from './node-map.js';

/** The ways of a batch of claims, with the claims themselves. */
export interface Lineage extends LineageFacts {
  readonly claims: LoadedClaims;
  /** By claim: the statements that assert it as of the instant. */
  readonly asserting: ReadonlyMap<Seq<'claim'>, readonly Seq<'statement'>[]>;
}

/**
 * The statements that assert some claims as of an instant, with all that stands behind these assertions, at any
 * distance: one recursive query for the whole batch, and a fixed number of others.
 */
export async function loadLineage(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Lineage> {
  const lines = await readLinesUp(reader, claims, asOf);
  const assertions = await readAssertionsOf(reader, lines.statements, lines.claims);
  const facts = await loadStatements(reader, lines, assertions, claims, asOf);
  const asked = new Set(claims);
  const asserting = new Map<Seq<'claim'>, Seq<'statement'>[]>(claims.map((claim) => [claim, []]));
  for (const statement of facts.statements.values()) {
    if (!countsAsOf(held(facts.countsFrom, statement.seq), asOf)) continue;
    for (const { claim } of statement.claims)
      if (asked.has(claim)) held(asserting, claim).push(statement.seq);
  }
  return { ...facts, asserting };
}

/** Where the traces of some claims start, as of an instant: without what these statements assert. */
export async function loadStarts(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, readonly LineageStatement[]>> {
  const starts = await reader.all<{ root: Seq<'claim'>; statement: Seq<'statement'> }>(STARTS, [
    claims,
    ...countedBy(asOf),
  ]);
  const lines = { statements: starts.map(({ statement }) => statement), behind: () => [] };
  const { statements } = await loadStatements(reader, lines, [], [], asOf);
  return new Map(
    [...grouped(starts, ({ root }) => root)].map(([claim, some]) => [
      claim,
      some.map(({ statement }) => held(statements, statement)),
    ]),
  );
}

/** Some statements with what stands directly behind what they say: enough to tell what drifted in them. */
export async function loadRelaying(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<LineageFacts> {
  const [lines, own] = await Promise.all([
    readLinesOf(reader, statements),
    readAssertions(reader, statements),
  ]);
  const upstream = own.flatMap(({ statement, claim }) => lines.behind(statement, claim));
  const others = await readAssertionsOf(
    reader,
    [...new Set(upstream.map((step) => step.upstream))],
    [...new Set(upstream.map(({ claim }) => claim))],
  );
  const known = new Set(statements);
  const assertions = [...own, ...others.filter(({ statement }) => !known.has(statement))];
  return loadStatements(reader, lines, assertions, [], EVERYTHING, [
    ...statements,
    ...upstream.map((step) => step.upstream),
  ]);
}

/** Some statements with all that they assert; nothing is followed behind them. */
export async function loadSaid(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
  also: { readonly claims: readonly Seq<'claim'>[]; readonly figures: readonly Figure[] },
): Promise<LineageFacts & { readonly claims: LoadedClaims }> {
  const lines = { statements: [...statements], behind: () => [] };
  const assertions = await readAssertions(reader, statements);
  return loadStatements(reader, lines, assertions, also.claims, EVERYTHING, statements, also.figures);
}

/** What became of some claims as of an instant: of each, its spread and the facts that this needs. */
export interface SpreadFacts extends LineageFacts {
  readonly asserting: readonly Asserted[];
}

/** The spreads of a batch of claims: one recursive query for all of them, and a fixed number of others. */
export async function loadSpreads(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<{ readonly claims: LoadedClaims; of(claim: Seq<'claim'>): SpreadFacts }> {
  const rows = await readSpread(reader, claims);
  const lines = await readLinesOf(reader, [...new Set(rows.map(({ statement }) => statement))]);
  const assertions = await readAssertionsOf(
    reader,
    [...new Set(rows.map(({ statement }) => statement))],
    [...new Set(rows.map(({ claim }) => claim))],
  );
  const facts = await loadStatements(
    reader,
    lines,
    assertions,
    claims,
    asOf,
    rows.map(({ statement }) => statement),
  );
  const nodes = new NodeMap<SpreadNode>();
  for (const row of rows) nodes.add({ ...row, below: [] });
  for (const { statement, claim, steps } of lines) {
    const node = nodes.get(statement, claim);
    if (node) for (const step of steps) nodes.get(step.upstream, step.claim)?.below.push(node);
  }
  const assertedOf = grouped(
    nodes.values.filter(({ asserted }) => asserted === 1),
    ({ claim }) => claim,
  );
  return {
    claims: facts.claims,
    of: (claim) => {
      const reached = new Set(assertedOf.get(claim));
      for (const node of reached) for (const next of node.below) reached.add(next);
      const isReached = (statement: Seq<'statement'>, worded: Seq<'claim'>): boolean => {
        const node = nodes.get(statement, worded);
        return node !== undefined && reached.has(node);
      };
      return {
        codelists: facts.codelists,
        statements: facts.statements,
        ...lines.within(isReached),
        asserting: [...reached].filter(
          ({ asserted, countsFrom }) => asserted === 1 && countsAsOf(countsFrom, asOf),
        ),
      };
    },
  };
}

/** A claim at a statement of a spread, with those that are followed to it directly. */
interface SpreadNode extends SpreadRow {
  readonly below: SpreadNode[];
}

interface StatementRow extends SpokenRow {
  readonly edtf: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly countsFrom: Instant;
  readonly basis: Basis;
  readonly document: Seq<'document'> | null;
  readonly quote: string | null;
  readonly voiceKind: string;
  readonly relaying: number;
  readonly takenBack: number;
  readonly voice: FoldedVoice;
  readonly foldedName: string;
}

const STATEMENTS = ofManyRows(
  [
    'seq',
    'edtf',
    'start',
    'end',
    'countsFrom',
    'basis',
    'document',
    'quote',
    'sourceName',
    'voiceName',
    'voiceKind',
  ].concat(['voice', 'foldedName', 'relaying', 'takenBack']),
  `select s.seq, s.said_on as edtf, s.said_start as start, s.said_end as "end", s.counts_from as "countsFrom",
     s.basis, s.document, f.quote, ${SPOKEN}, voice.kind as "voiceKind", v.root as voice, root.name as "foldedName",
     case when exists (select 1 from relay y where y.downstream = s.seq) then 1 else 0 end as relaying, ${TAKEN_BACK}
   from ${SPEAKERS} cross join statement f cross join source root
   where s.seq in ?? and ${SPEAKING} and f.seq = s.seq and root.seq = v.root order by s.seq, v.position`,
);

async function loadStatements(
  reader: Reader,
  lines: Pick<Lines, 'statements' | 'behind'>,
  assertions: readonly AssertionRow[],
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
  statements: readonly Seq<'statement'>[] = lines.statements,
  figures: readonly Figure[] = [],
): Promise<
  LineageFacts & {
    readonly claims: LoadedClaims;
    readonly countsFrom: ReadonlyMap<Seq<'statement'>, Instant>;
  }
> {
  // In order, so that the same statements are the same question.
  const seqs = [...new Set(statements)].sort((a, b) => a - b);
  const [rows, loaded] = await Promise.all([
    reader.all<StatementRow>(STATEMENTS, [seqs]),
    loadClaims(
      reader,
      [...claims, ...assertions.map(({ claim }) => claim)],
      assertions.map(({ wording }) => wording),
      { figures },
    ),
  ]);
  const assertionsOf = grouped(assertions, ({ statement }) => statement);
  const spoken = bySpeakers(rows);
  const takenBack = spoken.filter(({ row }) => row.takenBack === 1).map(({ row }) => row.seq);
  const moment = momentAsOf(readDispute(await loadRetractions(reader, takenBack)), asOf);
  const statementOf = ({ row, voices, speaker }: (typeof spoken)[number]): LineageStatement => ({
    seq: row.seq,
    said: { edtf: row.edtf, start: row.start, end: row.end },
    ...speaker,
    voices: voices.map(({ voice, voiceName, foldedName, voiceKind }) => ({
      voice,
      name: voiceName,
      foldedName,
      isAnonymous: voiceKind === 'ANONYMOUS',
      tookBack: moment.takenBackBy(row.seq, voice) !== undefined,
    })),
    basis: row.basis,
    document: row.document,
    quote: row.quote,
    isRetracted: moment.retractedBy(row.seq) !== undefined,
    relaysNothing: row.relaying === 0,
    claims: (assertionsOf.get(row.seq) ?? []).map(({ claim, wording }) => loaded.claim(claim, wording)),
  });
  return {
    codelists: loaded.codelists,
    statements: new Map(spoken.map((said) => [said.row.seq, statementOf(said)])),
    behind: (statement, claim) => lines.behind(statement, claim),
    claims: loaded,
    countsFrom: new Map(rows.map(({ seq, countsFrom }) => [seq, countsFrom])),
  };
}
