import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Reader } from '../../src/storage/reader.js';
import { likelyRecords } from '../../src/storage/likely-names.js';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('names of nothing', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine, [...BASICS, drowned('first', 'agency', '2022-03-01', 60)]);
  });

  afterEach(() => world.close());

  const faultOf = async (query: string) => (await ask(world, query)).errors;

  test('a question tells what may have been meant', async () => {
    expect(await faultOf('{ claims(filter: { source: "agenci" }) { totalCount } }')).toMatchObject([
      { code: 'NOT_FOUND', message: 'No source is known as "agenci": did you mean "agency" (River Agency)?' },
    ]);
    expect(await faultOf('{ claims(filter: { population: "agency" }) { totalCount } }')).toMatchObject([
      { message: 'No population is known as "agency": "agency" is a source, not a population.' },
    ]);
  });

  test('of several in a series the first is told, whichever the database answers first', async () => {
    const { reader } = world.parts;
    const slowly: Reader = {
      ...reader,
      all: async (sql, params, signal) => {
        if (sql.includes('from measure')) await reader.all('select 1');
        return reader.all(sql, params, signal);
      },
    };
    const query =
      '{ series(measure: "drowndd", place: "NO", population: "al", from: "2021", to: "2022") { points { period { start } } } }';
    const { errors } = await ask({ parts: { ...world.parts, reader: slowly } }, query);
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', field: 'measure' }]);
  });

  test('so does a mutation', async () => {
    const statement = '{ source: "wire", saidOn: "2022-04" }';
    expect(
      await faultOf(
        `mutation { retract(input: { target: "first-claim", statement: { source: "agenyc", saidOn: "2022-04" } }) { retracted { __typename } } }`,
      ),
    ).toMatchObject([
      { field: 'statement.source', message: expect.stringContaining('did you mean "agency"') },
    ]);
    expect(
      await faultOf(
        `mutation { report(input: { statement: ${statement}, claims: [{ figure: { measure: "drownd", value: 1 } }] }) { statement { id } } }`,
      ),
    ).toMatchObject([
      { field: 'claims.0.figure.measure', message: expect.stringContaining('did you mean "drowned"') },
    ]);
  });

  test('a mutation tells what a ref is used for', async () => {
    expect(
      await faultOf(
        'mutation { addSource(input: { ref: "wire", kind: NEWS_OUTLET, name: "The Cable" }) { source { id } } }',
      ),
    ).toMatchObject([
      {
        code: 'CONFLICT',
        field: 'ref',
        message:
          'The ref "wire" is already used for another source: name is "The Cable" here and "The Wire" on record. Give the same content or another ref.',
      },
    ]);
  });

  test('an id that names nothing is not taken for a slip', async () => {
    const [fault] = await faultOf(
      '{ claims(filter: { source: "source_01h455vb4pex5vsknk084sn02q" }) { totalCount } }',
    );
    expect(fault?.message).toBe('No source is known as "source_01h455vb4pex5vsknk084sn02q".');
  });

  test('of claims and statements those are looked up whose ref is one slip away, or stands beside the name', async () => {
    const likely = async (name: string) =>
      (await likelyRecords(world.storage.reader, 'claim', name)).map(({ ref }) => ref);
    for (const slip of ['irst-claim', 'first-cliam', 'first-claims', 'fairst-claim', 'FIRST-CLAIM'])
      expect(await likely(slip)).toContain('first-claim');
    expect(await likely('a\0b')).toEqual([]);
  });
});
