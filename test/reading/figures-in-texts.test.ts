import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld } from '../support/world.js';
import { byStory, CORPORA, dataOf } from './corpora.js';
import { faultsOf } from './faults.js';
import type { Judgement } from './judge.js';
import { judgedIn } from './judged.js';
import type { ReadMention } from './read-text.js';
import { saidBeyond } from './summary.js';
import { partOf, tally, type Tally } from './tally.js';

/** Called right on a first run of texts held out, and in the README: to be emptied, and added to by a first run alone. */
const TO_BE_MENDED: readonly string[] = [];

describe.each(CORPORA)('the figures in the texts of $name', ({ name, file }) => {
  let judgements: Judgement<ReadMention>[];
  let counted: Tally;

  beforeAll(async () => {
    judgements = await judgedOf(file);
    counted = tally(judgements);
  });

  /** What is wrong with those that fall short. */
  const faults = (): string => judgements.flatMap(faultsOf).join('\n');

  test('are found: nineteen of twenty', () => {
    expect([partOf(counted.found) >= 0.95, faults()]).toEqual([true, expect.anything()]);
  });

  test('stand where a figure is: at most one more for ten', () => {
    expect([partOf(counted.false) <= 0.1, faults()]).toEqual([true, expect.anything()]);
  });

  test('are answered with the right claim among the first three: nineteen of twenty', () => {
    expect([partOf(counted.rightClaim) >= 0.95, faults()]).toEqual([true, expect.anything()]);
  });

  test('are told in what they are altered: nineteen of twenty', () => {
    expect([partOf(counted.axisNamed) >= 0.95, faults()]).toEqual([true, expect.anything()]);
  });

  test('are never called the same or fitting where they are altered', () => {
    const calledRight = judgements.flatMap(({ text: { id }, findings }) =>
      findings.filter((each) => each.calledRight).map(({ listed: { exact } }) => `${id} "${exact}"`),
    );
    expect([calledRight.filter((each) => !TO_BE_MENDED.includes(each)), faults()]).toEqual([
      [],
      expect.anything(),
    ]);
  });

  test('are spoken of in the README as they were', () => {
    expect(saidBeyond(readFileSync('README.md', 'utf8'), name, counted)).toEqual([]);
  });
});

async function judgedOf(file: string): Promise<Judgement<ReadMention>[]> {
  const judgements: Judgement<ReadMention>[] = [];
  for (const [story, texts] of byStory(file)) {
    const world = await openWorld('sqlite');
    try {
      await world.load(readFileSync(dataOf(story), 'utf8').trim().split('\n'));
      judgements.push(...(await judgedIn(world, texts)));
    } finally {
      await world.close();
    }
  }
  return judgements;
}
