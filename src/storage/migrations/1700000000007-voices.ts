import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';
import { seqOf } from '../../kernel/seq.js';
import { foldedVoices } from '../../domain/record/folding.js';
import { allowChanges, refuseChanges } from './facts-only-added.js';
import { updateRows } from './json-rows.js';

/**
 * Statements may be said jointly. Which voice a source counts for is no fact any more: a later source of its Wikidata
 * item can change it. It moves from `source` and `statement` to what is derived, which the program that opens the
 * database next makes anew.
 */
export class Voices1700000000007 implements MigrationInterface {
  name = 'Voices1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runAll(runner, [
      `create table joint_voice (
         statement ${int} not null references statement(seq), position ${int} not null,
         source ${int} not null references source(seq), primary key (statement, source))`,
      'drop index statement_voice',
      `create table source_summary (seq ${int} primary key references source(seq), root ${int} not null)`,
      'insert into source_summary (seq, root) select seq, root from source',
      `create table statement_voice (
         statement ${int} not null references statement(seq), position ${int} not null, voice ${int} not null,
         root ${int} not null, primary key (statement, position))`,
      'insert into statement_voice (statement, position, voice, root) select seq, 0, voice, voice_root from statement',
      'create index statement_voice_voice on statement_voice(voice, statement)',
      'create index source_wikidata on source(wikidata)',
      'alter table statement_summary drop column voice',
      'alter table statement_summary drop column voice_root',
      'alter table statement drop column voice_root',
      'alter table source drop column root',
      'update derived set version = 0',
    ]);
    await allowChanges(runner, ['source']);
    await leaveOutOverruled(runner);
    await refuseChanges(runner, ['source', 'joint_voice']);
  }

  /** Voices that were folded by their Wikidata items are told apart again; what was said jointly is lost. */
  async down(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    const facts = ['source', 'statement'];
    await allowChanges(runner, [...facts, 'joint_voice']);
    await runAll(runner, [
      `alter table source add column root ${int} not null default 0`,
      `with recursive up(seq, root) as (
         select seq, seq from source where part_of is null
         union all select s.seq, up.root from up join source s on s.part_of = up.seq)
       update source set root = (select up.root from up where up.seq = source.seq)`,
      `alter table statement add column voice_root ${int} references source(seq)`,
      'update statement set voice_root = (select s.root from source s where s.seq = statement.voice)',
      'drop table joint_voice',
      'drop table source_summary',
      'drop table statement_voice',
      'drop index source_wikidata',
      `alter table statement_summary add column voice ${int} not null default 0`,
      `alter table statement_summary add column voice_root ${int} not null default 0`,
      `update statement_summary set voice = s.voice, voice_root = s.voice_root
         from statement s where s.seq = statement_summary.seq`,
      'create index statement_voice on statement_summary(voice, said_start, seq)',
    ]);
    await refuseChanges(runner, facts);
  }
}

/**
 * Of sources of one Wikidata item that were recorded as parts of several organizations only the first has its voice. An
 * export leaves out what the others are part of, so that it can be imported and gives the same voices.
 */
async function leaveOutOverruled(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query('select seq, part_of, wikidata, content from source order by seq')) as {
    seq: number | string;
    part_of: number | string | null;
    wikidata: string | null;
    content: string;
  }[];
  const sources = rows.map(({ seq, part_of, ...source }) => ({
    ...source,
    seq: seqOf('source', Number(seq)),
    partOf: part_of === null ? null : seqOf('source', Number(part_of)),
  }));
  const { overruled } = foldedVoices(sources);
  const changed = sources.filter(({ seq }) => overruled.has(seq));
  await updateRows(
    runner,
    'source',
    changed.map(({ seq, content }) => ({ seq, content: withoutPartOf(content) })),
  );
}

/** A line of interchange without what a source is part of. */
function withoutPartOf(line: string): string {
  const record = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(Object.entries(record).filter(([field]) => field !== 'partOf')));
}

async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
