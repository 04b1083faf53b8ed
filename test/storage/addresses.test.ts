import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { Addresses1700000000009 } from '../../src/storage/migrations/1700000000009-addresses.js';
import { allowChanges, refuseChanges } from '../../src/storage/migrations/facts-only-added.js';
import { ask } from '../support/api.js';
import { describeEngines, migratedDatabase } from '../support/engines.js';
import { BASICS, openWorld, worldOn, type World } from '../support/world.js';

/** As an older version kept them: the later ones under the address of the first. */
const DOCUMENTS = [
  { type: 'document', ref: 'alone', url: 'https://News.example', title: 'Front page' },
  {
    type: 'document',
    ref: 'first',
    url: 'https://news.example/a',
    title: 'A flood',
    text: 'The dyke broke.',
  },
  { type: 'document', ref: 'same', url: 'https://news.example/1', language: 'en', publisher: 'wire' },
  { type: 'document', ref: 'contrary', url: 'https://news.example/2', title: 'A deluge', language: 'fr' },
] as const;

const ADDRESSES = [
  ['same', 'HTTPS://news.example/a#b'],
  ['contrary', 'https://news.example:443/a'],
] as const;

const STATEMENTS = DOCUMENTS.map(({ ref }) => ({
  type: 'statement',
  ref: `in-${ref}`,
  source: 'agency',
  saidOn: '2022',
  document: ref,
}));

/** What the older version was given. */
const GIVEN = [
  ...BASICS,
  ...DOCUMENTS.map((document) => ({
    ...document,
    url: new Map<string, string>(ADDRESSES).get(document.ref) ?? document.url,
  })),
  ...STATEMENTS,
];

describeEngines('a database with several documents of one address', (engine) => {
  let migrated: World;

  beforeAll(async () => {
    const database = await migratedDatabase(engine);
    const world = await worldOn(database);
    await world.load([...BASICS, ...DOCUMENTS, ...STATEMENTS]);
    await world.storage.close();
    const dataSource = await new DataSource(dataSourceOptions(world.url)).initialize();
    const applied: { name: string }[] = await dataSource.query(
      'select name from migrations order by id desc',
    );
    for (const { name } of applied) {
      await dataSource.undoLastMigration();
      if (name === Addresses1700000000009.name) break;
    }
    const runner = dataSource.createQueryRunner();
    await allowChanges(runner, ['document']);
    for (const [ref, url] of ADDRESSES) {
      await runner.query(
        `update document set url = '${url}', content = replace(content, '"url":"https://news.example/${
          ref === 'same' ? '1' : '2'
        }"', '"url":"${url}"') where ref = '${ref}'`,
      );
    }
    await refuseChanges(runner, ['document']);
    await runner.release();
    await dataSource.destroy();
    migrated = await worldOn(database);
    await bringDerivedUpToDate(migrated.parts);
  });

  afterAll(() => migrated.close());

  test('has one, with all names and statements, and with what each record added', async () => {
    const { data, errors } = await ask(
      migrated,
      `{ documents { totalCount nodes { ref } }
         first: document(id: "first") { ref url title language text publisher { ref } statements { nodes { ref } } }
         same: document(id: "same") { ref } contrary: document(id: "contrary") { ref }
         address: document(url: "https://news.example") { ref }
         statement(id: "in-contrary") { document { ref } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      documents: { totalCount: 2, nodes: [{ ref: 'alone' }, { ref: 'first' }] },
      first: {
        ref: 'first',
        url: 'https://news.example/a',
        title: 'A flood',
        language: 'en',
        text: 'The dyke broke.',
        publisher: { ref: 'wire' },
        statements: { nodes: [{ ref: 'in-first' }, { ref: 'in-same' }, { ref: 'in-contrary' }] },
      },
      same: { ref: 'first' },
      contrary: { ref: 'first' },
      address: { ref: 'alone' },
      statement: { document: { ref: 'first' } },
    });
  });

  test('finds it once by the words of each of its records', async () => {
    for (const query of ['flood', 'deluge', 'dyke broke', 'flood deluge']) {
      const { data } = await ask(
        migrated,
        `{ search(query: "${query}", kinds: [DOCUMENT]) { nodes { node { ... on Document { ref } } } } }`,
      );
      expect(data.search.nodes).toEqual([{ node: { ref: 'first' } }]);
    }
  });

  test('goes into an empty database, and knows what it was given', async () => {
    const exported = await migrated.exported();
    const other = await openWorld(engine);
    try {
      expect((await other.load(exported)).faults).toEqual([]);
      expect(await other.exported()).toEqual(exported);
    } finally {
      await other.close();
    }
    expect(exported).toContainEqual({ type: 'document', ref: 'contrary', url: 'https://news.example:443/a' });
  });

  test('knows again the file that it was made from, and what it exports', async () => {
    for (const records of [GIVEN, await migrated.exported()])
      expect(await migrated.load(records)).toMatchObject({ created: 0, refused: 0, faults: [] });
  });

  test('refuses another document for a statement all the same', async () => {
    const { faults } = await migrated.load([
      { type: 'statement', ref: 'in-contrary', source: 'agency', saidOn: '2022', document: 'alone' },
    ]);
    expect(faults.map(({ code }) => code)).toEqual(['CONFLICT']);
  });

  test('still refuses that its facts are changed', async () => {
    for (const table of ['document', 'statement', 'document_address', 'document_record'])
      await expect(
        migrated.storage.unitOfWork.write((transaction) => transaction.run(`delete from ${table}`)),
      ).rejects.toThrow('Facts are only ever added');
  });
});
