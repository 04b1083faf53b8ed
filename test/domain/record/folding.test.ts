import { expect, test } from '@jest/globals';
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
  expect(forAnother).toMatchObject({ source: 3, onBehalfOf: 2, voice: 2, voiceRoot: 1 });
  const [own] = decided.facts('statement', says('command', '2016-12-01', {}));
  expect(own).toMatchObject({ source: 3, onBehalfOf: null, voice: 3, voiceRoot: 3 });
});
