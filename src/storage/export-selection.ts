import type { Reader } from './reader.js';

/** The numbers of the records that are exported together, by table. */
export type Selection = Readonly<
  Record<
    'source' | 'measure' | 'population' | 'place' | 'document' | 'statement' | 'derivation',
    ReadonlySet<number>
  >
>;

/**
 * What an export of one claim holds: every statement that asserts it, what they pass on, what was done to it and to
 * them, what it was computed from, and whatever these refer to, at any distance.
 */
export async function exportedTogether(reader: Reader, claim: number): Promise<Selection> {
  const statements = new Set<number>();
  const claims = new Set<number>();
  let next = { claims: [claim], statements: await saidAbout(reader, claim) };
  while (next.claims.length + next.statements.length > 0) {
    for (const seq of next.claims) claims.add(seq);
    for (const seq of next.statements) statements.add(seq);
    const found = await neighbours(reader, next.claims, next.statements);
    next = {
      claims: found.claims.filter((seq) => !claims.has(seq)),
      statements: found.statements.filter((seq) => !statements.has(seq)),
    };
  }
  const statementList = [...statements];
  const claimList = [...claims];
  const seqs = async (sql: string, ...lists: number[][]): Promise<Set<number>> =>
    new Set((await reader.all<{ seq: number }>(sql, lists)).map(({ seq }) => seq));
  const axis = (table: 'place' | 'population'): Promise<Set<number>> =>
    seqs(
      `with recursive up(seq) as (
         select ${table} from claim where seq in ?? and ${table} is not null
         union select t.within from up join ${table} t on t.seq = up.seq where t.within is not null)
       select seq from up`,
      claimList,
    );
  const document = await seqs(
    'select document as seq from statement where seq in ?? and document is not null',
    statementList,
  );
  return {
    statement: statements,
    document,
    source: await seqs(
      `with recursive up(seq) as (
         select source from statement where seq in ?? union select voice from statement where seq in ??
         union select publisher from document where seq in ?? and publisher is not null
         union select s.part_of from up join source s on s.seq = up.seq where s.part_of is not null)
       select seq from up`,
      statementList,
      statementList,
      [...document],
    ),
    measure: await seqs(
      'select measure as seq from claim where seq in ?? and measure is not null',
      claimList,
    ),
    population: await withExclusions(reader, claimList, 'population', await axis('population')),
    place: await withExclusions(reader, claimList, 'place', await axis('place')),
    derivation: await seqs(
      `select d.seq from derivation d where d.claim in ??
         and not exists (select 1 from derivation_part p where p.derivation = d.seq and p.from_claim not in ??)`,
      claimList,
      claimList,
    ),
  };
}

/** The places or populations that exclusions name, with those they lie within. */
async function withExclusions(
  reader: Reader,
  claims: readonly number[],
  table: 'place' | 'population',
  found: Set<number>,
): Promise<Set<number>> {
  const wordings = await reader.all<{ wording: string }>(
    `select wording from claim where seq in ??
     union select wording from assertion where claim in ?? and wording is not null`,
    [claims, claims],
  );
  const named = wordings.flatMap(({ wording }) =>
    (JSON.parse(wording) as { exclusions: Record<string, number | null>[] }).exclusions.flatMap(
      (exclusion) => exclusion[table] ?? [],
    ),
  );
  const rows = await reader.all<{ seq: number }>(
    `with recursive up(seq) as (
       select seq from ${table} where seq in ??
       union select t.within from up join ${table} t on t.seq = up.seq where t.within is not null)
     select seq from up`,
    [named],
  );
  return new Set([...found, ...rows.map(({ seq }) => seq)]);
}

/** Every statement that asserts a claim, or does something to it. */
async function saidAbout(reader: Reader, claim: number): Promise<number[]> {
  const rows = await reader.all<{ seq: number }>(
    `select statement as seq from assertion where claim = ?
     union select statement from rebuttal where target_claim = ?
     union select statement from correction where claim = ?
     union select statement from retraction where target_claim = ?`,
    [claim, claim, claim, claim],
  );
  return rows.map(({ seq }) => seq);
}

const OF_CLAIMS = [
  "select 'statement' as kind, min(a.statement) as seq from assertion a where a.claim in ?? group by a.claim",
  "select 'claim', d.from_claim from derivation_part d where d.claim in ??",
];

const OF_STATEMENTS = [
  "'statement', r.upstream from relay r where r.downstream in ??",
  // Those that pass it on earlier than it says it was said: it counts from then on.
  `'statement', y.downstream from relay y join statement_summary u on u.seq = y.upstream join statement_summary d on d.seq = y.downstream
   where y.upstream in ?? and u.counts_from < u.said_start and d.counts_from = u.counts_from`,
  "'claim', a.claim from assertion a where a.statement in ??",
  "'statement', r.statement from rebuttal r where r.target_statement in ??",
  "'statement', r.statement from retraction r where r.target_statement in ??",
  "'statement', r.target_statement from rebuttal r where r.statement in ?? and r.target_statement is not null",
  "'claim', r.target_claim from rebuttal r where r.statement in ?? and r.target_claim is not null",
  "'statement', t.statement from rebuttal r join rebuttal t on t.seq = r.target_rebuttal where r.statement in ??",
  "'statement', o.statement from rebuttal r join rebuttal o on o.target_rebuttal = r.seq where r.statement in ??",
  "'statement', c.statement from rebuttal r join concession c on c.rebuttal = r.seq where r.statement in ??",
  "'statement', w.statement from rebuttal r join withdrawal w on w.rebuttal = r.seq where r.statement in ??",
  "'statement', r.statement from concession c join rebuttal r on r.seq = c.rebuttal where c.statement in ??",
  "'statement', r.statement from withdrawal w join rebuttal r on r.seq = w.rebuttal where w.statement in ??",
  "'claim', c.claim from correction c where c.statement in ??",
  "'claim', r.target_claim from retraction r where r.statement in ?? and r.target_claim is not null",
  "'statement', r.target_statement from retraction r where r.statement in ?? and r.target_statement is not null",
].map((select) => `select ${select}`);

const NEIGHBOURS = [...OF_CLAIMS, ...OF_STATEMENTS].join(' union ');

/** One step: what the statements refer to and what was said about them; the first statement of each claim. */
async function neighbours(
  reader: Reader,
  claims: readonly number[],
  statements: readonly number[],
): Promise<{ claims: number[]; statements: number[] }> {
  const rows = await reader.all<{ kind: string; seq: number }>(NEIGHBOURS, [
    ...OF_CLAIMS.map(() => claims),
    ...OF_STATEMENTS.map(() => statements),
  ]);
  const of = (wanted: string): number[] => rows.filter(({ kind }) => kind === wanted).map(({ seq }) => seq);
  return { claims: of('claim'), statements: of('statement') };
}
