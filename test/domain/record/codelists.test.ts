import { expect, test } from '@jest/globals';
import { seqOf } from '../../../src/kernel/seq.js';
import type { GivenRecord } from '../../../src/domain/record/given.js';
import { Decided, PARTIES } from '../../support/decided.js';

test.each<[string, GivenRecord, string]>([
  ['source', { type: 'source', ref: 'x', kind: 'DATASET', name: 'A dataset' }, 'kind'],
  ['document', { type: 'document', ref: 'x', url: 'https://example.org/' }, 'title'],
  ['measure', { type: 'measure', ref: 'x', label: 'Houses', unit: '', additivity: 'ADDITIVE' }, 'label'],
  ['place', { type: 'place', ref: 'x', name: 'Delta' }, 'name'],
  ['population', { type: 'population', ref: 'x', label: 'Children' }, 'label'],
])('the same %s again changes nothing, other content under its ref is a conflict', (kind, record, field) => {
  const decided = new Decided(...PARTIES);
  const { created, seq } = decided.when(record);
  expect(created).toBe(true);
  expect(decided.when(record)).toMatchObject({ created: false, seq, facts: [] });
  const other = { ...record, [field]: field === 'kind' ? 'PERSON' : 'Other' };
  expect(decided.refusalOf(other)).toMatchObject({
    code: 'CONFLICT',
    field: 'ref',
    message: `The ref "x" is already used for a ${kind} with other content: give the same content or another ref.`,
  });
});

test.each<[string, GivenRecord, string]>([
  ['a source of no kind', { type: 'source', kind: 'CAT', name: 'Tom' }, 'kind'],
  ['a source without a name', { type: 'source', kind: 'PERSON', name: ' ' }, 'name'],
  ['no Wikidata item', { type: 'source', kind: 'PERSON', name: 'Ada', wikidata: '1065' }, 'wikidata'],
  ['no web address', { type: 'document', url: 'ftp://example.org/' }, 'url'],
  ['a document that nothing tells from others', { type: 'document', language: 'en' }, 'url'],
  ['no date', { type: 'document', title: 'A', publishedOn: 'soon' }, 'publishedOn'],
  ['an empty ref', { type: 'place', ref: '', name: 'Delta' }, 'ref'],
  ['an alias of nothing', { type: 'place', ref: 'x', name: 'Delta', aliases: ['D', ' '] }, 'aliases.1'],
])('%s is refused', (_, record, field) => {
  expect(new Decided(...PARTIES).refusalOf(record)).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('a built-in place takes the aliases that it does not have yet, and nothing else', () => {
  const decided = new Decided(...PARTIES);
  decided.memory.places.add({
    seq: seqOf('place', 1),
    id: 'place-0',
    ref: 'NO',
    label: 'Norway',
    within: null,
    builtIn: true,
    wasBuiltIn: false,
    contains: [],
    given: 1,
    aliases: ['Norge'],
    fingerprint: '',
  });
  const given: GivenRecord = { type: 'place', ref: 'NO', name: 'Else', aliases: ['Norge', 'Noreg'] };
  expect(decided.when(given)).toEqual({
    created: true,
    seq: 1,
    facts: [{ type: 'placeAlias', fact: { place: 1, position: 2, alias: 'Noreg' } }],
  });
  expect(decided.when(given)).toEqual({ created: false, seq: 1, facts: [] });
});

test('what a source could not have at first leaves the fingerprint of what was recorded before as it was', () => {
  const [measure] = new Decided().facts('measure', {
    type: 'measure',
    ref: 'killed',
    label: 'Persons killed',
    unit: 'persons',
    additivity: 'ADDITIVE',
    short: null,
    aliases: [],
  });
  expect(measure?.fingerprint).toBe('3a364e28ae4f3263cd985a15da9a2393253fbf259231b4e8efbb33e93968a1f8');
});
