import { test } from '@jest/globals';
import { ask } from '../support/api.js';
import { ENGINES } from '../support/engines.js';
import { BASICS, openWorld } from '../support/world.js';
import { forSqlite, forPostgres } from '../../src/storage/sql-text.js';
test.each(ENGINES)('%s', async (engine) => {
  const world = await openWorld(engine);
    const refs = Array.from({ length: 300 }, (_, index) => `well-${index}`);
    await world.load([
      ...BASICS,
      { type: 'statement', ref: 'survey', source: 'agency', saidOn: '2022-01-01', claims: refs.map((ref) => ({ ref, text: `The well called ${ref} ran dry in the summer.` })) },
      ...refs.slice(10).map((ref) => ({ type: 'statement', ref: `no-${ref}`, source: 'ministry', saidOn: '2022-01-02', rebuts: [{ ref: `no-${ref}`, target: { claim: ref }, aspects: ['VALUE'] }] })),
    ]);
  const reader = { dialect: world.services.reader.dialect, all: async (sql: string, params: any) => {
    const rows = await world.services.reader.all<any>(sql, params);
    if (sql.includes('search')) {
      const plan = await world.services.reader.all<any>(engine === 'sqlite' ? `explain query plan ${sql}` : `explain (analyze, costs off, timing off, buffers) ${sql}`, params);
      console.log(sql, '\n', plan.map((x: any) => x.detail ? `${x.id} ${x.parent} ${x.detail}` : x['QUERY PLAN']).join('\n'));
    }
    return rows;
  } } as any;
  for (const [criterion, order, asOf] of [['standing: [DISPUTED]', 'SAID_NEWEST', '2022-02-01T00:00:00Z'],
    ['standing: [DISPUTED]', 'VALUE_HIGHEST', null],
    ['hasFigure: false', 'MOST_DISPUTED', '2022-02-01T00:00:00Z']]) await ask({ services: { ...world.services, reader } }, `query ($asOf: DateTime) {
           claims(filter: { text: "ran dry", ${criterion} }, orderBy: ${order}, asOf: $asOf, first: 2) { nodes { ref } } }`, { asOf });
  await world.close();
  void forSqlite; void forPostgres;
}, 100000);
