import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOREVER } from '../../kernel/as-of.js';
import { columnTypes } from '../dialect.js';
import { driftingRelays } from '../rules/drifting.js';

/**
 * What a source said, and what of it was disputed, is found in the order in which it is told; how often it did something,
 * and had it done to it, is counted; from when on it originated and relayed what it asserts is kept; and what does not
 * stand undisputed is found by what it is about.
 */
export class WhatGrowsWithASource1700000000020 implements MigrationInterface {
  name = 'WhatGrowsWithASource1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    for (const statement of [
      `insert into source_act (source, kind, said_start, act)
        select p.source, 'SAYS', s.said_start, s.seq from statement_summary s join (${SPEAKING}) p on p.seq = s.seq`,
      `insert into source_act (source, kind, said_start, act)
        select distinct d.source, 'DRIFTS', s.said_start, s.seq
        from (${driftingRelays(`(${SPEAKING})`)}) d join statement_summary s on s.seq = d.statement`,
      `insert into source_act (source, kind, said_start, act)
        select distinct x.source, 'TAKEN_BACK', x.said_start, x.act from source_act x
        where x.kind = 'AFFIRMS' and x.act in (
          select a.seq from affirmation a join retraction t on t.target_statement = a.statement)`,
      `create table source_act_tally (
        source ${int} not null references source(seq), kind text not null, total ${int} not null,
        primary key (source, kind))`,
      `insert into source_act_tally (source, kind, total)
        select source, kind, count(*) from source_act where kind <> 'DRIFTS' group by source, kind`,
      `alter table source_claim add column first_said ${int} not null default 0`,
      `update source_claim set first_said = (select m.first_said from claim_summary m where m.seq = source_claim.claim)`,
      `alter table source_claim add column originated_from ${int} not null default ${FOREVER}`,
      `alter table source_claim add column relayed_from ${int} not null default ${FOREVER}`,
      `update source_claim set originated_from = said.originated, relayed_from = said.relayed from (
        select p.source, a.claim,
          min(case when a.role = 'ORIGIN' then s.counts_from else ${FOREVER} end) as originated,
          min(case when a.role = 'RELAY' then s.counts_from else ${FOREVER} end) as relayed
        from (${SPEAKING}) p join assertion a on a.statement = p.seq join statement_summary s on s.seq = p.seq
        group by p.source, a.claim) said
       where said.source = source_claim.source and said.claim = source_claim.claim`,
      'create index source_claim_from on source_claim(source, originated_from, relayed_from, claim)',
      'drop index source_claim_disputed',
      'create index source_claim_disputed on source_claim(source, first_said desc, claim) where disputed = 1',
      ...AXES.map((axis) => `alter table claim_standing add column ${axis} ${int}`),
      ...AXES.map(
        (axis) =>
          `update claim_standing set ${axis} = (select m.${axis} from claim_summary m where m.seq = claim_standing.claim)`,
      ),
      `create index claim_standing_place on claim_standing(state, place, period_start, period_end, first_said, claim)
        where to_at = ${FOREVER} and state <> 'UNDISPUTED'`,
      'analyze',
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      'drop index claim_standing_place',
      ...AXES.map((axis) => `alter table claim_standing drop column ${axis}`),
      'drop index source_claim_disputed',
      'create index source_claim_disputed on source_claim(source, claim) where disputed = 1',
      'drop index source_claim_from',
      'alter table source_claim drop column relayed_from',
      'alter table source_claim drop column originated_from',
      'alter table source_claim drop column first_said',
      'drop table source_act_tally',
      `delete from source_act where kind in ('SAYS', 'DRIFTS', 'TAKEN_BACK')`,
    ])
      await runner.query(statement);
  }
}

/** Each statement with its source and with its voices. */
const SPEAKING =
  'select source, seq from statement_summary union select voice, statement from statement_voice';

/** Of the claim. */
const AXES = ['place', 'period_start', 'period_end', 'first_said'];
