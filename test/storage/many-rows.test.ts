import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ofManyRows } from '../../src/storage/many-rows.js';
import { describeEngines } from '../support/engines.js';
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

  test('that does not hold is refused like all other', async () => {
    await expect(
      world.parts.reader.all(ofManyRows(['seq'], 'select seq from nothing_of_the_kind')),
    ).rejects.toThrow('nothing_of_the_kind');
  });
});
