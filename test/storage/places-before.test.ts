import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { OPERATOR } from '../../src/kernel/actor.js';
import { importFile } from '../../src/services/import-file.js';
import { placeChanges } from '../../src/services/read/place-changes.js';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { createServices, reading } from '../../src/services/services.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { Facts1700000000000 } from '../../src/storage/migrations/1700000000000-facts.js';
import { BuiltInPlaces1700000000001 } from '../../src/storage/migrations/1700000000001-built-in-places.js';
import { openStorage, type Storage } from '../../src/storage/open.js';
import { sha256 } from '../../src/kernel/hash.js';
import { ask } from '../support/api.js';
import { describeEngines, emptyDatabase, type TestDatabase } from '../support/engines.js';
import { partsOn } from '../support/world.js';

/** A figure of a count in a place, as it was identified. */
const hashOf = (place: string, value: number): string =>
  sha256(JSON.stringify(['figure', 'lost', [value, null, null], 'EXACT', place, null, null, []]));

const PLACES = ['IR-06', 'CN-44', 'NP-BA', 'own-land', 'FR-IDF', 'EU', '142'];
const OWN = [
  { seq: 90_001, ref: 'own-land', name: 'Own Land' },
  { seq: 90_002, ref: 'FR-IDF', name: 'Île de France' },
  { seq: 90_003, ref: 'EU', name: 'Eastern Uplands' },
  { seq: 90_004, ref: '142', name: 'Block 142' },
];

const WORDING = JSON.stringify({ sentence: 'Lost.', asWritten: null, period: null, exclusions: [] });

const ROWS = [
  `insert into source (seq, id, ref, kind, name, aliases, root, content, fingerprint, recorded_at)
   values (1, 'source_1', 'agency', 'ORGANIZATION', 'Agency', '[]', 1, '{"type":"source","ref":"agency","kind":"ORGANIZATION","name":"Agency"}', 'a', 0)`,
  `insert into measure (seq, id, ref, label, unit, additivity, content, fingerprint, recorded_at)
   values (1, 'measure_1', 'lost', 'Lost boats', 'boats', 'ADDITIVE', '{"type":"measure","ref":"lost","label":"Lost boats","unit":"boats","additivity":"ADDITIVE"}', 'b', 0)`,
  ...OWN.map(
    ({
      seq,
      ref,
      name,
    }) => `insert into place (seq, id, ref, name, folded_name, folded_ref, built_in, content, fingerprint, recorded_at)
   values (${seq}, 'place_${seq}', '${ref}', '${name}', '${name.toLowerCase()}', '${ref.toLowerCase()}', 0, '${JSON.stringify({ type: 'place', ref, name })}', 'c${seq}', 0)`,
  ),
  `insert into statement (seq, id, ref, source, voice, voice_root, said_on, said_start, said_end, counts_from, basis, content, fingerprint, recorded_at)
   values (1, 'statement_1', 'report', 1, 1, 1, '2020', 1577836800, 1609459200, 1577836800, 'FIRST_HAND', '{}', 'd', 0)`,
  ...PLACES.flatMap((place, index) => [
    `insert into claim (seq, id, ref, hash, sentence, measure, is_figure, value, qualifier, place, wording, first_said, there_from,
       statement_count, rebuttal_count, contested, referenced, recorded_at)
     values (${index + 1}, 'claim_${index + 1}', 'in-${place}', '${hashOf(place, index + 1)}', 'Lost.', 1, 1, ${index + 1}, 'EXACT',
       (select seq from place where ref = '${place}'), '${WORDING}', 1577836800, 1577836800, 1, 0, 0, 0, 0)`,
    `insert into claim_ref (ref, claim) values ('in-${place}', ${index + 1})`,
    `insert into assertion (seq, statement, claim, role) values (${index + 1}, 1, ${index + 1}, 'ORIGIN')`,
  ]),
];

async function* linesOf(...records: readonly object[]): AsyncGenerator<Uint8Array> {
  for (const record of records) {
    await Promise.resolve();
    yield Buffer.from(`${JSON.stringify(record)}\n`);
  }
}

