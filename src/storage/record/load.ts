import type { NodeKind } from '../../kernel/ids.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type {
  Attacked,
  ClaimEntry,
  DocumentEntry,
  Entries,
  MeasureEntry,
  RebuttalEntry,
  SourceEntry,
  StatementEntry,
  TreeEntry,
} from '../../domain/record/entries.js';
import type { Memory } from '../../domain/record/known.js';
import type { Mention } from '../../domain/record/mention.js';
import { placeAliases } from '../place-aliases.js';
import type { Reader } from '../reader.js';

/** Brings into memory every recorded source, document, measure, place, population, statement, claim and rebuttal named. */
export async function loadNamed(reader: Reader, memory: Memory, mentions: readonly Mention[]): Promise<void> {
  const names = byKind(mentions);
  await Promise.all([
    loadRows(reader, memory.sources, 'source', 'seq, id, ref, root, fingerprint', names.source),
    loadRows(reader, memory.documents, 'document', 'seq, id, ref, fingerprint', names.document),
    loadRows(
      reader,
      memory.measures,
      'measure',
      'seq, id, ref, label, unit, additivity, fingerprint',
      names.measure,
    ),
    loadPlaces(reader, memory, names.place),
    loadTree(reader, memory.populations, 'population', 'label', names.population),
  ]);
  await loadRebuttals(reader, memory, names.rebuttal);
  await loadStatements(reader, memory, names.statement);
  await loadClaims(reader, memory, names.claim);
}

function byKind(mentions: readonly Mention[]): Record<NodeKind, string[]> {
  const sets = new Map<NodeKind, Set<string>>();
  for (const [kind, name] of mentions) {
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
    statement: list('statement'),
    claim: list('claim'),
    rebuttal: list('rebuttal'),
    concession: [],
  };
}

async function loadRows<T extends SourceEntry | DocumentEntry | MeasureEntry>(
  reader: Reader,
  entries: Entries<T>,
  table: string,
  columns: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<T>(`select ${columns} from ${table} where id in ?? or ref in ??`, [
    names,
    names,
  ]);
  for (const row of rows) entries.add(row);
}

interface TreeRow<K extends 'place' | 'population'> {
  readonly seq: Seq<K>;
  readonly id: string;
  readonly ref: string;
  readonly label: string;
  readonly within: Seq<K> | null;
  readonly built_in: number;
  /** JSON array of strings. */
  readonly aliases: string;
  readonly fingerprint: string;
}

/** Named nodes and all they lie within, up to the roots. */
async function loadTree<K extends 'place' | 'population'>(
  reader: Reader,
  entries: Entries<TreeEntry<K>>,
  table: K,
  label: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const codes = table === 'place' ? ' union select place from place_code where code in ??' : '';
  const rows = await reader.all<TreeRow<K>>(
    `with recursive up(seq) as (
       select seq from ${table} where id in ?? or ref in ??${codes}
       union select t.within from up join ${table} t on t.seq = up.seq where t.within is not null)
     select t.seq, t.id, t.ref, t.${label} as label, t.within, t.fingerprint,
       ${table === 'place' ? `${placeAliases(reader.dialect, 't')} as aliases, t.built_in` : 't.aliases, 0 as built_in'}
     from up join ${table} t on t.seq = up.seq`,
    table === 'place' ? [names, names, names] : [names, names],
  );
  for (const { built_in, aliases, ...row } of rows)
    entries.add({ ...row, builtIn: built_in === 1, aliases: JSON.parse(aliases) as string[] });
}

/** Places are also known by the codes that came before their own. */
async function loadPlaces(reader: Reader, { places }: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await loadTree(reader, places, 'place', 'name', names);
  const rows = await reader.all<{ code: string; place: Seq<'place'> }>(
    'select code, place from place_code where code in ??',
    [names],
  );
  for (const { code, place } of rows) places.addName(code, places.of(place));
}

const STATEMENT_COLUMNS = `s.seq, s.id, s.ref, s.voice_root as "voiceRoot", s.said_start as "saidStart",
  m.counts_from as "countsFrom", s.fingerprint`;

async function loadStatements(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<StatementEntry>(
    `select ${STATEMENT_COLUMNS} from statement s join statement_summary m on m.seq = s.seq where s.id in ?? or s.ref in ??`,
    [names, names],
  );
  for (const row of rows) memory.statements.add(row);
}

/** `name` is a ref by which it was asked for. */
type ClaimRow = Omit<ClaimEntry, 'referenced' | 'side'> & {
  readonly name: string | null;
  readonly referenced: number;
};

const CLAIM_COLUMNS = `c.seq, c.id, m.ref, c.hash, c.sentence, c.wording, m.statement_count as "statementCount",
  m.rebuttal_count as "rebuttalCount", m.first_said as "firstSaid", m.there_from as "thereFrom",
  case when exists (select 1 from claim_named n where n.claim = c.seq) then 1 else 0 end as referenced`;

const WITH_SUMMARY = 'join claim_summary m on m.seq = c.seq';

