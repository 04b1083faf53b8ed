import { expect, test } from '@jest/globals';
import type { Seq } from '../../../src/kernel/seq.js';
import { areCategoriesWithin } from '../../../src/domain/scope/region.js';
import { none } from '../../../src/domain/scope/tree.js';
import { areCategoriesWithin as areWithin } from '../../../src/storage/rules/categories.js';
import { ask } from '../../support/api.js';
import { describeEngines } from '../../support/engines.js';
import { seeded, type Seeded } from '../../support/seeded.js';
import { openWorld, type World } from '../../support/world.js';

const DIMENSIONS = ['age', 'event', 'sex'];
const CATEGORIES = 12;
const CLAIMS = 40;

interface Category {
  readonly ref: string;
  readonly dimension: string;
  readonly within?: string;
}

/** Forests of three dimensions, each category within an earlier one of its dimension or none. */
function randomCategories(chance: Seeded): Category[] {
  const categories: Category[] = [];
  for (let at = 0; at < CATEGORIES; at += 1) {
    const dimension = chance.oneOf(DIMENSIONS)!;
    const holder = chance.percent(60)
      ? chance.oneOf(categories.filter((one) => one.dimension === dimension))
      : undefined;
    categories.push({ ref: `category-${at}`, dimension, ...(holder && { within: holder.ref }) });
  }
  return categories;
}

/** At most one of each dimension, of some none. */
const randomCut = (chance: Seeded, categories: readonly Category[]): string[] =>
  DIMENSIONS.flatMap((dimension) =>
    chance.percent(60)
      ? (chance.oneOf(categories.filter((one) => one.dimension === dimension))?.ref ?? [])
      : [],
  );

const seqOf = (ref: string): Seq<'category'> => (Number(ref.split('-')[1]) + 1) as Seq<'category'>;

describeEngines('how the categories of claims lie to one another, in SQL', (engine) => {
  const inRandomWorlds = async (
    look: (
      world: World,
      at: { seed: number; categories: readonly Category[]; cuts: readonly (readonly string[])[] },
    ) => Promise<void>,
  ): Promise<void> => {
    for (const seed of [1, 2, 3]) {
      const chance = seeded(seed);
      const world = await openWorld(engine);
      const categories = randomCategories(chance);
      const cuts = Array.from({ length: CLAIMS }, () => randomCut(chance, categories));
      const { faults } = await world.load([
        { type: 'measure', ref: 'hurt', label: 'Persons hurt', unit: 'persons', additivity: 'ADDITIVE' },
        { type: 'source', ref: 'wire', kind: 'NEWS_OUTLET', name: 'The Wire' },
        ...categories.map((one) => ({ type: 'category', label: one.ref, ...one })),
        {
          type: 'statement',
          ref: 'all',
          source: 'wire',
          saidOn: '2022',
          claims: cuts.map((cut, value) => ({
            ref: `claim-${value}`,
            figure: { measure: 'hurt', value, categories: cut },
          })),
        },
      ]);
      expect(faults).toEqual([]);
      await look(world, { seed, categories, cuts });
      await world.close();
    }
  };

  test('is for every two claims of random worlds what the pure function says', async () => {
    let within = 0;
    await inRandomWorlds(async ({ storage: { reader } }, { seed, categories, cuts }) => {
      const tree = {
        parentOf: (seq: Seq<'category'>) => {
          const { within: holder } = categories[seq - 1]!;
          return holder === undefined ? null : seqOf(holder);
        },
        membersOf: none,
        dimensionOf: (seq: Seq<'category'>) => categories[seq - 1]!.dimension,
      };
      const expected = cuts.flatMap((a, from) =>
        cuts.flatMap((b, to) =>
          areCategoriesWithin(tree, a.map(seqOf), b.map(seqOf)) ? [[from + 1, to + 1]] : [],
        ),
      );
      const rows = await reader.all<{ from: number; to: number }>(
        `select a.seq as "from", b.seq as "to" from claim_summary a cross join claim_summary b
         where ${areWithin('a.seq', 'b.seq')} order by a.seq, b.seq`,
      );
      expect({ seed, pairs: rows.map(({ from, to }) => [from, to]) }).toEqual({ seed, pairs: expected });
      within += rows.filter(({ from, to }) => from !== to).length;
    });
    expect(within).toBeGreaterThan(0);
  });

  test('lists the claims of a category and of all within it, and of every one that is asked for', async () => {
    await inRandomWorlds(async (world, { seed, categories, cuts }) => {
      const isIn = (ref: string, top: string): boolean =>
        ref === top || categories.some((one) => one.ref === ref && one.within && isIn(one.within, top));
      const meets = (asked: readonly string[]): number =>
        cuts.filter((cut) => asked.every((top) => cut.some((ref) => isIn(ref, top)))).length;
      for (const asked of [...categories.map(({ ref }) => [ref]), ['category-0', 'category-1'], []]) {
        const { data } = await ask(
          world,
          `query ($categories: [ID!]) { claims(filter: { categories: $categories }, first: 100) {
             totalCount nodes { ref } } }`,
          { categories: asked },
        );
        expect({ seed, asked, total: data.claims.totalCount, found: data.claims.nodes.length }).toEqual({
          seed,
          asked,
          total: meets(asked),
          found: meets(asked),
        });
      }
    });
  });
});
