import { held, present } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { givenAliases } from '../../storage/place-aliases.js';
import type { Reader } from '../../storage/reader.js';
import { exportedTogether } from '../../storage/export-selection.js';
import type { Reading } from '../services.js';

const PAGE = 1_000;

/** Kinds in an order that defines before it uses. */
const TABLES = [
  'source',
  'measure',
  'population',
  'place',
  'category',
  'document',
  'document_record',
  'statement',
  'derivation',
] as const;
type Table = (typeof TABLES)[number];

/**
 * What was recorded, in the interchange format, one line at a time: imported into an empty database it gives the
 * same content. With a claim, only what stands behind it, what was said about it, and what that needs.
 */
export async function* exportRecords(reading: Reading, claim?: Seq<'claim'>): AsyncGenerator<string> {
  const selection = claim === undefined ? undefined : await exportedTogether(reading, claim);
  for (const table of TABLES) {
    for await (const { seq, content } of contents(reading, table)) {
      if (selection === undefined || selection[table].has(seq)) yield content;
    }
  }
}

interface Content {
  readonly seq: number;
  readonly content: string;
}

async function* contents(reader: Reader, table: Table): AsyncGenerator<Content> {
  for (let after = 0; ;) {
    const rows =
      table === 'place'
        ? await placesAfter(reader, after)
        : await reader.all<Content>(
            `select seq, content from ${table} where seq > ? order by seq limit ${PAGE}`,
            [after],
          );
    yield* table === 'statement' ? await named(reader, rows) : rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.seq;
  }
}

interface PlaceContent extends Content {
  readonly built_in: number;
  readonly ref: string;
  readonly name: string;
  /** JSON array of strings. */
  readonly aliases: string;
}

/** Places as they were given; of those that are built in, the ones that were given aliases. */
async function placesAfter(reader: Reader, after: number): Promise<Content[]> {
  const rows = await reader.all<PlaceContent>(
    `select * from (
       select p.seq, p.content, p.built_in, p.ref, p.name, ${givenAliases(reader.dialect, 'p')} as aliases from place p
       where p.seq > ? and (p.built_in = 0 or exists (select 1 from place_alias a where a.place = p.seq))) x
     order by seq limit ${PAGE}`,
    [after],
  );
  return rows.map(({ seq, content, built_in, ref, name, aliases }) => ({
    seq,
    content:
      built_in === 0
        ? content
        : JSON.stringify({ type: 'place', ref, name, aliases: JSON.parse(aliases) as string[] }),
  }));
}

interface StatementContent {
  claims?: ClaimContent[];
  rebuts?: { ref?: string; counterClaim?: ClaimContent }[];
  corrects?: { by: ClaimContent }[];
}

interface ClaimContent {
  id?: string;
  ref?: string;
  passage?: unknown;
  /** The id of a claim that is given a further ref here: it is written out in full. */
  restates?: string;
}

/** Statements with refs where the format or another record needs them: a claim that was named by its id, every rebuttal. */
async function named(reader: Reader, rows: readonly Content[]): Promise<Content[]> {
  const statements = rows.map(({ seq, content }) => ({
    seq,
    content: JSON.parse(content) as StatementContent,
  }));
  const claims = statements.flatMap(({ content }) => claimsIn(content));
  const ids = claims.flatMap(({ id }) => id ?? []);
  const referenced = new Set(
    (
      await reader.all<{ id: string }>(
        'select c.id from claim c cross join claim_named n where n.claim = c.seq and c.id in ??',
        [ids],
      )
    ).map(({ id }) => id),
  );
  for (const claim of claims) {
    if (claim.id !== undefined && referenced.has(claim.id)) claim.ref = claim.id;
    delete claim.id;
  }
  await writeOut(
    reader,
    claims.filter(({ restates }) => restates !== undefined),
  );
  const rebuttals = await reader.all<{ id: string; ref: string | null; statement: number }>(
    'select id, ref, statement from rebuttal where statement in ?? order by seq',
    [rows.map(({ seq }) => seq)],
  );
  const made = new Map<number, string[]>();
  for (const { id, ref, statement } of rebuttals)
    made.set(statement, [...(made.get(statement) ?? []), ref ?? id]);
  for (const { seq, content } of statements) {
    content.rebuts = content.rebuts?.map((rebuttal, index) => ({
      ref: present(held(made, seq)[index]),
      ...rebuttal,
    })) as never;
  }
  return statements.map(({ seq, content }) => ({ seq, content: JSON.stringify(content) }));
}

/** Puts claims that are only named in the words in which they were first given. */
async function writeOut(reader: Reader, named: readonly ClaimContent[]): Promise<void> {
  if (named.length === 0) return;
  const rows = await reader.all<{ id: string; content: string; refs: string }>(
    `select c.id, s.content, coalesce((select ${jsonList(reader, 'r.ref')} from claim_ref r where r.claim = c.seq), '[]') as refs
     from claim c cross join statement s
     where c.id in ?? and s.seq = (select min(a.statement) from assertion a where a.claim = c.seq)`,
    [named.map(({ restates }) => present(restates))],
  );
  const inFull = new Map(
    rows.map(({ id, content, refs }) => {
      const names = new Set([id, ...(JSON.parse(refs) as string[])]);
      const given = claimsIn(JSON.parse(content) as StatementContent).find(
        (claim) => ('figure' in claim || 'text' in claim) && (names.has(claim.ref ?? '') || claim.id === id),
      );
      return [id, given];
    }),
  );
  for (const claim of named) {
    const { ref, passage } = claim;
    Object.assign(claim, inFull.get(present(claim.restates)), { ref, passage });
    delete claim.restates;
    delete claim.id;
  }
}

const jsonList = ({ dialect }: Reader, column: string): string =>
  dialect === 'sqlite' ? `json_group_array(${column})` : `cast(json_agg(${column}) as text)`;

const claimsIn = ({ claims = [], rebuts = [], corrects = [] }: StatementContent): ClaimContent[] => [
  ...claims,
  ...rebuts.flatMap(({ counterClaim }) => counterClaim ?? []),
  ...corrects.map(({ by }) => by),
];
