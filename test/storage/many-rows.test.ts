import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ofManyRows } from '../../src/storage/many-rows.js';
import { describeEngines } from '../support/engines.js';
import { seeded } from '../support/seeded.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

describeEngines('SQL that gives many rows', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await openWorld(engine);
  });

  afterEach(() => world.close());

  test('gives what it gives row by row, in its order', async () => {
    const quotes = [
      '“Twelve,” she said.\n\tNo more.',
      'back\\slash "quoted"',
      'naïve 😀 ١٢',
      '\u2028 line',
      '',
    ];
    const { faults } = await world.load([
      ...BASICS,
      ...quotes.map((quote, at) => drowned(`said-${at}`, 'agency', `2022-01-0${5 - at}`, at + 1, { quote })),
      drowned('unquoted', 'wire', '2022-01-09', 9),
    ]);
    expect(faults).toEqual([]);
    const { reader } = world.parts;
    const sql = `select s.seq, f.quote as "what was said", s.said_start as "saidStart", case when s.seq in ?? then 1 else 0 end as "asked"
      from statement_summary s join statement f on f.seq = s.seq order by s.said_start desc`;
    const asked = [[2, 3, 2 ** 52]];
    const oneByOne = await reader.all<Record<string, unknown>>(sql, asked);
    expect(oneByOne).toHaveLength(6);
    const many = ofManyRows(['seq', 'what was said', 'saidStart', 'asked'], `${sql} `);
    expect(await reader.all(many, asked)).toEqual(oneByOne.map((row) => ({ ...row })));
    const none = ofManyRows(['seq'], 'select seq from statement where seq in ??');
    expect(await reader.all(none, [[-1]])).toEqual([]);
  });

  test('gives every fraction to its last digit, and what is not there as null', async () => {
    const { below } = seeded(17);
    const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
    const values = [
      ...[0, 0.1, 1 / 3, 4.35, 12, 2 ** 53, 503_052.366_773_323_97, 1e21, 9.9e22, 5e-324, Number.MAX_VALUE],
      ...Array.from({ length: 500 }, () => Number(`1${digits(below(8))}.${digits(1 + below(17))}`)),
      ...Array.from({ length: 500 }, () => Number(`-${digits(17)}e${below(600) - 310}`)),
    ];
    const many = ofManyRows(
      ['amount', 'twice', 'none'],
      'select amount, 2 as twice, case when amount is null then amount end as none from measured order by seq',
      ['amount', 'none'],
    );
    const rows = await world.parts.unitOfWork.write(async (transaction) => {
      await transaction.run('create temporary table measured (seq integer, amount double precision)');
      for (const [seq, value] of values.entries())
        await transaction.run('insert into measured (seq, amount) values (?, ?)', [seq, value]);
      return transaction.all(many);
    });
    expect(rows).toEqual(values.map((amount) => ({ amount, twice: 2, none: null })));
  });

  if (engine === 'sqlite')
    test('too long for one text come row by row', async () => {
      const many = ofManyRows(
        ['number', 'long'],
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
         select i as number, replace(hex(zeroblob(500000)), '0', 'x') as long from n`,
      );
      for (const count of [2, 70]) {
        const rows = await world.parts.reader.all<{ number: number; long: string }>(many, [count]);
        expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
        expect(new Set(rows.map(({ long }) => long.length))).toEqual(new Set([1_000_000]));
      }
    });

  test('that does not hold is refused like all other', async () => {
    await expect(
      world.parts.reader.all(ofManyRows(['seq'], 'select seq from nothing_of_the_kind')),
    ).rejects.toThrow('nothing_of_the_kind');
  });
});
