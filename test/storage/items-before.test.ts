import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { allowChanges, refuseChanges } from '../../src/storage/migrations/facts-only-added.js';
import { Voices1700000000007 } from '../../src/storage/migrations/1700000000007-voices.js';
import { ask } from '../support/api.js';
import { describeEngines, migratedDatabase } from '../support/engines.js';
import { openWorld, worldOn, type World } from '../support/world.js';

const source = (ref: string, more: Record<string, string> = {}) => ({
  type: 'source',
  ref,
  kind: 'ORGANIZATION',
  name: ref,
  ...more,
});

/** Recorded one voice each: an older version did not look at the items that they came to be given. */
const SOURCES = [
  source('union'),
  source('league'),
  source('first', { partOf: 'union', wikidata: 'Q1' }),
  source('later', { partOf: 'league', wikidata: 'Q2' }),
  source('desk', { partOf: 'later' }),
];

const VOICES = `{ claim(id: "c") { provenance { independentOrigins { max sources { ref } } } } }`;

describeEngines(
  'a database with sources of one Wikidata item that are part of two organizations',
  (engine) => {
    let migrated: World;

    beforeAll(async () => {
      const database = await migratedDatabase(engine);
      const world = await worldOn(database);
      await world.load([
        ...SOURCES,
        ...['first', 'later', 'desk', 'league'].map((ref) => ({
          type: 'statement',
          ref: `by-${ref}`,
          source: ref,
          saidOn: '2022',
          claims: [{ ref: 'c', text: 'The dyke broke.' }],
        })),
      ]);
      await world.storage.close();
      const dataSource = await new DataSource(dataSourceOptions(world.url)).initialize();
      const applied: { name: string }[] = await dataSource.query(
        'select name from migrations order by id desc',
      );
      for (const { name } of applied) {
        await dataSource.undoLastMigration();
        if (name === Voices1700000000007.name) break;
      }
      const runner = dataSource.createQueryRunner();
      await allowChanges(runner, ['source']);
      await runner.query(
        `update source set wikidata = 'Q1', content = replace(content, '"Q2"', '"Q1"') where ref = 'later'`,
      );
      await refuseChanges(runner, ['source']);
      await runner.release();
      await dataSource.destroy();
      migrated = await worldOn(database);
      await bringDerivedUpToDate(migrated.parts);
    });

    afterAll(() => migrated.close());

    test('counts the later one, and what is part of it, for the organization of the first', async () => {
      const { data } = await ask(migrated, VOICES);
      expect(data.claim.provenance.independentOrigins).toEqual({
        max: 2,
        sources: [{ ref: 'union' }, { ref: 'league' }],
      });
    });

    test('goes into an empty database, where the same voices count', async () => {
      const exported = await migrated.exported();
      const other = await openWorld(engine);
      try {
        expect((await other.load(exported)).faults).toEqual([]);
        expect(await other.exported()).toEqual(exported);
        expect(await ask(other, VOICES)).toEqual(await ask(migrated, VOICES));
      } finally {
        await other.close();
      }
    });
  },
);
