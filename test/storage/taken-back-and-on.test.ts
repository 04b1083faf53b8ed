import { expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { bringDerivedUpToDate } from '../../src/services/rebuild.js';
import { dataSourceOptions } from '../../src/storage/data-source.js';
import { derivedIn } from '../support/derived-tables.js';
import { describeEngines, migratedDatabase } from '../support/engines.js';
import { figure, says, GROUND } from '../support/figures-world.js';
import { worldOn, type World } from '../support/world.js';

describeEngines('a database whose last migration was undone and done again', (engine) => {
  test('holds all that is derived as before, once it is opened', async () => {
    const database = await migratedDatabase(engine);
    const world: World = await worldOn(database);
    await world.load([
      ...GROUND,
      says('first', 'mission', '2017-01-01', { first: figure(10) }),
      says('copied', 'wire', '2017-04-01', { changed: figure(11) }, { relays: ['first'] }),
    ]);
    await bringDerivedUpToDate(world.parts);
    const before = await derivedIn(world);
    await world.storage.close();
    const dataSource = await new DataSource(dataSourceOptions(world.url)).initialize();
    await dataSource.undoLastMigration();
    await dataSource.destroy();

    const again = await worldOn(database);
    await bringDerivedUpToDate(again.parts);

    expect(before['source_change']).not.toEqual([]);
    expect(await derivedIn(again)).toEqual(before);
    await again.close();
  });
});
