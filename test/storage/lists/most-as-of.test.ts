import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { figure, loadAll, openFiguresWorld, says } from '../../support/figures-world.js';
import { seeded } from '../../support/seeded.js';
import type { World } from '../../support/world.js';

const CLAIMS = 260;
const MOST_SAID = 5;

/** On which days of 2017 each claim was said and disputed. */
interface Told {
  readonly ref: string;
  readonly said: readonly number[];
  readonly disputed: readonly number[];
}

const date = (day: number): string => new Date(Date.UTC(2017, 0, day)).toISOString().slice(0, 10);

function toldOf(seed: number): Told[] {
  const chance = seeded(seed);
  const days = (most: number): number[] =>
    Array.from({ length: chance.below(most + 1) }, () => 2 + chance.below(300)).sort((a, b) => a - b);
  return Array.from({ length: CLAIMS }, (_, at) => ({
    ref: `f${at}`,
    said: [1 + chance.below(20), ...days(MOST_SAID)],
    disputed: days(3).map((day) => day + 30),
  }));
}

const recordsOf = ({ ref, said, disputed }: Told, at: number): object[] => [
  ...said.map((day, time) =>
    says(`${ref}-said-${time}`, ['wire', 'site', 'blog'][time % 3]!, date(day), {
      [ref]: time === 0 ? figure(at) : null,
    }),
  ),
  ...disputed.map((day, time) => ({
    type: 'statement',
    ref: `${ref}-doubts-${time}`,
    source: 'count',
    saidOn: date(day),
    rebuts: [{ ref: `${ref}-doubt-${time}`, target: { claim: ref }, aspects: ['VALUE'] }],
  })),
];

const COUNTED = { MOST_REPORTED: 'said', MOST_SPREAD: 'said', MOST_DISPUTED: 'disputed' } as const;

describeEngines('what most was said of, as of an instant', (engine) => {
  let world: World;
  const told = toldOf(5);

  beforeAll(async () => {
    world = await openFiguresWorld(engine);
    await loadAll(world, told.flatMap(recordsOf));
  });
  afterAll(() => world.close());

  async function paged(orderBy: string, asOf: string, size: number): Promise<string[]> {
    const refs: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await ask(
        world,
        `query ($after: String) { claims(orderBy: ${orderBy}, asOf: "${asOf}", first: ${size}, after: $after) {
           nodes { ref } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = data.claims as {
        nodes: { ref: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      refs.push(...nodes.map(({ ref }) => ref));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return refs;
  }

  test.each(Object.entries(COUNTED))('%s is told page by page', async (orderBy, kind) => {
    for (const day of [15, 25, 60, 200, 400]) {
      const counted = (one: Told): number => one[kind].filter((said) => said <= day).length;
      const there = told.filter(({ said }) => said.some((one) => one <= day));
      const least = kind === 'said' ? 1 : 0;
      const key = (one: Told): number => Math.max(least, counted(one));
      const wanted = there
        .map((one, at) => ({ one, at }))
        .sort((a, b) => key(b.one) - key(a.one) || a.at - b.at)
        .map(({ one }) => one.ref);
      const asOf = `${date(day)}T23:00:00Z`;
      for (const size of [9, 100]) expect(await paged(orderBy, asOf, size)).toEqual(wanted);
    }
  });

  test('is found among those of which most is said by now', async () => {
    const counts = async (asOf: string): Promise<number> =>
      (await ask(world, `{ claims(orderBy: MOST_REPORTED, first: 5, asOf: "${asOf}") { nodes { ref } } }`))
        .statements;
    expect(await counts('2017-12-31T00:00:00Z')).toBeLessThanOrEqual(4);
  });
});
