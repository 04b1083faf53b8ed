import type { ClaimWording, WordedExclusion } from '../domain/claim/wording.js';
import type { Reader } from './reader.js';
import { reachedFrom } from './rules/regions.js';

/** The numbers of the records that are exported together, by table. */
export type Selection = Readonly<
  Record<
    | 'source'
    | 'measure'
    | 'population'
    | 'place'
    | 'category'
    | 'document'
    | 'document_record'
    | 'statement'
    | 'derivation',
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
  const axis = (table: Axis): Promise<Set<number>> =>
    seqs(`with recursive ${reachedBy(table, STATED[table])} select seq from reached`, claimList);
  const document = await seqs(
    'select document as seq from statement where seq in ?? and document is not null',
    statementList,
  );
  return {
    statement: statements,
    document,
    document_record: await seqs('select seq from document_record where document in ??', [...document]),
    source: await seqs(
      `with recursive up(seq) as (
         select source from statement where seq in ?? union select voice from statement_voice where statement in ??
         union select publisher from document where seq in ?? and publisher is not null
         union select publisher from document_record where document in ?? and publisher is not null
         union select s.part_of from up cross join source s where s.seq = up.seq and s.part_of is not null)
       select seq from up`,
      statementList,
      statementList,
      [...document],
      [...document],
    ),
    measure: await seqs(
      'select measure as seq from claim where seq in ?? and measure is not null',
      claimList,
    ),
    population: await withExclusions(reader, claimList, 'population', await axis('population')),
    place: await withExclusions(reader, claimList, 'place', await axis('place')),
    category: await withExclusions(reader, claimList, 'category', await axis('category')),
    derivation: await seqs(
      `select d.seq from derivation d where d.claim in ??
         and not exists (select 1 from derivation_part p where p.derivation = d.seq and p.from_claim not in ??)`,
      claimList,
      claimList,
    ),
  };
}

type Axis = 'place' | 'population' | 'category';

/** SQL for `reached(seq)`: nodes with all that they lie within and, of regions, all that they contain. */
const reachedBy = (table: Axis, nodes: string): string =>
  table === 'place'
    ? reachedFrom(nodes)
    : `reached(seq) as (
         ${nodes}
         union select t.within from reached cross join ${table} t where t.seq = reached.seq and t.within is not null)`;

/** What figures are about. */
const STATED: Readonly<Record<Axis, string>> = {
  place: 'select place from claim where seq in ?? and place is not null',
  population: 'select population from claim where seq in ?? and population is not null',
  category: 'select category from claim_category where claim in ??',
};

const namedBy = (exclusion: WordedExclusion, axis: Axis): readonly number[] => {
  if (axis === 'category') return exclusion.categories ?? [];
  const named = exclusion[axis];
  return named === null ? [] : [named];
};

/** The places, populations or categories that exclusions name, with those they lie within. */
async function withExclusions(
  reader: Reader,
  claims: readonly number[],
  table: Axis,
  found: Set<number>,
): Promise<Set<number>> {
  const wordings = await reader.all<{ wording: string }>(
    `select wording from claim where seq in ??
     union select wording from assertion where claim in ?? and wording is not null`,
    [claims, claims],
  );
  const named = wordings.flatMap(({ wording }) =>
    (JSON.parse(wording) as ClaimWording).exclusions.flatMap((exclusion) => namedBy(exclusion, table)),
  );
  const rows = await reader.all<{ seq: number }>(
    `with recursive ${reachedBy(table, `select seq from ${table} where seq in ??`)} select seq from reached`,
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
     union select statement from retraction where target_claim = ?
     union select statement from affirmation where claim = ?`,
    [claim, claim, claim, claim, claim],
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
  `'statement', y.downstream from relay y cross join statement_summary u cross join statement_summary d
   where u.seq = y.upstream and d.seq = y.downstream and y.upstream in ?? and u.counts_from < u.said_start and d.counts_from = u.counts_from`,
  "'claim', a.claim from assertion a where a.statement in ??",
  "'statement', r.statement from rebuttal r where r.target_statement in ??",
  "'statement', r.statement from retraction r where r.target_statement in ??",
  "'statement', r.target_statement from rebuttal r where r.statement in ?? and r.target_statement is not null",
  "'claim', r.target_claim from rebuttal r where r.statement in ?? and r.target_claim is not null",
  "'statement', t.statement from rebuttal r cross join rebuttal t where t.seq = r.target_rebuttal and r.statement in ??",
  "'statement', o.statement from rebuttal r cross join rebuttal o where o.target_rebuttal = r.seq and r.statement in ??",
  "'statement', c.statement from rebuttal r cross join concession c where c.rebuttal = r.seq and r.statement in ??",
  "'statement', w.statement from rebuttal r cross join withdrawal w where w.rebuttal = r.seq and r.statement in ??",
  "'statement', r.statement from concession c cross join rebuttal r where r.seq = c.rebuttal and c.statement in ??",
  "'statement', r.statement from withdrawal w cross join rebuttal r where r.seq = w.rebuttal and w.statement in ??",
  "'claim', c.claim from correction c where c.statement in ??",
  "'claim', r.target_claim from retraction r where r.statement in ?? and r.target_claim is not null",
  "'claim', a.claim from affirmation a where a.statement in ??",
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
