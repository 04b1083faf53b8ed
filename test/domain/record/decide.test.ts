import { expect, test } from '@jest/globals';
import { decide } from '../../../src/domain/record/decide.js';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { emptyMemory } from '../../../src/domain/record/known.js';
import { ConsequenceOfRefusal } from '../../../src/domain/record/not-found.js';
import { Decided, killed, NO_COUNTS, NOW, PARTIES, says } from '../../support/decided.js';

const reported = (): Decided =>
  new Decided(...PARTIES, says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }));

test('deciding changes nothing that is known: a refused record leaves no trace', () => {
  const { memory } = reported();
  const counts = { ...memory.counts };
  const refused = says('command', '2016-12-03', {
    ref: 'denial',
    claims: [killed('50', 50)],
    concedes: [{ rebuttal: 'none', extent: 'FULL' }],
  });
  expect(() => decide(memory, refused, NOW)).toThrow('No rebuttal is known as "none"');
  expect(memory.counts).toEqual(counts);
  expect(memory.claims.find('50')).toBeUndefined();
  expect(memory.claims.find('382')).toMatchObject({ statementCount: 1, changed: true });
});

test('what was decided is known to what is decided next only once it is remembered', () => {
  const { memory } = reported();
  const next = says('command', '2016-12-03', { ref: 'next', claims: [killed('50', 50)] });
  expect(decide(memory, next, NOW).seq).toBe(2);
  expect(decide(memory, next, NOW).seq).toBe(2);
});

test('a record without a fault of its own is a consequence of the refusal of what it names', () => {
  const desk: GivenRecord = { type: 'source', name: 'A desk', kind: 'ORGANIZATION', partOf: 'none' };
  const afterRefusal = emptyMemory(NO_COUNTS, (kind) => kind, new Set(['source none']));
  expect(() => decide(afterRefusal, desk, NOW)).toThrow(ConsequenceOfRefusal);
  expect(reported().refusalOf(desk)).toMatchObject({ code: 'NOT_FOUND', field: 'partOf' });
});

test('a text that no database can keep is refused, with the field it stands in', () => {
  const decided = reported();
  expect(decided.refusalOf(says('mission', '2016-12-02', { quote: 'so \0 many' }))).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'quote',
  });
  expect(
    decided.refusalOf(says('mission', '2016-12-02', { claims: [{ text: 'half \ud800 a character' }] })),
  ).toMatchObject({ code: 'BAD_USER_INPUT', field: 'claims.0.text' });
});
