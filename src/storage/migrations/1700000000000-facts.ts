import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, isPostgres } from '../dialect.js';

/**
 * The tables of facts, each numbered by `seq` in the order of recording, and the tables computed from them
 * (claim_standing, rebuttal_standing, the counters on claim), which the unit of work maintains.
 * Times are whole seconds of the Unix epoch, but `recorded_at`, which is milliseconds.
 * `content` is the record as it was given, for export; `fingerprint` tells the same content under the same ref.
 */
export class Facts1700000000000 implements MigrationInterface {
  name = 'Facts1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { int, real } = columnTypes(runner);
    const recorded = `content text not null, fingerprint text not null, recorded_at ${int} not null`;
    const statements = `
      create table source (
        seq ${int} primary key, id text not null unique, ref text unique, kind text not null, name text not null,
        aliases text not null, description text, part_of ${int} references source(seq), root ${int} not null,
        url text, wikidata text, ${recorded});
      create table document (
        seq ${int} primary key, id text not null unique, ref text unique, url text, title text,
        publisher ${int} references source(seq), published_on text, language text, sha256 text, body text, ${recorded});
      create index document_url on document${isPostgres(runner) ? ' using hash (url)' : '(url)'};
      create index document_publisher on document(publisher, seq);
      create table measure (
        seq ${int} primary key, id text not null unique, ref text not null unique, label text not null,
        unit text not null, additivity text not null, ${recorded});
      create table place (
        seq ${int} primary key, id text not null unique, ref text not null unique, name text not null,
        folded_name text not null, folded_ref text not null, within ${int} references place(seq), built_in ${int} not null, ${recorded});
      create index place_within on place(within);
      create table place_code (code text primary key, place ${int} not null references place(seq));
      create table population (
        seq ${int} primary key, id text not null unique, ref text not null unique, label text not null,
        within ${int} references population(seq), ${recorded});
      create table statement (
        seq ${int} primary key, id text not null unique, ref text unique, source ${int} not null references source(seq),
        on_behalf_of ${int} references source(seq), voice ${int} not null references source(seq),
        voice_root ${int} not null references source(seq), document ${int} references document(seq),
        said_on text not null, said_start ${int} not null, said_end ${int} not null, counts_from ${int} not null,
        quote text, passage text, language text, note text, basis text not null, ${recorded});
      create index statement_source on statement(source, said_start, seq);
      create index statement_voice on statement(voice, said_start, seq);
      create index statement_document on statement(document, said_start, seq);
      create table relay (
        downstream ${int} not null references statement(seq), upstream ${int} not null references statement(seq),
        position ${int} not null, primary key (downstream, upstream));
      create index relay_upstream on relay(upstream, downstream);
      create table claim (
        seq ${int} primary key, id text not null unique, ref text unique, hash text not null unique,
        sentence text not null, is_figure ${int} not null, measure ${int} references measure(seq),
        value ${real}, low ${real}, high ${real}, qualifier text, place ${int} references place(seq),
        period_start ${int}, period_end ${int}, population ${int} references population(seq), wording text not null,
        first_said ${int} not null, there_from ${int} not null, statement_count ${int} not null,
        rebuttal_count ${int} not null, contested ${int} not null, referenced ${int} not null, recorded_at ${int} not null);
      create index claim_first_said on claim(first_said, seq);
      create index claim_first_said_newest on claim(first_said desc, seq);
      create index claim_period on claim(period_start, period_end, seq);
      create index claim_period_newest on claim(period_start desc, period_end desc, seq);
      create index claim_value on claim(value, seq);
      create index claim_value_highest on claim(value desc, seq);
      create index claim_rebuttals on claim(rebuttal_count desc, seq);
      create index claim_statements on claim(statement_count desc, seq);
      create index claim_measure on claim(measure, first_said, seq);
      create index claim_place on claim(place, first_said, seq);
      create index claim_population on claim(population, first_said, seq);
      create index claim_scope on claim(measure, place, period_start, period_end);
      create table claim_ref (ref text primary key, claim ${int} not null references claim(seq));
      create table assertion (
        seq ${int} primary key, statement ${int} not null references statement(seq),
        claim ${int} not null references claim(seq), role text not null, wording text, unique (statement, claim));
      create index assertion_claim on assertion(claim, statement, role);
      create table rebuttal (
        seq ${int} primary key, id text not null unique, ref text unique, statement ${int} not null references statement(seq),
        target_claim ${int} references claim(seq), target_statement ${int} references statement(seq),
        target_rebuttal ${int} references rebuttal(seq), aspects text not null, direction text, summary text,
        counter_claim ${int} references claim(seq));
      create index rebuttal_statement on rebuttal(statement);
      create index rebuttal_target_claim on rebuttal(target_claim);
      create index rebuttal_target_statement on rebuttal(target_statement);
      create index rebuttal_target_rebuttal on rebuttal(target_rebuttal);
      create table concession (
        seq ${int} primary key, id text not null unique, statement ${int} not null references statement(seq),
        rebuttal ${int} not null references rebuttal(seq), extent text not null, summary text);
      create index concession_rebuttal on concession(rebuttal);
      create index concession_statement on concession(statement);
      create table correction (
        seq ${int} primary key, statement ${int} not null references statement(seq),
        claim ${int} not null references claim(seq), by_claim ${int} not null references claim(seq));
      create index correction_claim on correction(claim);
      create index correction_by_claim on correction(by_claim);
      create index correction_statement on correction(statement);
      create table retraction (
        seq ${int} primary key, statement ${int} not null references statement(seq),
        target_claim ${int} references claim(seq), target_statement ${int} references statement(seq), reason text);
      create index retraction_target_claim on retraction(target_claim);
      create index retraction_target_statement on retraction(target_statement);
      create index retraction_statement on retraction(statement);
      create table withdrawal (
        seq ${int} primary key, statement ${int} not null references statement(seq),
        rebuttal ${int} not null references rebuttal(seq), reason text);
      create index withdrawal_rebuttal on withdrawal(rebuttal);
      create index withdrawal_statement on withdrawal(statement);
      create table derivation (
        seq ${int} primary key, claim ${int} not null references claim(seq), method text, content text not null,
        fingerprint text not null unique, recorded_at ${int} not null);
      create table derivation_part (
        derivation ${int} not null references derivation(seq), claim ${int} not null references claim(seq),
        from_claim ${int} not null references claim(seq), position ${int} not null,
        primary key (derivation, from_claim));
      create index derivation_part_claim on derivation_part(claim, from_claim);
      create index derivation_part_from on derivation_part(from_claim, claim);
      create table claim_standing (
        claim ${int} not null references claim(seq), state text not null, from_at ${int} not null, to_at ${int} not null,
        primary key (claim, from_at));
      create index claim_standing_state on claim_standing(state, to_at, from_at, claim);
      create table rebuttal_standing (
        rebuttal ${int} not null references rebuttal(seq), state text not null, from_at ${int} not null,
        to_at ${int} not null, primary key (rebuttal, from_at));
      create index rebuttal_standing_state on rebuttal_standing(state, to_at, from_at, rebuttal);
      create table idempotency (
        actor text not null, idempotency_key text not null, fingerprint text not null, answer text not null,
        recorded_at ${int} not null, primary key (actor, idempotency_key));
      create table api_key (
        id text primary key, name text not null, role text not null, hash text not null unique,
        created_at ${int} not null, revoked_at ${int});
      create table search_entry (
        seq ${int} primary key, kind text not null, node ${int} not null, length ${int} not null, body text not null
        ${isPostgres(runner) ? ', tokens tsvector not null' : ''});
      create index search_entry_kind on search_entry(kind, node)`;
    for (const statement of statements.split(';')) await runner.query(statement);
    await runner.query(
      isPostgres(runner)
        ? 'create index search_entry_tokens on search_entry using gin (tokens)'
        : "create virtual table search_index using fts5(tokens, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0')",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    if (!isPostgres(runner)) await runner.query('drop table search_index');
    const tables = [
      'search_entry',
      'api_key',
      'idempotency',
      'rebuttal_standing',
      'claim_standing',
      'derivation_part',
      'derivation',
      'withdrawal',
      'retraction',
      'correction',
      'concession',
      'rebuttal',
      'assertion',
      'claim_ref',
      'claim',
      'relay',
      'statement',
      'population',
      'place_code',
      'place',
      'measure',
      'document',
      'source',
    ];
    for (const table of tables) await runner.query(`drop table ${table}`);
  }
}
