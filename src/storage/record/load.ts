import { listAt } from '../../kernel/certain.js';
import type { NodeKind } from '../../kernel/ids.js';
import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import type {
  Attacked,
  ClaimEntry,
  RebuttalEntry,
  SourceEntry,
  StatementEntry,
} from '../../domain/record/entries.js';
import type { Foldable } from '../../domain/record/folding.js';
import type { Memory } from '../../domain/record/known.js';
import type { Mention } from '../../domain/record/mention.js';
import { isKeepable } from '../names.js';
import type { Reader } from '../reader.js';
import { loadCategories, loadMeasures, loadPopulations } from './load-codes.js';
import { loadPlaces } from './load-places.js';
import { earliestAnywhere } from '../rules/order.js';
import { loadDocuments } from './load-documents.js';

/** Brings into memory every recorded source, document, measure, place, population, category, statement, claim and rebuttal named. */
export async function loadNamed(reader: Reader, memory: Memory, mentions: readonly Mention[]): Promise<void> {
  const names = byKind(mentions);
  await Promise.all([
    loadSources(reader, memory, names.source),
    loadDocuments(reader, memory, names.document),
    loadMeasures(reader, memory, names.measure),
    loadPlaces(reader, memory, names.place),
    loadPopulations(reader, memory, names.population),
    loadCategories(reader, memory, names.category),
  ]);
  await loadRebuttals(reader, memory, names.rebuttal);
  await loadStatements(reader, memory, names.statement);
  await loadClaims(reader, memory, names.claim);
}

function byKind(mentions: readonly Mention[]): Record<NodeKind, string[]> {
  const sets = new Map<NodeKind, Set<string>>();
  for (const [kind, name] of mentions) {
    if (!isKeepable(name)) continue;
    const set = sets.get(kind) ?? new Set();
    sets.set(kind, set.add(name));
  }
  const list = (kind: NodeKind): string[] => [...(sets.get(kind) ?? [])];
  return {
    source: list('source'),
    document: list('document'),
    measure: list('measure'),
    place: list('place'),
    population: list('population'),
    category: list('category'),
    statement: list('statement'),
    claim: list('claim'),
    rebuttal: list('rebuttal'),
    concession: [],
    affirmation: [],
  };
}

async function loadSources(reader: Reader, { sources }: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<SourceEntry>(
    `select n.seq, n.id, n.ref, m.root, n.fingerprint from source n cross join source_summary m
     where m.seq = n.seq and (n.id in ?? or n.ref in ??)`,
    [names, names],
  );
  for (const row of rows) sources.add(row);
}

const STATEMENT_COLUMNS = `s.seq, s.id, s.ref, s.said_start as "saidStart", ${earliestAnywhere('s')} as earliest,
  m.counts_from as "countsFrom", s.fingerprint`;

async function loadStatements(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<Omit<StatementEntry, 'voices'>>(
    `select ${STATEMENT_COLUMNS} from statement s cross join statement_summary m
     where m.seq = s.seq and (s.id in ?? or s.ref in ??)`,
    [names, names],
  );
  const voices = await readFoldedVoices(
    reader,
    rows.map(({ seq }) => seq),
  );
  for (const row of rows) memory.statements.add({ ...row, voices: listAt(voices, row.seq) });
}

/** The folded voices of some statements, in their order. */
async function readFoldedVoices(
  reader: Reader,
  statements: readonly Seq<'statement'>[],
): Promise<Map<Seq<'statement'>, FoldedVoice[]>> {
  const voices = new Map<Seq<'statement'>, FoldedVoice[]>();
  const rows = await reader.all<{ statement: Seq<'statement'>; root: FoldedVoice }>(
    'select statement, root from statement_voice where statement in ?? order by statement, position',
    [statements],
  );
  for (const { statement, root } of rows) {
    const others = voices.get(statement);
    if (others) others.push(root);
    else voices.set(statement, [root]);
  }
  return voices;
}

/** `name` is a ref by which it was asked for. */
type ClaimRow = Omit<ClaimEntry, 'referenced' | 'side'> & {
  readonly name: string | null;
  readonly referenced: number;
};

const CLAIM_COLUMNS = `c.seq, c.id, m.ref, c.hash, w.sentence, c.wording, m.statement_count as "statementCount",
  m.rebuttal_count as "rebuttalCount", m.first_said as "firstSaid", m.first_said as earliest, m.there_from as "thereFrom",
  case when exists (select 1 from claim_named n where n.claim = c.seq) then 1 else 0 end as referenced`;

