import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld } from '../../support/figures-world.js';
import { seeded } from '../../support/seeded.js';
import type { World } from '../../support/world.js';

/** More than are read one after another in one SQL statement. */
const SOURCES = 26;
const STATEMENTS = 90;
const PAGE = 3;

const outlet = (at: number) => ({
  type: 'source',
  ref: `outlet-${at}`,
  kind: 'NEWS_OUTLET',
  name: `Outlet ${at}`,
});
const refs = Array.from({ length: SOURCES }, (_, at) => `outlet-${at}`);

const LISTS = ['statements', 'rebuttals', 'disputedClaims'];

interface Told {
  readonly totalCount: number;
  readonly nodes: readonly { readonly ref: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describeEngines('lists of several sources', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openFiguresWorld(engine);
    const chance = seeded(3);
    const other = (not: number): number => (not + 1 + chance.below(SOURCES - 1)) % SOURCES;
    // A few speak most, now and then for another or with one.
    const said = Array.from({ length: STATEMENTS }, (_, at) => {
      const source = Math.floor(SOURCES * (chance.below(100) / 100) ** 2);
      return {
        type: 'statement',
        ref: `says-${at}`,
        source: `outlet-${source}`,
        saidOn: `2017-0${1 + chance.below(3)}-1${chance.below(9)}`,
        ...(chance.percent(20) && { onBehalfOf: `outlet-${other(source)}` }),
        claims: [{ ref: `f${at}`, figure: figure(at) }],
      };
    });
    const doubts = said.flatMap(({ ref }, at) =>
      chance.percent(60)
        ? [
            {
              type: 'statement',
              ref: `doubts-${at}`,
              source: `outlet-${chance.below(SOURCES)}`,
              saidOn: `2017-05-1${chance.below(9)}`,
              rebuts: [
                { ref: `doubt-${at}`, target: { claim: ref.replace('says-', 'f') }, aspects: ['VALUE'] },
              ],
            },
          ]
        : [],
    );
    await loadAll(world, [...refs.map((_, at) => outlet(at)), ...said, ...doubts]);
  });
  afterAll(() => world.close());

  const fields = (list: string, after: string | null): string =>
    `${list}(first: ${PAGE}, after: ${JSON.stringify(after)}) { totalCount nodes { ref } pageInfo { hasNextPage endCursor } }`;

  async function together(some: readonly string[], list: string, after: string | null): Promise<Told[]> {
    const each = some.map((ref, at) => `s${at}: source(id: "${ref}") { ${fields(list, after)} }`);
    const { data, errors } = await ask(world, `{ ${each.join('\n')} }`);
    expect(errors).toEqual([]);
    return some.map((_, at) => (data[`s${at}`] as Record<string, Told>)[list]!);
  }

  test.each(LISTS)('%s are the same for each, however many are asked for', async (list) => {
    const alone: Told[] = [];
    for (const ref of refs) alone.push(...(await together([ref], list, null)));
    expect(await together(refs.slice(0, 7), list, null)).toEqual(alone.slice(0, 7));
    expect(await together(refs, list, null)).toEqual(alone);
    expect(alone.filter(({ pageInfo }) => pageInfo.hasNextPage).length).toBeGreaterThan(2);

    const { endCursor } = alone.find(({ pageInfo }) => pageInfo.hasNextPage)!.pageInfo;
    const further: Told[] = [];
    for (const ref of refs) further.push(...(await together([ref], list, endCursor)));
    expect(await together(refs.slice(0, 7), list, endCursor)).toEqual(further.slice(0, 7));
    expect(await together(refs, list, endCursor)).toEqual(further);
  });
});
