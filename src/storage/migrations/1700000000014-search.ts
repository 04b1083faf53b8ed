import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, isPostgres } from '../dialect.js';

/**
 * The index holds more than the words of texts: what figures are about, who said them, their values. Each kind of record
 * has lists of its own in it, how common a word is is kept beside it, and documents are looked up by host and path. The
 * program that opens the database next fills all of it from the facts.
 */
export class Search1700000000014 implements MigrationInterface {
  name = 'Search1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    const collation = isPostgres(runner) ? ' collate "C"' : '';
    await runner.query('delete from search_entry');
    if (!isPostgres(runner)) {
      await runner.query('drop table search_index');
      await runner.query(
        "create virtual table search_index using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')",
      );
    }
    await runner.query(
      `create table search_word (word text${collation} primary key, entries ${int} not null)`,
    );
    await runner.query(
      `create table document_path (path text not null, document ${int} not null references document(seq),
        primary key (path, document))`,
    );
    await runner.query('update derived set version = 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table document_path');
    await runner.query('drop table search_word');
    await runner.query('delete from search_entry');
    if (isPostgres(runner)) return;
    await runner.query('drop table search_index');
    await runner.query(
      "create virtual table search_index using fts5(tokens, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0')",
    );
  }
}
