import { expect, test } from '@jest/globals';
import type { Extent } from '../../../src/domain/vocabulary/extents.js';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

/** The command disputes what the mission reported. */
const disputed = (): Decided =>
  new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }),
    says('command', '2016-12-03', {
      ref: 'denial',
      rebuts: [{ ref: 'rebuttal', target: { claim: '382' }, aspects: ['VALUE'] }],
    }),
  );

const concedes = (rebuttal = 'rebuttal', extent: Extent = 'FULL') => ({ concedes: [{ rebuttal, extent }] });

test('the attacked side grants the point of a rebuttal, in full or in part', () => {
  const [concession] = disputed().facts(
    'concession',
    says('mission', '2016-12-05', concedes('rebuttal', 'PARTIAL')),
  );
  expect(concession).toEqual({
    seq: 1,
    id: 'concession-1',
    statement: 3,
    rebuttal: 1,
    extent: 'PARTIAL',
    summary: null,
  });
});

test('a spokesperson speaks for its organization: permissions go by folded voices', () => {
  expect(disputed().facts('concession', says('spokesperson', '2016-12-05', concedes()))).toHaveLength(1);
});

test('who speaks on behalf of the attacked side concedes for it', () => {
  expect(
    disputed().facts('concession', says('command', '2016-12-05', { onBehalfOf: 'mission', ...concedes() })),
  ).toHaveLength(1);
});

test('only the attacked side can concede', () => {
  expect(disputed().refusalOf(says('command', '2016-12-05', concedes()))).toEqual({
    code: 'NOT_YOURS_TO_CONCEDE',
    field: 'concedes.0.rebuttal',
    message: 'Only the side that a rebuttal attacks can concede it. This statement is by another voice.',
  });
});

test('the side of a rebuttal that is attacked is the voice that made it', () => {
  const decided = disputed();
  decided.when(
    says('mission', '2016-12-04', {
      rebuts: [{ ref: 'counter', target: { rebuttal: 'rebuttal' }, aspects: ['METHOD'] }],
    }),
  );
  expect(decided.refusalOf(says('mission', '2016-12-05', concedes('counter'))).code).toBe(
    'NOT_YOURS_TO_CONCEDE',
  );
  expect(decided.facts('concession', says('command', '2016-12-05', concedes('counter')))).toHaveLength(1);
});

test('a rebuttal made in the same statement can be conceded in it', () => {
  const [concession] = disputed().facts(
    'concession',
    says('mission', '2016-12-05', {
      rebuts: [{ ref: 'own', target: { claim: '382' }, aspects: ['SCOPE'] }],
      ...concedes('own'),
    }),
  );
  expect(concession?.rebuttal).toBe(2);
});

test('nothing is conceded before it was said', () => {
  expect(disputed().refusalOf(says('mission', '2016-11-30', concedes()))).toMatchObject({
    code: 'OUT_OF_ORDER',
    field: 'concedes.0.rebuttal',
  });
});

test('a rebuttal that is not known cannot be conceded', () => {
  expect(disputed().refusalOf(says('mission', '2016-12-05', concedes('none')))).toMatchObject({
    code: 'NOT_FOUND',
    field: 'concedes.0.rebuttal',
  });
});
