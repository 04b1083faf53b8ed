import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, isPostgres } from '../dialect.js';

/** The tables of facts: rows are only ever added to them. */
const FACTS = [
  'source',
  'document',
  'measure',
  'place',
  'place_code',
  'place_alias',
  'population',
  'statement',
  'relay',
  'claim',
  'claim_ref',
  'claim_named',
  'assertion',
  'rebuttal',
  'concession',
  'correction',
  'retraction',
  'withdrawal',
  'derivation',
  'derivation_part',
] as const;

/** What was kept of a claim beside what it says, in the order of `claim_summary`. */
const COUNTED = [
  'first_said',
  'there_from',
  'statement_count',
  'rebuttal_count',
  'contested',
  'entered',
  'original',
  'reworded',
  'shadowed',
  'spread_count',
] as const;

/** The axes by which claims are listed: a list is read from one table. */
const AXES = 'is_figure, measure, value, qualifier, place, population, period_start, period_end';

const STATEMENT_SUMMARY =
  'seq, source, voice, voice_root, document, said_on, said_start, said_end, counts_from, basis';

const CLAIM_INDEXES = [
  'claim_first_said on TABLE(first_said, seq)',
  'claim_first_said_newest on TABLE(first_said desc, seq)',
  'claim_period on TABLE(period_start, period_end, seq)',
  'claim_period_newest on TABLE(period_start desc, period_end desc, seq)',
  'claim_value on TABLE(value, seq)',
  'claim_value_highest on TABLE(value desc, seq)',
  'claim_rebuttals on TABLE(rebuttal_count desc, seq)',
  'claim_statements on TABLE(statement_count desc, seq)',
  'claim_measure on TABLE(measure, first_said, seq)',
  'claim_place on TABLE(place, first_said, seq)',
  'claim_population on TABLE(population, first_said, seq)',
  'claim_scope on TABLE(measure, place, period_start, period_end)',
  'claim_spread on TABLE(spread_count desc, seq)',
  'claim_copies on TABLE(seq) where original = 0',
];

const STATEMENT_INDEXES = [
  'statement_source on TABLE(source, said_start, seq)',
  'statement_voice on TABLE(voice, said_start, seq)',
  'statement_document on TABLE(document, said_start, seq)',
];

const indexesOn = (table: string, indexes: readonly string[]): string[] =>
  indexes.map((index) => `create index ${index.replace('TABLE', table)}`);

const droppedIndexes = (indexes: readonly string[]): string[] =>
  indexes.map((index) => `drop index ${index.split(' ')[0] ?? ''}`);

/**
 * Facts part from what is computed from them. What was updated moves: of a claim, `claim_summary` holds its first ref,
 * all counts and flags, and once more the axes by which claims are listed; of a statement, `statement_summary` holds
 * from when on it counts, and whose and of when it is. `claim_named` says which claims something names by their id,
 * `place_alias` what built-in places are called besides. From now on the facts can only be added to.
 */
export class FactsApart1700000000004 implements MigrationInterface {
  name = 'FactsApart1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...summaries(runner),
      ...claimRefs(runner, true),
      ...aliases(runner),
      ...claimWithout(runner),
      ...derived(runner, 'primary key'),
      ...refusals(runner),
    ]);
    await runAll(runner, await refusalsOfReplacing(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...permissions(runner),
      ...derived(runner, 'not null'),
      ...claimWith(runner),
      ...aliasesBack(runner),
      ...claimRefs(runner, false),
      'drop table claim_named',
      'drop table claim_summary',
      'drop table statement_summary',
    ]);
  }
}

async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}