async function loadClaims(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  keepClaims(
    memory,
    await reader.all<ClaimRow>(
      `select ${CLAIM_COLUMNS}, r.ref as name from claim_ref r join claim c on c.seq = r.claim ${WITH_SUMMARY} where r.ref in ??
       union all select ${CLAIM_COLUMNS}, null as name from claim c ${WITH_SUMMARY} where c.id in ??`,
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
    await reader.all<ClaimRow>(`select ${CLAIM_COLUMNS}, null as name from claim c ${WITH_SUMMARY} where c.hash in ??`, [
      hashes,
    ]),
  );
}

async function loadClaimsBySeq(reader: Reader, memory: Memory, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  keepClaims(
    memory,
    await reader.all<ClaimRow>(`select ${CLAIM_COLUMNS}, null as name from claim c ${WITH_SUMMARY} where c.seq in ??`, [
      seqs,
    ]),
  );
}

function keepClaims(memory: Memory, rows: readonly ClaimRow[]): void {
  for (const { name, referenced, ...row } of rows) {
    const entry =
      memory.claims.at(row.seq) ??
      memory.claims.add({
        ...row,
        isNew: false,
        referenced: referenced === 1,
        changed: false,
        side: new Set<FoldedVoice>(),
      });
    memory.claimsByHash.set(row.hash, entry);
    if (name !== null) memory.claims.addName(name, entry);
  }
}

type RebuttalRow = Omit<RebuttalEntry, 'target'> & {
  readonly targetClaim: Seq<'claim'> | null;
  readonly targetStatement: Seq<'statement'> | null;
  readonly targetRebuttal: Seq<'rebuttal'> | null;
  /** Of the statement, or of the statement in which the rebuttal was made. */
  readonly targetVoice: FoldedVoice | null;
};

/** Rebuttals with the voice they attack, and the claims they attack. */
async function loadRebuttals(reader: Reader, memory: Memory, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await reader.all<RebuttalRow>(
    `select r.seq, r.id, r.ref, r.statement, s.voice_root as "voiceRoot", s.said_start as "saidStart",
       f.fingerprint as "statementFingerprint", r.target_claim as "targetClaim", r.target_statement as "targetStatement",
       r.target_rebuttal as "targetRebuttal", coalesce(ts.voice_root, trs.voice_root) as "targetVoice"
     from rebuttal r join statement_summary s on s.seq = r.statement join statement f on f.seq = r.statement
       left join statement_summary ts on ts.seq = r.target_statement
       left join rebuttal tr on tr.seq = r.target_rebuttal left join statement_summary trs on trs.seq = tr.statement
     where r.id in ?? or r.ref in ??`,
    [names, names],
  );
  for (const { targetClaim, targetStatement, targetRebuttal, targetVoice, ...row } of rows)
    memory.rebuttals.add({
      ...row,
      target: attackedIn({ targetClaim, targetStatement, targetRebuttal, targetVoice }),
    });
  await loadClaimsBySeq(
    reader,
    memory,
    rows.flatMap(({ targetClaim }) => targetClaim ?? []),
  );
}

function attackedIn({
  targetClaim: claim,
  targetStatement: statement,
  targetRebuttal: rebuttal,
  targetVoice: voiceRoot,
}: Pick<RebuttalRow, `target${string}` & keyof RebuttalRow>): Attacked {
  if (claim !== null) return { claim };
  if (statement !== null && voiceRoot !== null) return { statement, voiceRoot };
  if (rebuttal !== null && voiceRoot !== null) return { rebuttal, voiceRoot };
  throw new Error('A recorded rebuttal attacks nothing.');
}

/** Brings in the folded voices of the origins of all claims that are known. */
export async function loadSides(reader: Reader, { claims }: Memory): Promise<void> {
  const recorded = recordedClaims(claims);
  if (recorded.length === 0) return;
  const rows = await reader.all<{ claim: Seq<'claim'>; voice: FoldedVoice }>(
    `select distinct a.claim, s.voice_root as voice from assertion a join statement_summary s on s.seq = a.statement
     where a.claim in ?? and a.role = 'ORIGIN'`,
    [recorded],
  );
  for (const { claim, voice } of rows) claims.of(claim).side.add(voice);
}

const recordedClaims = (claims: Memory['claims']): Seq<'claim'>[] =>
  [...claims.values()].filter(({ isNew }) => !isNew).map(({ seq }) => seq);

/** Brings in all that stands behind the known statements: what they pass on, and which of the known claims they assert. */
export async function loadUpstream(reader: Reader, memory: Memory): Promise<void> {
  const statements = [...memory.statements.values()].map(({ seq }) => seq);
  if (statements.length === 0) return;
  const relays = await reader.all<{ downstream: Seq<'statement'>; upstream: Seq<'statement'> }>(
    `with recursive up(seq) as (
       select s.seq from statement s where s.seq in ??
       union select r.upstream from up join relay r on r.downstream = up.seq)
     select r.downstream, r.upstream from up join relay r on r.downstream = up.seq`,
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
       union select d.from_claim from up join derivation_part d on d.claim = up.seq)
     select d.claim, d.from_claim as "from" from up join derivation_part d on d.claim = up.seq`,
    [claims],
  );
  for (const { claim, from } of rows) memory.derivedFrom.add(claim, from);
  const known = await reader.all<{ fingerprint: string }>(
    'select fingerprint from derivation where claim in ??',
    [claims],
  );
  for (const { fingerprint } of known) memory.derivations.add(fingerprint);
}
