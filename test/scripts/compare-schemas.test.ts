import { expect, test } from '@jest/globals';
import { compareSchemas } from '../../scripts/compare-schemas.js';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

/** A format with one type of record, a boat. */
const formatOf = (boat: object, definitions: object = {}, records: readonly string[] = ['boat']) => ({
  type: 'object',
  oneOf: records.map(ref),
  $defs: { boat: { type: 'object', additionalProperties: false, ...boat }, ...definitions },
});

const EQUAL = { beyond: [], ahead: [] };

test('the same format differs in nothing, in whatever order its members stand', () => {
  const one = formatOf({ properties: { name: { type: 'string', minLength: 1 }, masts: { type: 'number' } } });
  const other = formatOf({
    properties: { masts: { type: 'number' }, name: { minLength: 1, type: 'string' } },
  });
  expect(compareSchemas(one, other)).toEqual(EQUAL);
});

test('a type of record that only one has is told', () => {
  const crew = { crew: { type: 'object' } };
  const small = formatOf({});
  const large = formatOf({}, crew, ['boat', 'crew']);
  expect(compareSchemas(small, large)).toEqual({ beyond: [], ahead: ['record crew'] });
  expect(compareSchemas(large, small)).toEqual({ beyond: ['record crew'], ahead: [] });
});

test('a member that only one has is told with the record it belongs to, at any depth', () => {
  const port = (...members: string[]) => ({
    port: {
      type: 'object',
      properties: Object.fromEntries(members.map((name) => [name, { type: 'string' }])),
    },
  });
  const boat = { properties: { calls: { type: 'array', items: ref('port') } } };
  const small = formatOf(boat, port('name'));
  const large = formatOf(boat, port('name', 'country'));
  expect(compareSchemas(small, large)).toEqual({ beyond: [], ahead: ['boat.calls[]: member country'] });
  expect(compareSchemas(large, small)).toEqual({ beyond: ['boat.calls[]: member country'], ahead: [] });
});

test('a value that only one has is told', () => {
  const rig = (...values: string[]) => formatOf({ properties: { rig: { enum: values } } });
  expect(compareSchemas(rig('SLOOP', 'YAWL'), rig('SLOOP', 'KETCH'))).toEqual({
    beyond: ['boat.rig: value YAWL'],
    ahead: ['boat.rig: value KETCH'],
  });
});

test('what must be given may be more than there, not less', () => {
  const demand = (...required: string[]) => formatOf({ required });
  expect(compareSchemas(demand('name', 'rig'), demand('name'))).toEqual({
    beyond: [],
    ahead: ['boat: demand of rig'],
  });
  expect(compareSchemas(demand('name'), demand('name', 'rig'))).toEqual({
    beyond: ['boat: demand of rig'],
    ahead: [],
  });
});

const constrained = (constraint: object) => formatOf({ properties: { name: constraint } });

const narrower: [ours: object, other: object][] = [
  [{ minLength: 2 }, { minLength: 1 }],
  [{ minLength: 1 }, {}],
  [{ maxLength: 10 }, { maxLength: 20 }],
  [{ type: 'string' }, {}],
  [{ enum: ['a'] }, {}],
  [{ additionalProperties: false }, {}],
];

test.each(narrower)('%j is narrower than %j, and the other way round it takes more', (ours, other) => {
  expect(compareSchemas(constrained(ours), constrained(other)).beyond).toEqual([]);
  expect(compareSchemas(constrained(other), constrained(ours)).beyond).toHaveLength(1);
});

test('of two patterns nobody can tell which is the narrower: they are told, and are no fault', () => {
  expect(compareSchemas(constrained({ format: 'uri' }), constrained({ pattern: '^https' }))).toEqual({
    beyond: [],
    ahead: ['boat.name: format "uri" here, none there', 'boat.name: pattern none here, "^https" there'],
  });
});

test('another rule for the same is a fault', () => {
  expect(compareSchemas(constrained({ const: 'a' }), constrained({ const: 'b' }))).toEqual({
    beyond: ['boat.name: const "a" here, "b" there'],
    ahead: [],
  });
});

test('what is defined in one and written out in the other is the same', () => {
  const written = formatOf({ properties: { name: { type: 'string', minLength: 1 } } });
  const defined = formatOf({ properties: { name: ref('name') } }, { name: { type: 'string', minLength: 1 } });
  expect(compareSchemas(written, defined)).toEqual(EQUAL);
  expect(compareSchemas(defined, written)).toEqual(EQUAL);
});

test('what is said to people may be worded otherwise', () => {
  expect(compareSchemas(constrained({ description: 'Its name.' }), constrained({}))).toEqual(EQUAL);
});

test('a definition that names itself is looked at once', () => {
  const nested = formatOf({ properties: { tender: ref('boat') } });
  expect(compareSchemas(nested, nested)).toEqual(EQUAL);
});
