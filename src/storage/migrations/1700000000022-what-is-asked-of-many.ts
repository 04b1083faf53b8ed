import type { MigrationInterface, QueryRunner } from 'typeorm';
import { driftingRelays } from '../rules/drifting.js';
import { keyOfQuote } from '../search/key-of-quote.js';
import { columnTypes, isPostgres } from '../dialect.js';
import { insertRows } from './json-rows.js';

/**
 * What is asked of many at once is found without reading them: the figures of a measure in a place are listed as they were
 * said out of the index that finds them, how many claims are there by any instant is kept, and so is what tells entries of
 * the index of words apart, and how many relays of a statement changed something.
 */
export class WhatIsAskedOfMany1700000000022 implements MigrationInterface {
  name = 'WhatIsAskedOfMany1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await indexed(runner, 'measure, place, period_start, period_end, first_said, seq');
    for (const statement of [
      `create table claim_tally (there_from ${int} primary key, total ${int} not null)`,
      `insert into claim_tally (there_from, total)
        select there_from, count(*) from claim_summary group by there_from`,
      `create table search_order (seq ${int} primary key, length ${int} not null, quote ${int})`,
      `alter table source_act add column relays ${int} not null default 1`,
      `update source_act set relays = d.relays from (
        select x.source, x.statement, count(*) as relays from (${driftingRelays(`(${SPEAKING})`)}) x
        group by x.source, x.statement) d
       where source_act.kind = 'DRIFTS' and source_act.source = d.source and source_act.act = d.statement`,
      `create index source_act_drifts on source_act(source, said_start, act, relays) where kind = 'DRIFTS'`,
      `insert into search_order (seq, length) select seq, length from search_entry where kind <> 'STATEMENT'`,
    ])
      await runner.query(statement);
    await keyQuotes(runner);
    await runner.query('analyze');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index source_act_drifts');
    await runner.query('alter table source_act drop column relays');
    await runner.query('drop table search_order');
    await runner.query('drop table claim_tally');
    await indexed(runner, 'measure, place, period_start, period_end');
  }
}

/** Each statement with its source and with its voices. */
const SPEAKING =
  'select source, seq from statement_summary union select voice, statement from statement_voice';

async function indexed(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('drop index claim_scope');
  await runner.query(`create index claim_scope on claim_summary(${columns})`);
}

const AT_ONCE = 5_000;

/** Batch by batch: all texts together may be more than memory holds. */
async function keyQuotes(runner: QueryRunner): Promise<void> {
  const after = isPostgres(runner) ? '$1' : '?';
  for (let last = 0; ;) {
    const entries = (await runner.query(
      `select seq, length, body from search_entry where kind = 'STATEMENT' and seq > ${after} order by seq limit ${AT_ONCE}`,
      [last],
    )) as { readonly seq: number | string; readonly length: number | string; readonly body: string }[];
    await insertRows(
      runner,
      'search_order',
      entries.map(({ seq, length, body }) => ({
        seq: Number(seq),
        length: Number(length),
        quote: keyOfQuote(body),
      })),
    );
    if (entries.length < AT_ONCE) return;
    last = Number(entries.at(-1)?.seq);
  }
}
