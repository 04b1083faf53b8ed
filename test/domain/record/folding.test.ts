import { expect, test } from '@jest/globals';
import { foldedVoices, type Foldable } from '../../../src/domain/record/folding.js';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { present } from '../../../src/kernel/certain.js';
import { Decided, PARTIES, says } from '../../support/decided.js';

test('a source is folded up to the topmost organization that it is part of', () => {
  const decided = new Decided(...PARTIES);
  const [desk] = decided.facts('source', {
    type: 'source',
    ref: 'desk',
    kind: 'ORGANIZATION',
    name: 'A desk',
    partOf: 'spokesperson',
  });
  expect(desk).toMatchObject({ seq: 4, partOf: 2, root: 1 });
});

test('a source that is part of none is its own voice', () => {
  expect(new Decided(...PARTIES).memory.sources.find('command')?.root).toBe(3);
});

test('the voice of a statement is whom the source speaks for, else the source', () => {
  const decided = new Decided(...PARTIES);
  const [forAnother] = decided.facts(
    'statement',
    says('command', '2016-12-01', { onBehalfOf: 'spokesperson' }),
  );
  expect(forAnother).toMatchObject({ source: 3, onBehalfOf: 2, voice: 2 });
  const [own] = decided.facts('statement', says('command', '2016-12-01', {}));
  expect(own).toMatchObject({ source: 3, onBehalfOf: null, voice: 3 });
});

const source = (ref: string, more: object = {}): GivenRecord => ({
  type: 'source',
  ref,
  kind: 'ORGANIZATION',
  name: ref,
  ...more,
});

const rootOf = (decided: Decided, ref: string): number =>
  decided.memory.folding.now(decided.memory.sources.find(ref)!.root);

test('sources of one Wikidata item are one voice: that of the first', () => {
  const decided = new Decided(
    ...PARTIES,
    source('first', { wikidata: 'Q5' }),
    source('second', { wikidata: 'Q5' }),
  );
  expect([rootOf(decided, 'first'), rootOf(decided, 'second')]).toEqual([4, 4]);
});

test('once one of them is part of an organization they, and what is part of them, all count for it', () => {
  const decided = new Decided(
    ...PARTIES,
    source('first', { wikidata: 'Q5' }),
    source('desk', { partOf: 'first' }),
    source('second', { wikidata: 'Q5', partOf: 'spokesperson' }),
  );
  expect(['first', 'desk', 'second'].map((ref) => rootOf(decided, ref))).toEqual([1, 1, 1]);
  decided.when(source('third', { wikidata: 'Q5', partOf: 'mission' }));
  expect(rootOf(decided, 'third')).toBe(1);
});

test('one of them may be part of another of them', () => {
  const decided = new Decided(
    ...PARTIES,
    source('first', { wikidata: 'Q5' }),
    source('second', { wikidata: 'Q5' }),
    source('third', { wikidata: 'Q5', partOf: 'second' }),
  );
  expect(['first', 'second', 'third'].map((ref) => rootOf(decided, ref))).toEqual([5, 5, 5]);
});

test('one that is part of another of them leaves open where they all belong', () => {
  const decided = new Decided(
    source('union'),
    source('first', { wikidata: 'Q1' }),
    source('desk', { wikidata: 'Q1', partOf: 'first' }),
    source('second desk', { wikidata: 'Q1', partOf: 'desk' }),
    source('later', { wikidata: 'Q1', partOf: 'union' }),
  );
  const { sources, folding } = decided.memory;
  const voices = ['first', 'desk', 'second desk', 'later'].map((ref) =>
    folding.now(present(sources.find(ref)).root),
  );
  expect(voices).toEqual([1, 1, 1, 1]);
});

test('an item with two topmost organizations is refused', () => {
  const decided = new Decided(...PARTIES, source('first', { wikidata: 'Q5', partOf: 'mission' }));
  expect(decided.refusalOf(source('second', { wikidata: 'Q5', partOf: 'command' }))).toEqual({
    code: 'CONFLICT',
    field: 'wikidata',
    message:
      'Sources of one Wikidata item are one voice, and "first" of Q5 is part of another organization than "command": give the same partOf, or check the item.',
  });
});

test('an item that would be part of itself at a distance is refused', () => {
  const decided = new Decided(
    ...PARTIES,
    source('first', { wikidata: 'Q5' }),
    source('desk', { partOf: 'first' }),
  );
  expect(decided.refusalOf(source('second', { wikidata: 'Q5', partOf: 'desk' }))).toMatchObject({
    code: 'CYCLE',
    field: 'partOf',
  });
});

test('all sources together fold as they do one by one; an earlier one of two that disagree has it', () => {
  const sources = [
    { seq: 1, partOf: null, wikidata: null },
    { seq: 2, partOf: null, wikidata: 'Q5' },
    { seq: 3, partOf: 2, wikidata: null },
    { seq: 4, partOf: 1, wikidata: 'Q5' },
    { seq: 5, partOf: null, wikidata: null },
    { seq: 6, partOf: 5, wikidata: 'Q5' },
  ] as unknown as Foldable[];
  expect([...foldedVoices(sources).voices.values()]).toEqual([1, 1, 1, 1, 5, 1]);
});
