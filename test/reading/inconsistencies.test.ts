import { expect, test } from '@jest/globals';
import { byStory, CORPORA, dataOf } from './corpora.js';
import { inconsistencies } from './inconsistencies.js';
import { naiveRecord } from './naive-record.js';

/** Others list claims that are only near, too. */
const OURS = CORPORA.filter(({ name }) => name !== 'given');

test.each(OURS)('the texts of $name say what they list, beside what is on record', ({ file }) => {
  for (const [story, texts] of byStory(file)) {
    const record = naiveRecord(dataOf(story));
    expect(texts.flatMap((text) => inconsistencies(record, text))).toEqual([]);
  }
});
