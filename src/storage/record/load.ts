import type { NodeKind } from '../../kernel/ids.js';
import type { Book } from './book.js';
import type {
  ClaimEntry,
  Entries,
  FingerprintEntry,
  MeasureEntry,
  SourceEntry,
  TreeEntry,
} from '../../domain/record/entries.js';
import type { Mention } from '../../domain/record/names-in.js';

/** Brings into the book every recorded source, document, measure, place, population, statement, claim and rebuttal named. */
export async function loadNamed(book: Book, mentions: readonly Mention[]): Promise<void> {
  const names = byKind(mentions);
  await Promise.all([
    loadRows(book, book.sources, 'source', 'seq, id, ref, root, fingerprint', names.source),
    loadRows(book, book.documents, 'document', 'seq, id, ref, fingerprint', names.document),
    loadRows(
      book,
      book.measures,
      'measure',
      'seq, id, ref, label, unit, additivity, fingerprint',
      names.measure,
    ),
    loadTree(book, book.places, 'place', 'name', names.place),
    loadTree(book, book.populations, 'population', 'label', names.population),
  ]);
  await loadRebuttals(book, names.rebuttal);
  await loadStatements(book, names.statement);
  await loadClaims(book, names.claim);
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

async function loadRows<T extends SourceEntry | FingerprintEntry | MeasureEntry>(
  book: Book,
  entries: Entries<T>,
  table: string,
  columns: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const rows = await book.transaction.all<T>(`select ${columns} from ${table} where id in ?? or ref in ??`, [
    names,
    names,
  ]);
  for (const row of rows) entries.add(row);
}

interface TreeRow {
  seq: number;
  id: string;
  ref: string;
  label: string;
  within: number | null;
  built_in: number;
  /** JSON array of strings. */
  aliases: string;
  fingerprint: string;
}

/** Named nodes and all they lie within, up to the roots. */
async function loadTree(
  book: Book,
  entries: Entries<TreeEntry>,
  table: 'place' | 'population',
  label: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const builtIn = table === 'place' ? 'built_in' : '0';
  const codes = table === 'place' ? ' union select place from place_code where code in ??' : '';
  const rows = await book.transaction.all<TreeRow>(
    `with recursive up(seq) as (
       select seq from ${table} where id in ?? or ref in ??${codes}
       union select t.within from up join ${table} t on t.seq = up.seq where t.within is not null)
     select t.seq, t.id, t.ref, t.${label} as label, t.within, t.fingerprint, t.aliases, t.${builtIn} as built_in
     from up join ${table} t on t.seq = up.seq`.replace('t.0 as', '0 as'),
    table === 'place' ? [names, names, names] : [names, names],
  );
  for (const { built_in, aliases, ...row } of rows)
    entries.add({ ...row, builtIn: built_in === 1, aliases: JSON.parse(aliases) as string[] });
  if (table === 'population') return;
  const codeRows = await book.transaction.all<{ code: string; place: number }>(
    'select code, place from place_code where code in ??',
    [names],
  );
  for (const { code, place } of codeRows) entries.addName(code, entries.at(place)!);
}

const STATEMENT_COLUMNS = `s.seq, s.id, s.ref, s.voice_root as "voiceRoot", s.said_start as "saidStart", s.said_end as "saidEnd",
  s.counts_from as "countsFrom", s.fingerprint`;

async function loadStatements(book: Book, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await book.transaction.all<
    FingerprintEntry & {
      voiceRoot: number;
      saidStart: number;
      saidEnd: number;
      countsFrom: number;
    }
  >(`select ${STATEMENT_COLUMNS} from statement s where s.id in ?? or s.ref in ??`, [names, names]);
  for (const row of rows) book.statements.add(row);
}

interface ClaimRowForBook {
  seq: number;
  id: string;
  ref: string | null;
  name: string | null;
  hash: string;
  sentence: string;
  wording: string;
  statementCount: number;
  rebuttalCount: number;
  firstSaid: number;
  thereFrom: number;
  contested: number;
  referenced: number;
}

const CLAIM_COLUMNS = `c.seq, c.id, c.ref, c.hash, c.sentence, c.wording, c.statement_count as "statementCount",
  c.rebuttal_count as "rebuttalCount", c.first_said as "firstSaid", c.there_from as "thereFrom", c.contested, c.referenced`;

async function loadClaims(book: Book, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  keepClaims(
    book,
    await book.transaction.all<ClaimRowForBook>(
      `select ${CLAIM_COLUMNS}, r.ref as name from claim_ref r join claim c on c.seq = r.claim where r.ref in ??
       union all select ${CLAIM_COLUMNS}, null as name from claim c where c.id in ??`,
      [names, names],
    ),
  );
}

/** Brings in the recorded claims that have one of the given identities. */
export async function loadClaimsByHash(book: Book, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  keepClaims(
    book,
    await book.transaction.all<ClaimRowForBook>(
      `select ${CLAIM_COLUMNS}, null as name from claim c where c.hash in ??`,
      [hashes],
    ),
  );
}

async function loadClaimsBySeq(book: Book, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  keepClaims(
    book,
    await book.transaction.all<ClaimRowForBook>(
      `select ${CLAIM_COLUMNS}, null as name from claim c where c.seq in ??`,
      [seqs],
    ),
  );
}

function keepClaims(book: Book, rows: readonly ClaimRowForBook[]): void {
  for (const { name, contested, referenced, ...row } of rows) {
    const known = book.claims.at(row.seq);
    const entry: ClaimEntry =
      known ??
      book.claims.add({
        ...row,
        isNew: false,
        contested: contested === 1,
        referenced: referenced === 1,
        changed: false,
        side: new Set<number>(),
      });
    book.claimsByHash.set(row.hash, entry);
    if (name !== null) book.claims.addName(name, entry);
  }
}

interface RebuttalRowForBook {
  seq: number;
  id: string;
  ref: string | null;
  statement: number;
  voiceRoot: number;
  saidStart: number;
  statementFingerprint: string;
  targetClaim: number | null;
  targetStatement: number | null;
  targetRebuttal: number | null;
  targetVoice: number | null;
}

/** Rebuttals with the voice they attack, and the claims they attack. */
async function loadRebuttals(book: Book, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const rows = await book.transaction.all<RebuttalRowForBook>(
    `select r.seq, r.id, r.ref, r.statement, s.voice_root as "voiceRoot", s.said_start as "saidStart",
       s.fingerprint as "statementFingerprint", r.target_claim as "targetClaim", r.target_statement as "targetStatement",
       r.target_rebuttal as "targetRebuttal", coalesce(ts.voice_root, trs.voice_root) as "targetVoice"
     from rebuttal r join statement s on s.seq = r.statement
       left join statement ts on ts.seq = r.target_statement
       left join rebuttal tr on tr.seq = r.target_rebuttal left join statement trs on trs.seq = tr.statement
     where r.id in ?? or r.ref in ??`,
    [names, names],
  );
  for (const { targetClaim, targetStatement, targetRebuttal, targetVoice, ...row } of rows) {
    const target =
      targetClaim !== null
        ? { claim: targetClaim }
        : targetStatement !== null
          ? { statement: targetStatement, voiceRoot: targetVoice! }
          : { rebuttal: targetRebuttal!, voiceRoot: targetVoice! };
    book.rebuttals.add({ ...row, target });
  }
  await loadClaimsBySeq(
    book,
    rows.flatMap(({ targetClaim }) => targetClaim ?? []),
  );
}

/** Brings in the folded voices of the origins of all claims in the book. */
export async function loadSides(book: Book): Promise<void> {
  const recorded = [...book.claims.values()].filter(({ isNew }) => !isNew).map(({ seq }) => seq);
  if (recorded.length === 0) return;
  const rows = await book.transaction.all<{ claim: number; voice: number }>(
    `select distinct a.claim, s.voice_root as voice from assertion a join statement s on s.seq = a.statement
     where a.claim in ?? and a.role = 'ORIGIN'`,
    [recorded],
  );
  for (const { claim, voice } of rows) book.claims.at(claim)!.side.add(voice);
}

/** Brings in all that stands behind the recorded statements in the book: what they pass on, and which claims of the book they assert. */
export async function loadUpstream(book: Book): Promise<void> {
  const statements = [...book.statements.values()].map(({ seq }) => seq);
  if (statements.length === 0) return;
  const relays = await book.transaction.all<{ downstream: number; upstream: number }>(
    `with recursive up(seq) as (
       select s.seq from statement s where s.seq in ??
       union select r.upstream from up join relay r on r.downstream = up.seq)
     select r.downstream, r.upstream from up join relay r on r.downstream = up.seq`,
    [statements],
  );
  for (const { downstream, upstream } of relays) push(book.upstreams, downstream, upstream);
  const closure = [...new Set([...statements, ...relays.map(({ upstream }) => upstream)])];
  const claims = [...book.claims.values()].filter(({ isNew }) => !isNew).map(({ seq }) => seq);
  if (claims.length === 0) return;
  const assertions = await book.transaction.all<{ statement: number; claim: number }>(
    'select statement, claim from assertion where claim in ?? and statement in ??',
    [claims, closure],
  );
  for (const { statement, claim } of assertions) {
    const asserted = book.asserted.get(statement) ?? new Set();
    book.asserted.set(statement, asserted.add(claim));
  }
}

/** Brings in all that some recorded claims were computed from, at any distance, and the derivations known of them. */
export async function loadDerivations(book: Book, claims: readonly number[]): Promise<void> {
  if (claims.length === 0) return;
  const rows = await book.transaction.all<{ claim: number; from: number }>(
    `with recursive up(seq) as (
       select c.seq from claim c where c.seq in ??
       union select d.from_claim from up join derivation_part d on d.claim = up.seq)
     select d.claim, d.from_claim as "from" from up join derivation_part d on d.claim = up.seq`,
    [claims],
  );
  for (const { claim, from } of rows) push(book.derivedFrom, claim, from);
  const known = await book.transaction.all<{ fingerprint: string }>(
    'select fingerprint from derivation where claim in ??',
    [claims],
  );
  for (const { fingerprint } of known) book.derivations.add(fingerprint);
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
