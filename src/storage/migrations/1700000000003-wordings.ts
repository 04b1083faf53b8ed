import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes } from '../dialect.js';

/**
 * What stands behind each assertion, and what follows from it for claims: all of it computed from the facts when they
 * are recorded, and made anew where `derived` is of an older version (`REBUILT`).
 *
 * `behind` holds, for each claim at a statement that asserts it or through which it is followed, each statement that
 * it is followed to and the claim as which; `rewords` is 1 where some other claim stands behind, at any distance.
 * `rewording` holds which claims are followed on as which others, directly. `own_standing` is to a claim's own
 * standing what `claim_standing` is to its standing; a claim without a row has stood UNDISPUTED throughout.
 * Of a claim: `entered` has bit 1 where a statement with which it entered states its basis, 2 where one of these has
 * no other claim behind it, 4 where one of UNSTATED basis has none; `original` follows from it; `reworded` is 1 where
 * it goes back to another, `shadowed` where something may be carried to it, and `spread_count` counts the statements that
 * assert it or what became of it. `derived` tells by which version of the rules, and up to which statement.
 *
 * A statement at first hand that relays others was taken before: it stands as one that passes them on.
 */
export class Wordings1700000000003 implements MigrationInterface {
  name = 'Wordings1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    const flags = ['entered', 'original', 'reworded', 'shadowed', 'spread_count'];
    const statements = `
      create table behind (
        statement ${int} not null references statement(seq), claim ${int} not null references claim(seq),
        upstream ${int} not null references statement(seq), upstream_claim ${int} not null references claim(seq),
        position ${int} not null, rewords ${int} not null, primary key (statement, claim, upstream));
      create index behind_upstream on behind(upstream, upstream_claim, statement, claim);
      create index behind_other on behind(upstream_claim, statement, claim) where claim <> upstream_claim;
      create table rewording (
        claim ${int} not null references claim(seq), of_claim ${int} not null references claim(seq),
        primary key (claim, of_claim));
      create index rewording_of on rewording(of_claim, claim);
      create table own_standing (
        claim ${int} not null references claim(seq), state text not null, from_at ${int} not null, to_at ${int} not null,
        primary key (claim, from_at));
      ${flags.map((flag) => `alter table claim add column ${flag} ${int} not null default 0`).join(';')};
      create index claim_spread on claim(spread_count desc, seq);
      create index claim_copies on claim(seq) where original = 0;
      create table derived (version ${int} not null, statements ${int} not null);
      insert into derived (version, statements) values (0, 0);
      update statement set basis = 'RELAYED', content = replace(content, '"basis":"FIRST_HAND"', '"basis":"RELAYED"')
        where basis = 'FIRST_HAND' and exists (select 1 from relay where relay.downstream = statement.seq)`;
    for (const statement of statements.split(';')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['derived', 'own_standing', 'rewording', 'behind'])
      await runner.query(`drop table ${table}`);
    for (const index of ['claim_copies', 'claim_spread']) await runner.query(`drop index ${index}`);
    for (const flag of ['spread_count', 'shadowed', 'reworded', 'original', 'entered'])
      await runner.query(`alter table claim drop column ${flag}`);
  }
}
