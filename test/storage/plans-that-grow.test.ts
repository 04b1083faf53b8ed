import { expect, test } from '@jest/globals';
import pg from 'pg';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld } from '../support/world.js';

const MANY = Array.from({ length: 1_200 }, (_, at) => drowned(`many-${at}`, 'wire', '2022-01-01', at));

describeEngines('an import that PostgreSQL plans anew for', (engine) => {
  if (engine !== 'postgres') return;

  const analyzed = `select relname from pg_class where relname in ('claim', 'statement') and reltuples >= 1000 order by relname`;

  test('is planned for what it has written', async () => {
    const world = await openWorld(engine, BASICS);
    try {
      expect(await world.load(MANY)).toMatchObject({ created: MANY.length, refused: 0 });
      expect(await world.parts.reader.all(analyzed)).toEqual([
        { relname: 'claim' },
        { relname: 'statement' },
      ]);
    } finally {
      await world.close();
    }
  });

  test('does not wait for a table that somebody else has locked', async () => {
    const world = await openWorld(engine, BASICS);
    const other = new pg.Client(world.url);
    await other.connect();
    try {
      await other.query('begin');
      // As making an index beside what is written does.
      await other.query('lock table statement in share update exclusive mode');
      expect(await world.load(MANY)).toMatchObject({ created: MANY.length, refused: 0 });
      expect(await world.parts.reader.all(analyzed)).toEqual([{ relname: 'claim' }]);
    } finally {
      await other.end();
      await world.close();
    }
  });
});
