import { expect, test } from '@jest/globals';
import type { AsOf } from '../../../src/kernel/as-of.js';
import type { Seq } from '../../../src/kernel/seq.js';
import { entryBits, isOriginal } from '../../../src/domain/lineage/original.js';
import { followedFrom } from '../../../src/domain/lineage/trace.js';
import { countsAsOf } from '../../../src/domain/record/counting-from.js';
import {
  readGoesBackTo,
  readLinesFrom,
  readLinesOfEntries,
  readLinesUp,
  readRewordings,
  readSpread,
} from '../../../src/storage/analysis/lines.js';
import { describeEngines } from '../../support/engines.js';
import { inRecordedWorlds, seqsOf, type Recorded } from '../../support/recorded-worlds.js';
import { atOnce } from '../../../src/kernel/turns.js';

interface Node {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
}

type Followed = ReadonlyMap<Seq<'statement'>, ReadonlySet<Seq<'claim'>>>;

describeEngines('what is followed, in SQL', (engine) => {
  test('is in every random world, at every instant, what the pure function follows', async () => {
    let rewordings = 0;
    await inRecordedWorlds(engine, async (world) => {
      const { seed, reader, claims, instants } = world;
      for (const asOf of instants) {
        const pairs = claims.flatMap((claim) =>
          claimsOf(followed(world, counted(world, claim, asOf)))
            .filter((other) => other !== claim)
            .map((other) => ({ from: claim, to: other })),
        );
        rewordings += pairs.length;
        const backTo = await readGoesBackTo(reader, claims, asOf);
        const reworded = await readRewordings(reader, claims, asOf);
        expect({
          seed,
          asOf,
          backTo: inOrder(backTo),
          reworded: inOrder(reworded.map(({ from, to }) => ({ from: to, to: from }))),
        }).toEqual({ seed, asOf, backTo: inOrder(pairs), reworded: inOrder(pairs) });
        for (const claim of claims) {
          const lines = await readLinesUp(reader, [claim], asOf);
          expect({ seed, asOf, claim, up: nodesOf(lines) }).toEqual({
            seed,
            asOf,
            claim,
            up: keysOf(followed(world, counted(world, claim, asOf))),
          });
        }
      }
    });
    expect(rewordings).toBeGreaterThan(0);
  }, 120_000);

  test('from entries, from any claims at statements, and downstream it is the same', async () => {
    await inRecordedWorlds(engine, async (world) => {
      const { seed, reader, claims, facts, carriers } = world;
      const all = facts.assertions.map(({ statement, claim }) => ({ statement, claim }));
      for (const claim of claims) {
        const own = all.filter((node) => node.claim === claim);
        const entries = facts.assertions.filter((fact) => fact.claim === claim && fact.role === 'ORIGIN');
        const withSomethingBehind = (node: Node): boolean =>
          carriers.behind(node.statement, node.claim).length > 0;
        const leading = keysOf(followed(world, entries)).filter((key) => withSomethingBehind(nodeAt(key)));
        expect({ seed, claim, entries: nodesOf(await readLinesOfEntries(reader, [claim])) }).toEqual({
          seed,
          claim,
          entries: leading,
        });
        const from = await readLinesFrom(reader, own);
        const beyond = keysOf(followed(world, own.filter(withSomethingBehind)));
        expect({ seed, claim, from: nodesOf(from) }).toEqual({ seed, claim, from: beyond });
        const became = await readSpread(reader, [claim]);
        const asserted = became.filter((row) => row.asserted === 1).map(keyOf);
        expect({ seed, claim, became: asserted.sort() }).toEqual({
          seed,
          claim,
          became: all
            .filter((node) => keysOf(followed(world, [node])).some((key) => own.map(keyOf).includes(key)))
            .map(keyOf)
            .sort(),
        });
      }
    });
  }, 120_000);

  test('claims are kept as originals and as rewordings by the same rule', async () => {
    const found = new Set<string>();
    await inRecordedWorlds(engine, async (world) => {
      const { seed, reader, claims, facts } = world;
      const isReworded = (node: Node): boolean =>
        claimsOf(followed(world, [node])).some((claim) => claim !== node.claim);
      const originals = claims.filter((claim) =>
        isOriginal(
          facts.assertions
            .filter((fact) => fact.claim === claim && fact.role === 'ORIGIN')
            .map((fact) => entryBits(facts.statements.get(fact.statement)!.basis, isReworded(fact)))
            .reduce((bits, more) => bits | more, 0),
        ),
      );
      const reworded = claims.filter((claim) =>
        facts.assertions.some((fact) => fact.claim === claim && isReworded(fact)),
      );
      expect({
        seed,
        originals: await seqsOf(reader, 'select seq from claim_summary where original = 1 order by seq'),
        reworded: await seqsOf(reader, 'select seq from claim_summary where reworded = 1 order by seq'),
      }).toEqual({ seed, originals, reworded });
      for (const claim of claims)
        found.add(`${originals.includes(claim) ? 'original' : 'no original'}, ${reworded.includes(claim)}`);
    });
    expect([...found]).toEqual(expect.arrayContaining(['original, false', 'no original, true']));
  }, 120_000);
});

const counted = ({ facts }: Recorded, claim: Seq<'claim'>, asOf: AsOf): Node[] =>
  facts.assertions.filter(
    (fact) => fact.claim === claim && countsAsOf(facts.statements.get(fact.statement)!.countsFrom, asOf),
  );

const followed = ({ carriers }: Recorded, from: readonly Node[]): Followed =>
  atOnce(
    followedFrom(
      carriers,
      from.map(({ statement, claim }) => ({ upstream: statement, claim })),
    ),
  );

const claimsOf = (at: Followed): Seq<'claim'>[] => [
  ...new Set([...at.values()].flatMap((claims) => [...claims])),
];

const keyOf = ({ statement, claim }: Node): string => `${statement} ${claim}`;

const nodeAt = (key: string): Node => {
  const [statement, claim] = key.split(' ').map(Number);
  return { statement: statement as Seq<'statement'>, claim: claim as Seq<'claim'> };
};

const keysOf = (at: Followed): string[] =>
  [...at].flatMap(([statement, claims]) => [...claims].map((claim) => keyOf({ statement, claim }))).sort();

const nodesOf = (lines: Iterable<Node>): string[] => [...lines].map(keyOf).sort();

const inOrder = (links: readonly { from: number; to: number }[]): string[] =>
  links.map(({ from, to }) => `${from} ${to}`).sort();
