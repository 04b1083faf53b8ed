import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seqOf } from '../../kernel/seq.js';
import { addressKey, addressOf, looseKey } from '../../domain/record/address.js';
import { contentOf, contraryFields, documentFingerprint, withAdded } from '../../domain/record/document.js';
import type { DocumentContent } from '../../domain/record/entries.js';
import { tokenize } from '../../domain/text/tokens.js';
import { columnTypes, isPostgres } from '../dialect.js';
import { indexable } from '../search/indexable.js';
import { allowChanges, refuseChanges } from './facts-only-added.js';

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly ref: string | null;
  readonly url: string;
  readonly title: string | null;
  readonly publisher: number | null;
  readonly published_on: string | null;
  readonly language: string | null;
  readonly body: string | null;
  readonly content: string;
}

const COLUMNS = 'id, ref, url, title, publisher, published_on, language, sha256, body, recorded_at';

/**
 * Documents of one address are one. What was recorded as a document of an address that was on record already moves to
 * `document_record`: a further name of the first, with what the first left out. What it says otherwise stays in its
 * row; an export leaves it out, so that it can be imported. The number that it had as a document of its own is kept: the
 * fingerprints of its statements hold it.
 */
export class Addresses1700000000009 implements MigrationInterface {
  name = 'Addresses1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    const { int } = columnTypes(runner);
    await runner.query('drop index document_url');
    await runner.query(`create table document_address (
      address text primary key, loose text not null, document ${int} not null references document(seq))`);
    await runner.query('create index document_address_loose on document_address(loose, document)');
    await runner.query(`create table document_record (
      seq ${int} primary key, document ${int} not null references document(seq), id text not null unique,
      ref text unique, url text, title text, publisher ${int} references source(seq), published_on text, language text,
      sha256 text, body text, content text not null, fingerprint text not null, recorded_at ${int} not null,
      was_document ${int}, kept_fingerprint text)`);
    await runner.query('create index document_record_document on document_record(document, seq)');
    await runner.query('create index document_record_publisher on document_record(publisher, document)');
    await allowChanges(runner, ['document', 'statement']);
    await new Merging(runner).all();
    await refuseChanges(runner, ['document', 'statement', 'document_address', 'document_record']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await allowChanges(runner, ['document_address', 'document_record']);
    await runner.query(`insert into document (seq, ${COLUMNS}, content, fingerprint)
      select (select max(seq) from document) + row_number() over (order by seq), ${COLUMNS}, content, fingerprint
      from document_record order by seq`);
    await runner.query('drop table document_record');
    await runner.query('drop table document_address');
    await runner.query(
      `create index document_url on document${isPostgres(runner) ? ' using hash (url)' : '(url)'}`,
    );
  }
}

/** Goes through the documents that have an address, in the order of recording. */
class Merging {
  private readonly firsts = new Map<string, { seq: number; content: DocumentContent }>();
  private records = 0;

  constructor(private readonly runner: QueryRunner) {}

  async all(): Promise<void> {
    const documents = (await this.runner.query(
      'select seq from document where url is not null order by seq',
    )) as { seq: number | string }[];
    for (const { seq } of documents) {
      const [row] = (await this.run(
        `select seq, id, ref, url, title, publisher, published_on, language, body, content from document where seq = ?`,
        [Number(seq)],
      )) as (Omit<Row, 'seq' | 'publisher'> & { publisher: number | string | null })[];
      if (row)
        await this.one({
          ...row,
          seq: Number(seq),
          publisher: row.publisher === null ? null : Number(row.publisher),
        });
    }
  }

  private async one(row: Row): Promise<void> {
    const key = addressKey(row.url);
    const content = contentOf(said(row));
    const first = this.firsts.get(key);
    if (first) {
      await this.moveTo(first, row, content);
      first.content = withAdded(first.content, content);
      return;
    }
    this.firsts.set(key, { seq: row.seq, content });
    await this.run('insert into document_address (address, loose, document) values (?, ?, ?)', [
      key,
      looseKey(row.url),
      row.seq,
    ]);
    if (addressOf(row.url) !== row.url)
      await this.run('update document set fingerprint = ? where seq = ?', [fingerprintOfRow(row), row.seq]);
  }

  private async moveTo(
    first: { readonly seq: number; readonly content: DocumentContent },
    row: Row,
    content: DocumentContent,
  ): Promise<void> {
    this.records += 1;
    const { int } = columnTypes(this.runner);
    const contrary = contraryFields(first.content, content);
    await this.run(
      `insert into document_record (seq, document, ${COLUMNS}, content, fingerprint, was_document, kept_fingerprint)
       select cast(? as ${int}), cast(? as ${int}), ${COLUMNS}, ?, ?, seq, ? from document where seq = ?`,
      [
        this.records,
        first.seq,
        without(row.content, contrary),
        fingerprintOfRow(row),
        documentFingerprint({ ...said(row), ...Object.fromEntries(contrary.map((field) => [field, null])) }),
        row.seq,
      ],
    );
    for (const table of ['statement', 'statement_summary'])
      await this.run(`update ${table} set document = ? where document = ?`, [first.seq, row.seq]);
    await this.moveSearchEntry(first.seq, row.seq);
    await this.run('delete from document where seq = ?', [row.seq]);
  }

  /** The words of the later document are found with the first: under an entry of its own, whose number none had before. */
  private async moveSearchEntry(first: number, later: number): Promise<void> {
    const entries = (await this.run(
      "select body from search_entry where kind = 'DOCUMENT' and node in (?, ?) order by seq",
      [first, later],
    )) as { body: string }[];
    const body = [...new Set(entries.flatMap((entry) => entry.body.split(' · ')))].join(' · ');
    const words = indexable(tokenize(body).map(({ token }) => token));
    if (words.length === 0) return;
    const [last] = (await this.run('select max(seq) as seq from search_entry', [])) as {
      seq: number | string;
    }[];
    const seq = Number(last?.seq) + 1;
    await this.run("delete from search_entry where kind = 'DOCUMENT' and node in (?, ?)", [first, later]);
    const entry = [seq, 'DOCUMENT', first, words.length, body];
    if (isPostgres(this.runner)) {
      await this.run(
        `insert into search_entry (seq, kind, node, length, body, tokens)
         values (?, ?, ?, ?, ?, array_to_tsvector(array(select distinct unnest(string_to_array(?, ' ')))))`,
        [...entry, words.join(' ')],
      );
      return;
    }
    await this.run('insert into search_entry (seq, kind, node, length, body) values (?, ?, ?, ?, ?)', entry);
    await this.run('insert into search_index (rowid, tokens) values (?, ?)', [seq, words.join(' ')]);
  }

  /** Runs a statement with its parameters, which are written as question marks. */
  private run(sql: string, params: readonly (string | number)[]): Promise<unknown> {
    let at = 0;
    const text = isPostgres(this.runner) ? sql.replaceAll('?', () => `$${(at += 1)}`) : sql;
    return this.runner.query(text, [...params]);
  }
}

const said = ({ url, title, publisher, published_on: publishedOn, language, body: text }: Row) => ({
  url,
  title,
  publisher: publisher === null ? null : seqOf('source', publisher),
  publishedOn,
  language,
  text,
});

const fingerprintOfRow = (row: Row): string => documentFingerprint(said(row));

/** A line of interchange without some of its fields. */
function without(line: string, fields: readonly string[]): string {
  const record = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(
    Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field))),
  );
}