const SUMMED_UP =
  'cross join claim_summary m cross join claim_sentence w where m.seq = c.seq and w.seq = c.seq';

async function loadClaims(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  keepClaims(
    memory,
    await reader.all<ClaimRow>(
      `select ${CLAIM_COLUMNS}, r.ref as name from claim_ref r cross join claim c ${SUMMED_UP} and c.seq = r.claim and r.ref in ??
       union all select ${CLAIM_COLUMNS}, null as name from claim c ${SUMMED_UP} and c.id in ??`,
      [names, names],
    ),
  );
}

/** Brings in the recorded claims that have one of the given identities. */
export async function loadClaimsByHash(
  reader: Reader,
  memory: Memory,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  keepClaims(
    memory,
    await reader.all<ClaimRow>(
      `select ${CLAIM_COLUMNS}, null as name from claim c ${SUMMED_UP} and c.hash in ??`,
      [hashes],
    ),
  );
}

async function loadClaimsBySeq(reader: Reader, memory: Memory, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  keepClaims(
    memory,
    await reader.all<ClaimRow>(
      `select ${CLAIM_COLUMNS}, null as name from claim c ${SUMMED_UP} and c.seq in ??`,
      [seqs],
    ),
  );
}

function keepClaims(memory: Memory, rows: readonly ClaimRow[]): void {
  for (const { name, referenced, ...row } of rows) {
    const entry =
      memory.claims.at(row.seq) ??
      memory.claims.add({
        ...row,
        isNew: false,
        wasThereFrom: row.thereFrom,
        saidEarlier: false,
        referenced: referenced === 1,
        changed: false,
        side: new Set<FoldedVoice>(),
      });
    memory.claimsByHash.set(row.hash, entry);
    if (name !== null) memory.claims.addName(name, entry);
  }
}

type RebuttalRow = Omit<RebuttalEntry, 'target' | 'voices'> & {
  readonly targetClaim: Seq<'claim'> | null;
  readonly targetStatement: Seq<'statement'> | null;
  readonly targetRebuttal: Seq<'rebuttal'> | null;
  /** The statement it attacks, or in which the rebuttal it attacks was made. */
  readonly attackedIn: Seq<'statement'> | null;
};

/** Rebuttals with the voices they attack, and the claims they attack. */
async function loadRebuttals(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<RebuttalRow>(
    `select r.seq, r.id, r.ref, r.statement, ${earliestAnywhere('s')} as earliest,
       f.fingerprint as "statementFingerprint", r.target_claim as "targetClaim", r.target_statement as "targetStatement",
       r.target_rebuttal as "targetRebuttal", coalesce(r.target_statement, tr.statement) as "attackedIn"
     from rebuttal r cross join statement_summary s cross join statement f
       left join rebuttal tr on tr.seq = r.target_rebuttal
     where s.seq = r.statement and f.seq = r.statement and (r.id in ?? or r.ref in ??)`,
    [names, names],
  );
  const voices = await readFoldedVoices(
    reader,
    rows.flatMap(({ statement, attackedIn }) => (attackedIn === null ? statement : [statement, attackedIn])),
  );
  for (const { targetClaim, targetStatement, targetRebuttal, attackedIn, ...row } of rows)
    memory.rebuttals.add({
      ...row,
      voices: listAt(voices, row.statement),
      target: attackedBy(
        { targetClaim, targetStatement, targetRebuttal },
        attackedIn === null ? [] : listAt(voices, attackedIn),
      ),
    });
  await loadClaimsBySeq(
    reader,
    memory,
    rows.flatMap(({ targetClaim }) => targetClaim ?? []),
  );
}

function attackedBy(
  {
    targetClaim: claim,
    targetStatement: statement,
    targetRebuttal: rebuttal,
  }: Pick<RebuttalRow, `target${string}` & keyof RebuttalRow>,
  voices: readonly FoldedVoice[],
): Attacked {
  if (claim !== null) return { claim };
  if (statement !== null) return { statement, voices };
  if (rebuttal !== null) return { rebuttal, voices };
  throw new Error('A recorded rebuttal attacks nothing.');
}

/** Brings in since when the claims that are known may have been said. */
export async function loadEarliest(reader: Reader, { claims }: Memory): Promise<void> {
  const recorded = recordedClaims(claims);
  if (recorded.length === 0) return;
  const rows = await reader.all<{ claim: Seq<'claim'>; earliest: Instant }>(
    `select a.claim, min(${earliestAnywhere('s')}) as earliest
     from assertion a cross join statement_summary s where s.seq = a.statement and a.claim in ?? group by a.claim`,
    [recorded],
  );
  for (const { claim, earliest } of rows) claims.of(claim).earliest = earliest;
}