describeEngines('a database of before places came from Unicode CLDR', (engine) => {
  let database: TestDatabase;
  let storage: Storage;

  beforeAll(async () => {
    database = await emptyDatabase(engine);
    const before = await new DataSource({
      ...dataSourceOptions(database.url),
      migrations: [Facts1700000000000, BuiltInPlaces1700000000001],
    }).initialize();
    await before.runMigrations();
    for (const row of ROWS) await before.query(row);
    await before.destroy();
    storage = await openStorage(database.url);
    await bringDerivedUpToDate(partsOn(storage));
  });

  afterAll(async () => {
    await storage.close();
    await database.drop();
  });

  const placeOf = async (ref: string) =>
    (
      await ask(
        { parts: partsOn(storage) },
        `{ claim(id: "in-${ref}") { text figure { place { ref name within { ref } } } } }`,
      )
    ).data.claim;

  test('a code that was given to another place names that one, in every sentence', async () => {
    expect(await placeOf('IR-06')).toMatchObject({
      text: expect.stringContaining('Khuzestan'),
      figure: { place: { ref: 'IR-06', name: 'Khuzestan', within: { ref: 'IR' } } },
    });
  });

  test('a withdrawn code of the same territory is the one that replaced it, and its claims are those of that one', async () => {
    expect((await placeOf('CN-44')).figure.place).toMatchObject({ ref: 'CN-GD', name: 'Guangdong' });
    const services = createServices(partsOn(storage));
    const again = {
      type: 'statement',
      ref: 'again',
      source: 'agency',
      saidOn: '2021',
      claims: [{ ref: 'again-in-guangdong', figure: { measure: 'lost', value: 2, place: 'CN-GD' } }],
    };
    expect((await importFile(services, OPERATOR, linesOf(again))).faults).toEqual([]);
    const { data } = await ask(
      { parts: partsOn(storage) },
      '{ claim(id: "again-in-guangdong") { ref statements { totalCount } } }',
    );
    expect(data.claim).toEqual({ ref: 'in-CN-44', statements: { totalCount: 2 } });
  });

  test('a withdrawn code of another territory is left as a place of its own', async () => {
    expect((await placeOf('NP-BA')).figure.place).toEqual({
      ref: 'NP-BA',
      name: 'Bagmati',
      within: { ref: 'NP' },
    });
  });

  test("somebody's own place under a code of today becomes that place where it is called so, else it keeps the code", async () => {
    expect((await placeOf('FR-IDF')).figure.place).toEqual({
      ref: 'FR-IDF',
      name: 'Île-de-France',
      within: { ref: 'FR' },
    });
    expect((await placeOf('EU')).figure.place).toEqual({ ref: 'EU', name: 'Eastern Uplands', within: null });
    expect((await placeOf('own-land')).figure.place).toEqual({
      ref: 'own-land',
      name: 'Own Land',
      within: null,
    });
  });

  test('a region whose code is somebody’s own place is missing in no other region', async () => {
    const { data } = await ask(
      { parts: partsOn(storage) },
      '{ world: claims(filter: { place: "001" }) { nodes { ref } } south: claims(filter: { place: "034" }) { nodes { ref } } }',
    );
    const refs = (list: { nodes: { ref: string }[] }) => list.nodes.map(({ ref }) => ref).sort();
    expect(refs(data.south)).toEqual(['in-IR-06', 'in-NP-BA']);
    expect(refs(data.world)).toEqual(['in-CN-44', 'in-FR-IDF', 'in-IR-06', 'in-NP-BA']);
  });

  test('a record of a place that was built in is known again, with whatever it says besides', async () => {
    const services = createServices(partsOn(storage));
    const record = (more: object) => linesOf({ type: 'place', ref: 'NP-BA', name: 'Bagmati zone', ...more });
    expect(await importFile(services, OPERATOR, record({}))).toMatchObject({ known: 1, faults: [] });
    expect((await importFile(services, OPERATOR, record({ aliases: ['Else'] }))).faults).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  test('it is told of which claims that is to be known', async () => {
    expect(await placeChanges(reading(createServices(partsOn(storage)), OPERATOR))).toEqual([
      'in-IR-06: it was recorded with IR-06, which was called Būshehr; that code is now Khuzestan. See which of them was meant.',
      'in-CN-44: it was recorded with CN-44 (Guangdong), which was withdrawn; the same place is now CN-GD (Guangdong).',
      'in-NP-BA: it was recorded with NP-BA (Bagmati), which was withdrawn; its place is kept as one of its own.',
      'in-EU: its place EU (Eastern Uplands) is one of your own, though that code is now a built-in place of another name.',
      'in-142: its place 142 (Block 142) is one of your own, though that code is now a built-in place of another name.',
    ]);
  });
});