function summaries(runner: QueryRunner): string[] {
  const { int, real } = columnTypes(runner);
  return [
    `create table claim_summary (
       seq ${int} primary key references claim(seq), ref text, is_figure ${int} not null, measure ${int}, value ${real},
       qualifier text, place ${int}, population ${int}, period_start ${int}, period_end ${int},
       ${COUNTED.map((column) => `${column} ${int} not null`).join(', ')})`,
    `insert into claim_summary (seq, ref, ${AXES}, ${COUNTED.join(', ')})
       select seq, ref, ${AXES}, ${COUNTED.join(', ')} from claim`,
    ...droppedIndexes(CLAIM_INDEXES),
    ...indexesOn('claim_summary', CLAIM_INDEXES),
    `create table claim_named (claim ${int} primary key references claim(seq))`,
    'insert into claim_named (claim) select seq from claim where referenced = 1',
    `create table statement_summary (
       seq ${int} primary key references statement(seq), source ${int} not null, voice ${int} not null,
       voice_root ${int} not null, document ${int}, said_on text not null, said_start ${int} not null,
       said_end ${int} not null, counts_from ${int} not null, basis text not null)`,
    `insert into statement_summary (${STATEMENT_SUMMARY}) select ${STATEMENT_SUMMARY} from statement`,
    ...droppedIndexes(STATEMENT_INDEXES),
    ...indexesOn('statement_summary', STATEMENT_INDEXES),
    'alter table statement drop column counts_from',
  ];
}

/** The refs of claims, numbered in the order in which they were given, or as they were before: the first is on the claim. */
function claimRefs(runner: QueryRunner, numbered: boolean): string[] {
  const { int } = columnTypes(runner);
  const inOrder = isPostgres(runner) ? 'r.ctid' : 'r.rowid';
  return [
    `create table claim_ref_kept as select r.ref, r.claim, row_number() over (
       order by ${numbered ? `r.claim, case when r.ref = c.ref then 0 else 1 end, ${inOrder}` : 'r.seq'}) as seq
       from claim_ref r join claim c on c.seq = r.claim`,
    'drop table claim_ref',
    numbered
      ? `create table claim_ref (seq ${int} primary key, ref text not null unique, claim ${int} not null references claim(seq))`
      : `create table claim_ref (ref text primary key, claim ${int} not null references claim(seq))`,
    numbered
      ? 'insert into claim_ref (seq, ref, claim) select seq, ref, claim from claim_ref_kept'
      : 'insert into claim_ref (ref, claim) select ref, claim from claim_ref_kept order by seq',
    'drop table claim_ref_kept',
  ];
}

function aliases(runner: QueryRunner): string[] {
  const { int } = columnTypes(runner);
  return [
    `create table place_alias (
       place ${int} not null references place(seq), position ${int} not null, alias text not null,
       primary key (place, position), unique (place, alias))`,
    isPostgres(runner)
      ? `insert into place_alias (place, position, alias) select p.seq, a.position, a.alias
           from place p cross join json_array_elements_text(cast(p.aliases as json)) with ordinality as a(alias, position)
           where p.built_in = 1`
      : `insert into place_alias (place, position, alias) select p.seq, a.key + 1, a.value
           from place p cross join json_each(p.aliases) a where p.built_in = 1`,
    "update place set aliases = '[]' where built_in = 1 and aliases <> '[]'",
  ];
}

const aliasesBack = (runner: QueryRunner): string[] => [
  `update place set aliases = (select ${
    isPostgres(runner)
      ? 'cast(json_agg(a.alias order by a.position) as text)'
      : 'json_group_array(a.alias order by a.position)'
  } from place_alias a where a.place = place.seq)
     where exists (select 1 from place_alias a where a.place = place.seq)`,
  'drop table place_alias',
];

/** SQLite drops no column that is unique: the table is made anew (foreign keys are not held during migrations). */
function claimWithout(runner: QueryRunner): string[] {
  const moved = ['ref', 'referenced', ...COUNTED];
  if (isPostgres(runner)) return moved.map((column) => `alter table claim drop column ${column}`);
  const columns = `seq, id, hash, sentence, measure, is_figure, value, low, high, qualifier, place, period_start, period_end,
    population, wording, recorded_at`;
  return [
    `create table claim_kept (
       seq integer primary key, id text not null unique, hash text not null unique, sentence text not null,
       is_figure integer not null, measure integer references measure(seq), value real, low real, high real,
       qualifier text, place integer references place(seq), period_start integer, period_end integer,
       population integer references population(seq), wording text not null, recorded_at integer not null)`,
    `insert into claim_kept (${columns}) select ${columns} from claim`,
    'drop table claim',
    'alter table claim_kept rename to claim',
  ];
}