/** Brings in the folded voices of the origins of all claims that are known. */
export async function loadSides(reader: Reader, { claims }: Memory): Promise<void> {
  const recorded = recordedClaims(claims);
  if (recorded.length === 0) return;
  const rows = await reader.all<{ claim: Seq<'claim'>; voice: FoldedVoice }>(
    `select distinct a.claim, v.root as voice from assertion a cross join statement_voice v
     where v.statement = a.statement and a.claim in ?? and a.role = 'ORIGIN'`,
    [recorded],
  );
  for (const { claim, voice } of rows) claims.of(claim).side.add(voice);
}

const recordedClaims = (claims: Memory['claims']): Seq<'claim'>[] =>
  [...claims.values()].filter(({ isNew }) => !isNew).map(({ seq }) => seq);

/** Brings in the sources of some Wikidata items: what else is recorded of these counts for the same voice. */
export async function loadItems(
  reader: Reader,
  { folding }: Memory,
  items: readonly string[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = await reader.all<Foldable & { readonly root: FoldedVoice }>(
    `select s.seq, s.part_of as "partOf", s.wikidata, coalesce(s.ref, s.id) as name, m.root from source s cross join source_summary m
     where m.seq = s.seq and s.wikidata in ?? order by s.seq`,
    [items],
  );
  for (const { root, ...source } of rows) folding.add(source, root);
}

/** Brings in all that stands behind the known statements: what they pass on, and which of the known claims they assert. */
export async function loadUpstream(reader: Reader, memory: Memory): Promise<void> {
  const statements = [...memory.statements.values()].map(({ seq }) => seq);
  if (statements.length === 0) return;
  const relays = await reader.all<{ downstream: Seq<'statement'>; upstream: Seq<'statement'> }>(
    `with recursive up(seq) as (
       select s.seq from statement s where s.seq in ??
       union select r.upstream from up cross join relay r where r.downstream = up.seq)
     select r.downstream, r.upstream from up cross join relay r where r.downstream = up.seq`,
    [statements],
  );
  for (const { downstream, upstream } of relays) memory.upstreams.add(downstream, upstream);
  const closure = [...new Set([...statements, ...relays.map(({ upstream }) => upstream)])];
  const claims = recordedClaims(memory.claims);
  if (claims.length === 0) return;
  const assertions = await reader.all<{ statement: Seq<'statement'>; claim: Seq<'claim'> }>(
    'select statement, claim from assertion where claim in ?? and statement in ??',
    [claims, closure],
  );
  for (const { statement, claim } of assertions) memory.asserted.add(statement, claim);
}

/** Brings in all that the known claims were computed from, at any distance, and the derivations known of them. */
export async function loadDerivations(reader: Reader, memory: Memory): Promise<void> {
  const claims = recordedClaims(memory.claims);
  if (claims.length === 0) return;
  const rows = await reader.all<{ claim: Seq<'claim'>; from: Seq<'claim'> }>(
    `with recursive up(seq) as (
       select c.seq from claim c where c.seq in ??
       union select d.from_claim from up cross join derivation_part d where d.claim = up.seq)
     select d.claim, d.from_claim as "from" from up cross join derivation_part d where d.claim = up.seq`,
    [claims],
  );
  for (const { claim, from } of rows) memory.derivedFrom.add(claim, from);
  const known = await reader.all<{ fingerprint: string }>(
    'select fingerprint from derivation where claim in ??',
    [claims],
  );
  for (const { fingerprint } of known) memory.derivations.add(fingerprint);
}

/** Brings in how some statements word their figures. */
export async function loadWordings(
  reader: Reader,
  { wordings }: Memory,
  statements: readonly Seq<'statement'>[],
): Promise<void> {
  if (statements.length === 0) return;
  const rows = await reader.all<{ statement: Seq<'statement'>; claim: Seq<'claim'>; words: string }>(
    `select a.statement, a.claim, coalesce(a.wording, c.wording) as words
     from assertion a cross join claim c where c.seq = a.claim and a.statement in ?? and c.is_figure = 1`,
    [statements],
  );
  for (const { statement, claim, words } of rows) {
    const own = wordings.get(statement) ?? new Map<Seq<'claim'>, string>();
    wordings.set(statement, own.set(claim, words));
  }
}
