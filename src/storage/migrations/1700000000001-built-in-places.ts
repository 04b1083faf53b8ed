import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fold } from '../../domain/text/tokens.js';
import { foldedName } from '../../domain/text/folded-name.js';
import { idOfBuiltIn } from '../built-in-places.js';
import { isPostgres } from '../dialect.js';
import { placesBefore } from './places-before.js';

/** The countries and subdivisions of ISO 3166 are places from the start. */
export class BuiltInPlaces1700000000001 implements MigrationInterface {
  name = 'BuiltInPlaces1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    const { places, codes: aliases } = placesBefore();
    const seqs = new Map(places.map(([code], index) => [code, index + 1]));
    const rows = places.map(([code, name, within], index) => ({
      seq: index + 1,
      id: idOfBuiltIn(code),
      ref: code,
      name,
      folded_name: foldedName(name),
      folded_ref: fold(code),
      within: within === null ? null : seqs.get(within),
    }));
    const codes = aliases.map(([code, place]) => ({ code, place: seqs.get(place) }));
    const columns = 'seq, id, ref, name, folded_name, folded_ref, within';
    if (isPostgres(runner)) {
      await runner.query(
        `insert into place (${columns}, built_in, content, fingerprint, recorded_at)
         select ${columns}, 1, '', '', 0 from json_populate_recordset(null::place, $1)`,
        [JSON.stringify(rows)],
      );
      await runner.query(
        'insert into place_code select * from json_populate_recordset(null::place_code, $1)',
        [JSON.stringify(codes)],
      );
      return;
    }
    const members = columns.split(', ').map((column) => `value ->> '${column}'`);
    await runner.query(
      `insert into place (${columns}, built_in, content, fingerprint, recorded_at)
       select ${members.join(', ')}, 1, '', '', 0 from json_each(?)`,
      [JSON.stringify(rows)],
    );
    await runner.query(
      "insert into place_code select value ->> 'code', value ->> 'place' from json_each(?)",
      [JSON.stringify(codes)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from place_code');
    await runner.query('delete from place where built_in = 1');
  }
}
