import { expect, test } from '@jest/globals';
import { openStorage } from '../../src/storage/open.js';
import { describeEngines, migratedDatabase } from '../support/engines.js';

describeEngines('queries', (engine) => {
  test('are not compiled, which PostgreSQL would do for each that walks places', async () => {
    const database = await migratedDatabase(engine);
    const storage = await openStorage(database.url);
    const compiles =
      engine === 'sqlite'
        ? []
        : await storage.reader.all<{ jit: string }>("select current_setting('jit') as jit");
    expect(compiles.map(({ jit }) => jit)).toEqual(engine === 'sqlite' ? [] : ['off']);
    await storage.close();
    await database.drop();
  });
});
