import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask, askAgain, operation } from '../support/api.js';
import { openWorld, type World } from '../support/world.js';

const demo = readFileSync('demo/iraq-casualties.jsonl', 'utf8').trim().split('\n');

const READING = readdirSync('schema/operations')
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .filter((name) => /^query /m.test(operation(name)));

/** Beside the demo: claims that are reported, copied with a change, disputed, answered, conceded and computed with. */
const claimsBesideTheDemo = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => {
    const ref = `more-${index}`;
    const figure = {
      measure: 'persons-killed',
      // No figure of the demo has such a value: none of these joins one that is there.
      value: 20_000 + index,
      place: 'IQ',
      period: '2016-12',
      population: 'civilians',
    };
    const wire = { ...figure, exclusions: [{ place: 'IQ-AN', reason: 'not reached' }] };
    return [
      { type: 'document', ref: `${ref}-doc`, title: `Report ${index}`, publisher: 'unami' },
      {
        type: 'statement',
        ref: `${ref}-first`,
        source: 'unami',
        document: `${ref}-doc`,
        saidOn: '2017-06-01',
        claims: [{ ref: `${ref}-claim`, figure }],
      },
      {
        type: 'statement',
        ref: `${ref}-copy`,
        source: 'xinhua',
        saidOn: '2017-06-02',
        relays: [`${ref}-first`],
        claims: [{ ref: `${ref}-changed`, figure: wire }],
      },
      {
        type: 'statement',
        ref: `${ref}-against`,
        source: 'iraqi-joc',
        saidOn: '2017-06-03',
        rebuts: [
          { ref: `${ref}-open`, target: { claim: `${ref}-claim` }, aspects: ['VALUE'], summary: 'Too many' },
          { ref: `${ref}-more`, target: { claim: `${ref}-changed` }, aspects: ['METHOD'] },
        ],
      },
      {
        type: 'statement',
        ref: `${ref}-grant`,
        source: 'xinhua',
        saidOn: '2017-06-04',
        concedes: [{ rebuttal: `${ref}-more`, extent: 'FULL' }],
      },
      { type: 'derivation', claim: `${ref}-changed`, from: [`${ref}-claim`] },
    ];
  }).flat();

const NAMES = /"ref": "([^"]*)"/;

/** The most SQL statements that some take: on a server that was asked nothing yet, and on one that was asked the same. */
const FEW: Readonly<Record<string, { readonly atFirst: number; readonly again: number }>> = {
  'who-reported': { atFirst: 9, again: 4 },
  'where-from': { atFirst: 20, again: 11 },
  'figure-page': { atFirst: 36, again: 30 },
  'figures-at-a-glance': { atFirst: 36, again: 32 },
  'who-disputed': { atFirst: 17, again: 12 },
};

describe('the number of SQL statements', () => {
  const counts = new Map<number, Map<string, number>>();
  /** Of a server that was asked before, about the demo. */
  const again = new Map<string, number>();

  beforeAll(async () => {
    const joc = demo
      .filter((line) => line.includes('"type": "source"') && line.includes('Joint Operations Command'))
      .map((line) => NAMES.exec(line)![1]!)[0]!;
    for (const count of [10, 1000]) {
      const world: World = await openWorld('sqlite');
      await world.load(demo);
      const more = claimsBesideTheDemo(count).map((record) =>
        JSON.stringify(record).replaceAll('iraqi-joc', joc),
      );
      const { faults } = await world.load(more);
      expect(faults).toEqual([]);
      const ofWorld = new Map<string, number>();
      for (const name of READING) {
        const { errors, statements } = await ask(world, operation(name));
        expect([name, errors]).toEqual([name, []]);
        ofWorld.set(name, statements);
      }
      counts.set(count, ofWorld);
      for (const name of Object.keys(FEW)) {
        await askAgain(world, operation(name));
        again.set(name, (await askAgain(world, operation(name))).statements);
      }
      await world.close();
    }
  });

  /** Where several computations of one operation end at different times, what they ask next falls into other batches. */
  const BATCHES_FALL_APART = 20;

  test.each(READING)('%s takes as many with a thousand claims as with ten', (name) => {
    const [ten, thousand] = [counts.get(10)!.get(name)!, counts.get(1000)!.get(name)!];
    expect(Math.abs(thousand - ten)).toBeLessThanOrEqual(BATCHES_FALL_APART);
  });

  test.each(Object.entries(FEW))('%s takes few, and fewer where the facts were read before', (name, few) => {
    expect(counts.get(1000)!.get(name)).toBeLessThanOrEqual(few.atFirst);
    expect(again.get(name)).toBeLessThanOrEqual(few.again);
  });
});
