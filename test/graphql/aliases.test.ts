import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../support/figures-world.js';
import type { World } from '../support/world.js';

const CLAIMS = 12;

const TRACE = `{ text standing { state since } provenance { depth origins { source { name } } relays { drift { kind } } }
  statements { totalCount nodes { source { name } } } rebuttals { nodes { state source { name } } } }`;

describeEngines('what is asked under several aliases', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openFiguresWorld(engine);
    const each = Array.from({ length: CLAIMS }, (_, at) => [
      says(`said-${at}`, 'mission', '2017-01-01', { [`first-${at}`]: figure(100 + at) }),
      says(
        `copied-${at}`,
        'wire',
        '2017-01-02',
        { [`copy-${at}`]: figure(100 + at, { place: 'SY' }) },
        { relays: [`said-${at}`] },
      ),
      {
        type: 'statement',
        ref: `against-${at}`,
        source: 'count',
        saidOn: '2017-01-03',
        rebuts: [{ ref: `doubt-${at}`, target: { claim: `first-${at}` }, aspects: ['VALUE'] }],
      },
    ]);
    await loadAll(world, each.flat());
  });

  afterAll(() => world.close());

  /** The SQL statements that so many traces take, each under an alias of its own. */
  async function statementsFor(count: number): Promise<number> {
    const traces = Array.from({ length: count }, (_, at) => `c${at}: claim(id: "copy-${at}") ${TRACE}`);
    const { data, errors, statements } = await ask(world, `{ ${traces.join(' ')} }`);
    expect(errors).toEqual([]);
    expect(Object.values(data)).toHaveLength(count);
    return statements;
  }

  test('is read together: twelve traces take as many SQL statements as one', async () => {
    expect(await statementsFor(CLAIMS)).toBe(await statementsFor(1));
  });
});