function claimWith(runner: QueryRunner): string[] {
  const { int } = columnTypes(runner);
  const counts = COUNTED.map((column) => `${column} = m.${column}`).join(', ');
  return [
    ...droppedIndexes([...CLAIM_INDEXES, ...STATEMENT_INDEXES]),
    'alter table claim add column ref text',
    isPostgres(runner)
      ? 'alter table claim add unique (ref)'
      : 'create unique index claim_ref_once on claim(ref)',
    ...['referenced', ...COUNTED].map(
      (column) => `alter table claim add column ${column} ${int} not null default 0`,
    ),
    `update claim set ref = m.ref, ${counts} from claim_summary m where m.seq = claim.seq`,
    'update claim set referenced = 1 where seq in (select claim from claim_named)',
    ...indexesOn('claim', CLAIM_INDEXES),
    `alter table statement add column counts_from ${int} not null default 0`,
    'update statement set counts_from = m.counts_from from statement_summary m where m.seq = statement.seq',
    ...indexesOn('statement', STATEMENT_INDEXES),
  ];
}

/** Version 0 has all that is derived made anew by the program that opens the database next. */
const derived = (runner: QueryRunner, version: 'primary key' | 'not null'): string[] => {
  const { int } = columnTypes(runner);
  return [
    'drop table derived',
    `create table derived (version ${int} ${version}, statements ${int} not null)`,
    'insert into derived (version, statements) values (0, 0)',
  ];
};

function refusals(runner: QueryRunner): string[] {
  if (!isPostgres(runner)) {
    return FACTS.flatMap((table) =>
      ['update', 'delete'].map(
        (change) => `create trigger ${table}_${change}_refused before ${change} on ${table} begin
          select raise(abort, 'Facts are only ever added: ${change} of ${table} is refused.'); end`,
      ),
    );
  }
  return [
    `create function refuse_change() returns trigger language plpgsql as $$ begin
       raise exception 'Facts are only ever added: % of % is refused.', lower(tg_op), tg_table_name; end $$`,
    ...FACTS.map(
      (table) => `create trigger ${table}_change_refused before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`,
    ),
  ];
}

/**
 * On SQLite a row that is inserted in the place of another (`insert or replace`) is deleted without a word to the
 * trigger of deletions: an insert is refused where one of its keys is taken.
 */
async function refusalsOfReplacing(runner: QueryRunner): Promise<string[]> {
  if (isPostgres(runner)) return [];
  const triggers: string[] = [];
  for (const table of FACTS) {
    const keys = (await runner.query(
      `select group_concat('n.' || name || ' = new.' || name, ' and ') as same
         from pragma_table_info('${table}') where pk > 0
       union all
       select (select group_concat('n.' || i.name || ' = new.' || i.name, ' and ') from pragma_index_info(l.name) i)
         from pragma_index_list('${table}') l where l."unique" = 1 and l.origin <> 'pk'`,
    )) as { same: string }[];
    const taken = keys.map(({ same }) => `exists (select 1 from ${table} n where ${same})`).join(' or ');
    triggers.push(`create trigger ${table}_replace_refused before insert on ${table} when ${taken} begin
      select raise(abort, 'Facts are only ever added: ${table} has a row of this key.'); end`);
  }
  return triggers;
}

const permissions = (runner: QueryRunner): string[] =>
  isPostgres(runner)
    ? [
        ...FACTS.map((table) => `drop trigger ${table}_change_refused on ${table}`),
        'drop function refuse_change()',
      ]
    : FACTS.flatMap((table) => [
        `drop trigger ${table}_update_refused`,
        `drop trigger ${table}_delete_refused`,
        `drop trigger ${table}_replace_refused`,
      ]);
