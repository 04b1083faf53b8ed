import { expect, test } from '@jest/globals';
import type { Seq } from '../../../src/kernel/seq.js';
import { extentOf, isRegion, isWithin, sharedNodes, type Tree } from '../../../src/domain/scope/tree.js';
import type { Reader } from '../../../src/storage/reader.js';
import { readInside } from '../../../src/storage/inside.js';
import { membersOf, NEAR, reachedFrom } from '../../../src/storage/rules/regions.js';
import { describeEngines } from '../../support/engines.js';
import { randomPlaces } from '../../support/random-places.js';
import { seeded } from '../../support/seeded.js';
import { openWorld, type World } from '../../support/world.js';

type Place = Seq<'place'>;

const SEEDS = [1, 2, 3, 4];
const PLACES = 16;

/** Random places as they were recorded. */
interface Recorded {
  readonly seed: number;
  readonly reader: Reader;
  readonly places: readonly Place[];
  readonly tree: Tree<Place>;
}

describeEngines('how places and regions lie to one another, in SQL', (engine) => {
  const inRandomWorlds = async (look: (recorded: Recorded) => Promise<void>): Promise<void> => {
    for (const seed of SEEDS) {
      const given = randomPlaces(seeded(seed), PLACES);
      const world = await openWorld(engine);
      const { faults } = await world.load(given);
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      const { reader } = world.storage;
      const rows = await reader.all<{ seq: Place; ref: string }>(
        `select seq, ref from place where ref like 'place-%' order by seq`,
      );
      const seqOf = new Map(rows.map(({ seq, ref }) => [ref, seq]));
      const of = new Map(given.map((place) => [seqOf.get(place.ref)!, place]));
      const tree: Tree<Place> = {
        parentOf: (seq) => seqOf.get(of.get(seq)?.within ?? '') ?? null,
        membersOf: (seq) => (of.get(seq)?.contains ?? []).map((ref) => seqOf.get(ref)!),
      };
      await look({ seed, reader, places: [...of.keys()], tree });
      await world.close();
    }
  };

  test('inside a place is what the pure function says lies within it', async () => {
    const met = { plainInRegion: 0, regionInPlain: 0, regionInRegion: 0 };
    await inRandomWorlds(async ({ seed, reader, places, tree }) => {
      for (const outer of places) {
        const inside = [...(await readInside(reader, outer))].sort((a, b) => a - b);
        const expected = places.filter((inner) => isWithin(tree, inner, outer));
        expect({ seed, outer, inside }).toEqual({ seed, outer, inside: expected });
        for (const inner of inside.filter((one) => one !== outer)) {
          if (isRegion(tree, inner)) met[isRegion(tree, outer) ? 'regionInRegion' : 'regionInPlain'] += 1;
          else if (isRegion(tree, outer)) met.plainInRegion += 1;
        }
      }
    });
    expect(Math.min(...Object.values(met))).toBeGreaterThan(3);
  });

  test('inside a place is what was recorded since it was last asked for, too', async () => {
    /** The refs of all that is inside each place. */
    const insideOf = async ({ reader }: World['storage']): Promise<readonly (readonly string[])[]> => {
      const rows = await reader.all<{ seq: Place; ref: string }>(
        "select seq, ref from place where ref like 'place-%' order by seq",
      );
      const refs = new Map(rows.map(({ seq, ref }) => [seq, ref]));
      const inside = await Promise.all(rows.map(({ seq }) => readInside(reader, seq)));
      return inside.map((seqs) => seqs.map((seq) => refs.get(seq) ?? '').sort());
    };
    for (const seed of SEEDS) {
      const given = randomPlaces(seeded(seed), PLACES);
      const [growing, whole] = [await openWorld(engine), await openWorld(engine)];
      for (const place of given) {
        await growing.load([place]);
        await insideOf(growing.storage);
      }
      await whole.load(given);
      expect({ seed, inside: await insideOf(growing.storage) }).toEqual({
        seed,
        inside: await insideOf(whole.storage),
      });
      await Promise.all([growing.close(), whole.close()]);
    }
  });

  test('near a place is all that shares something with it', async () => {
    let overlaps = 0;
    await inRandomWorlds(async ({ seed, reader, places, tree }) => {
      const rows = await reader.all<{ base: Place; seq: Place }>(
        `with recursive base(place) as (select seq from place where seq in ??), ${NEAR[reader.dialect]} select base, seq from near
         order by base, seq`,
        [places],
      );
      const pairs = places.flatMap((a) => places.map((b) => [a, b] as const));
      const expected = pairs.filter(([a, b]) => sharedNodes(tree, a, b).length > 0);
      expect({ seed, near: rows.map(({ base, seq }) => [base, seq]) }).toEqual({ seed, near: expected });
      overlaps += expected.filter(([a, b]) => !isWithin(tree, a, b) && !isWithin(tree, b, a)).length;
    });
    expect(overlaps).toBeGreaterThan(3);
  });

  test('what is reached from two places tells all that there is to say of how they lie to one another', async () => {
    await inRandomWorlds(async ({ seed, reader, places, tree }) => {
      for (const a of places) {
        for (const b of places.filter((one) => one > a)) {
          const rows = await reader.all<{ seq: Place; within: Place | null; contains: string }>(
            `with recursive ${reachedFrom('select seq from place where seq in ??')}
             select t.seq, t.within, ${membersOf(reader.dialect, 't')} as contains
             from reached cross join place t where t.seq = reached.seq`,
            [[a, b]],
          );
          const reached = new Map(rows.map((row) => [row.seq, row]));
          const found: Tree<Place> = {
            parentOf: (seq) => reached.get(seq)?.within ?? null,
            membersOf: (seq) => JSON.parse(reached.get(seq)?.contains ?? '[]') as Place[],
          };
          expect({ seed, a, b, ...relationOf(found, a, b) }).toEqual({
            seed,
            a,
            b,
            ...relationOf(tree, a, b),
          });
        }
      }
    });
  });
});

const relationOf = (tree: Tree<Place>, a: Place, b: Place) => ({
  aInB: isWithin(tree, a, b),
  bInA: isWithin(tree, b, a),
  shared: [...sharedNodes(tree, a, b)].sort(),
  extents: [a, b].map((one) => [...extentOf(tree, one)].sort()),
});
