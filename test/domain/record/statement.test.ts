import { expect, test } from '@jest/globals';
import { factsOf } from '../../../src/domain/record/facts.js';
import { Decided, killed, PARTIES, says } from '../../support/decided.js';

const reported = (): Decided =>
  new Decided(...PARTIES, says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] }));

test('a statement is one source saying something on one occasion', () => {
  const [statement] = reported().facts(
    'statement',
    says('spokesperson', '2016-12', { quote: 'At least 382.', claims: [killed('again', 382)] }),
  );
  expect(statement).toMatchObject({
    seq: 2,
    id: 'statement-2',
    ref: null,
    source: 2,
    onBehalfOf: null,
    voice: 2,
    saidOn: '2016-12',
    saidStart: 1480550400,
    saidEnd: 1483228800,
    quote: 'At least 382.',
    basis: 'UNSTATED',
  });
});

test('the same figure is the same claim, under as many refs as it is given', () => {
  const decided = reported();
  const { facts } = decided.when(says('command', '2016-12-02', { claims: [killed('again', 382)] }));
  expect(facts.map(({ type }) => type)).toEqual(['claimRef', 'statement', 'assertion']);
  expect(decided.memory.claims.find('again')).toBe(decided.memory.claims.find('382'));
});

test('a claim is asserted once by a statement, in the words it is first given in there', () => {
  const { facts } = reported().when(
    says('command', '2016-12-02', {
      claims: [
        { figure: { measure: 'killed', value: 382, asWritten: 'some 382' } },
        { figure: { measure: 'killed', value: 382, asWritten: '382' } },
      ],
    }),
  );
  const assertions = factsOf(facts, 'assertion');
  expect(assertions.map(({ claim }) => claim)).toEqual([1]);
  expect(assertions.map(({ words }) => JSON.parse(words ?? 'null') as unknown)).toEqual([
    { sentence: null, asWritten: 'some 382', period: null, exclusions: [] },
  ]);
});

test('the passage of an assertion is the first that is given of its claim', () => {
  const passage = { exact: 'some 382 people', prefix: 'killed ' };
  const { facts } = reported().when(
    says('command', '2016-12-02', {
      claims: [
        { figure: { measure: 'killed', value: 382 } },
        { figure: { measure: 'killed', value: 382 }, passage },
        { known: '382', passage: { exact: '382' } },
        { text: 'The bridge was closed.' },
      ],
    }),
  );
  expect(factsOf(facts, 'assertion').map((assertion) => assertion.passage)).toEqual([passage, null]);
});

test('a passage of an assertion is content, and one that is left out is none', () => {
  const decided = reported();
  const claim = killed('382', 382);
  const again = (passage?: object | null) =>
    says('mission', '2016-12-01', { ref: 'report', claims: [{ ...claim, passage } as typeof claim] });
  expect(decided.when(again(null))).toMatchObject({ created: false, seq: 1, facts: [] });
  expect(decided.refusalOf(again({ exact: '382' }))).toMatchObject({ code: 'CONFLICT', field: 'ref' });
});

test('what was recorded before statements could affirm, or say where they assert what, is known again', () => {
  const [statement] = new Decided(...PARTIES).facts(
    'statement',
    says('mission', '2016-12-01', {
      claims: [killed('382', 382)],
      passage: { exact: 'At least 382' },
      rebuts: [{ ref: 'r', target: { claim: '382' }, aspects: ['VALUE'] }],
    }),
  );
  expect(statement?.fingerprint).toBe('a0965041b6ae6883f1b8056107304b873b0a0d773c77c4718ba8fd48f9b1ae34');
});

test('the same statement again changes nothing, other content under its ref is a conflict', () => {
  const decided = reported();
  const again = says('mission', '2016-12-01', { ref: 'report', claims: [killed('382', 382)] });
  expect(decided.when(again)).toMatchObject({ created: false, seq: 1, facts: [] });
  expect(decided.refusalOf({ ...again, note: 'Another.' })).toEqual({
    code: 'CONFLICT',
    field: 'ref',
    message:
      'The ref "report" is already used for a statement with other content: give the same content or another ref.',
  });
});

test('a statement without a ref is known by the ref of a rebuttal in it', () => {
  const decided = reported();
  const denial = says('command', '2016-12-03', {
    rebuts: [{ ref: 'rebuttal', target: { claim: '382' }, aspects: ['VALUE'] }],
  });
  decided.when(denial);
  expect(decided.when(denial)).toMatchObject({ created: false, seq: 2, facts: [] });
  expect(decided.refusalOf({ ...denial, quote: 'No.' })).toMatchObject({
    code: 'CONFLICT',
    field: 'rebuts.0.ref',
  });
});

test('a ref that names one claim cannot name another', () => {
  expect(reported().refusalOf(says('command', '2016-12-02', { claims: [killed('382', 50)] }))).toEqual({
    code: 'CONFLICT',
    field: 'claims.0.ref',
    message: 'The ref "382" is already used for another claim: 382 persons killed.',
  });
});

test('an export must name a claim without a ref that a later statement names', () => {
  const decided = new Decided(
    ...PARTIES,
    says('mission', '2016-12-01', { claims: [{ text: 'The bridge was closed.' }] }),
  );
  const { facts } = decided.when(says('command', '2016-12-02', { claims: [{ known: 'claim-1' }] }));
  expect(facts[0]).toEqual({ type: 'claimReferenced', fact: { claim: 1 } });
  expect(decided.when(says('command', '2016-12-03', { claims: [{ known: 'claim-1' }] })).facts[0]?.type).toBe(
    'statement',
  );
});

test.each([
  ['by nobody who is known', says('nobody', '2016-12-02', {}), 'NOT_FOUND', 'source'],
  ['on a day that cannot be read', says('mission', 'soon', {}), 'BAD_USER_INPUT', 'saidOn'],
  [
    'of an empty passage',
    says('mission', '2016-12-02', { passage: { exact: ' ' } }),
    'BAD_USER_INPUT',
    'passage.exact',
  ],
  [
    'of a claim with an empty passage',
    says('mission', '2016-12-02', { claims: [{ known: '382', passage: { exact: ' ' } }] }),
    'BAD_USER_INPUT',
    'claims.0.passage.exact',
  ],
  [
    'of a claim given in two forms',
    says('mission', '2016-12-02', { claims: [{ text: 'Many.', known: '382' }] }),
    'BAD_USER_INPUT',
    'claims.0',
  ],
  [
    'of a claim that is not known',
    says('mission', '2016-12-02', { claims: [{ known: 'none' }] }),
    'NOT_FOUND',
    'claims.0.known',
  ],
  [
    'of a figure of nothing that is measured',
    says('mission', '2016-12-02', { claims: [{ figure: { measure: 'none', value: 1 } }] }),
    'NOT_FOUND',
    'claims.0.figure.measure',
  ],
])('a statement %s is refused', (_, statement, code, field) => {
  expect(reported().refusalOf(statement)).toMatchObject({ code, field });
});
