import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OPERATOR } from '../../src/kernel/actor.js';
import { ENGLISH } from '../../src/domain/reading/languages/en/english.js';
import { namesIn } from '../../src/domain/reading/names/names-in.js';
import { wordsOf } from '../../src/domain/reading/words.js';
import { lexiconFor } from '../../src/services/read/lexicon.js';
import { reading, type Reading } from '../../src/services/services.js';
import { describeEngines } from '../support/engines.js';
import { openWorld, type World } from '../support/world.js';

const VOCABULARY = [
  { type: 'source', ref: 'guard', kind: 'GOVERNMENT_BODY', name: 'River Guard of Georgia' },
  { type: 'source', ref: 'sol', kind: 'PERSON', name: 'Ada Sol' },
  { type: 'measure', ref: 'drowned', label: 'Persons drowned', unit: 'persons', additivity: 'ADDITIVE' },
  { type: 'population', ref: 'sailors', label: 'Sailors' },
  { type: 'population', ref: 'no-pilots', label: 'Sailors, pilots not counted', within: 'sailors' },
  { type: 'place', ref: 'poti', name: 'Poti', within: 'GE-SZ' },
  // More of one name than anybody could mean.
  ...Array.from({ length: 60 }, (_, at) => ({
    type: 'source',
    ref: `office-${at}`,
    kind: 'ORGANIZATION',
    name: 'Harbour Office',
  })),
];

describeEngines('the names in a text, by what is on record', (engine) => {
  let world: World;
  let refs: ReadonlyMap<string, string>;

  beforeAll(async () => {
    world = await openWorld(engine);
    expect(await world.load(VOCABULARY)).toMatchObject({ faults: [] });
    const rows = await world.storage.reader.all<{ name: string; ref: string }>(
      ['source', 'measure', 'population', 'place']
        .map((kind) => `select '${kind} ' || seq as name, ref from ${kind}`)
        .join(' union all '),
    );
    refs = new Map(rows.map(({ name, ref }) => [name, ref]));
  });

  afterAll(() => world.close());

  /** The names in a text, and how many statements of SQL told them. */
  async function read(text: string): Promise<{ names: string[]; statements: number }> {
    let statements = 0;
    const reader = reading(world.services, OPERATOR);
    const counted: Reading = {
      ...reader,
      all: (sql, params) => {
        statements += 1;
        return reader.all(sql, params);
      },
    };
    const words = wordsOf(text);
    const names = namesIn(words, await lexiconFor(counted, words, ENGLISH), ENGLISH);
    return {
      names: names.map(({ kind, start, end, means }) =>
        [text.slice(start, end), ...means.map((node) => refs.get(`${kind} ${node}`))].join(': '),
      ),
      statements,
    };
  }

  test('are those of every kind', async () => {
    const { names } = await read('Off Poti 12 sailors drowned, says Ada Sol of the River Guard of Georgia.');
    expect(names).toEqual([
      'Poti: poti',
      'sailors: sailors',
      'drowned: drowned',
      'Ada Sol: sol',
      'River Guard of Georgia: guard',
      'Georgia: GE',
    ]);
  });

  test('are told from others by what is around them', async () => {
    expect((await read('In Georgia.')).names).toEqual(['Georgia: GE: US-GA']);
    expect((await read('In Poti, Georgia.')).names).toEqual(['Poti: poti', 'Georgia: GE']);
  });

  test('are found by what comes from a country', async () => {
    expect((await read('Five Danes and a Congolese')).names).toEqual(['Danes: DK', 'Congolese: CD: CG']);
  });

  test('of people without some of them are found by other words', async () => {
    expect((await read('12 sailors without the pilots')).names).toEqual([
      'sailors without the pilots: no-pilots',
    ]);
  });

  test('that too many have are read no further than that', async () => {
    const { names } = await read('The Harbour Office.');
    expect(names[0]?.split(': ')).toHaveLength(51);
  });

  test('take as few statements of SQL for many words as for one', async () => {
    const few = await read('Georgia, Congolese');
    const many = await read(
      'Georgia, Congolese. Ada Sol saw sailors from Poti drown, and Danes. '.repeat(200),
    );
    expect(few.statements).toBe(5);
    expect(many.statements).toBe(5);
  });
});
