import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openServer, type Answer, type TestServer } from '../support/server.js';
import { riverSchema } from '../support/river-schema.js';

let server: TestServer;

beforeAll(async () => {
  server = await openServer(riverSchema());
});

afterAll(() => server.close());

const refusal = ({ status, data, errors }: Answer) => [status, data, errors?.[0]?.extensions['code']];
const TOO_COMPLEX = [400, undefined, 'QUERY_TOO_COMPLEX'];

const nested = (depth: number): string =>
  `{ river(id: 1) ${'{ into '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)} }`;

describe('limits of an operation', () => {
  test('fifteen fields deep is answered, sixteen is not', async () => {
    expect((await server.ask(nested(15))).status).toBe(200);
    const refused = await server.ask(nested(16));
    expect(refusal(refused)).toEqual(TOO_COMPLEX);
    expect(refused.errors?.[0]?.message).toBe(
      'This operation is 16 fields deep, and 15 is the most: split it.',
    );
  });

  test('depth counts through fragments', async () => {
    const deep = `${nested(9).replace('name', '...Further')} fragment Further on River ${'{ into '.repeat(8)}{ name }${' }'.repeat(8)}`;
    expect(refusal(await server.ask(deep))).toEqual(TOO_COMPLEX);
  });

  test('sixty aliases are answered, sixty-one are not', async () => {
    const aliased = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: whoami`).join(' ')} }`;
    expect((await server.ask(aliased(60))).status).toBe(200);
    expect(refusal(await server.ask(aliased(61)))).toEqual(TOO_COMPLEX);
  });

  test('the same field is asked for at most twenty times in one place', async () => {
    expect((await server.ask(`{ ${'whoami '.repeat(20)} }`)).status).toBe(200);
    expect(refusal(await server.ask(`{ ${'whoami '.repeat(21)} }`))).toEqual(TOO_COMPLEX);
  });

  test('at most eight directives stand in one place', async () => {
    const heap = `query { whoami ${'@include(if: true) '.repeat(9)} }`;
    const { status, errors } = await server.ask(heap);
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions['code'])).toContain('QUERY_TOO_COMPLEX');
  });

  test('more than five thousand tokens are not read, and the refusal says so', async () => {
    const refused = await server.ask(`{ ${'whoami '.repeat(5000)} }`);
    expect(refusal(refused)).toEqual(TOO_COMPLEX);
    expect(refused.errors?.[0]?.message).toBe(
      'This document has more than 5,000 tokens, the most that are read: split it, and send values as variables.',
    );
  });

  test.each([
    ['that are never closed', `{ river(id: ${'['.repeat(4000)}`],
    ['of a list', `{ river(id: ${'['.repeat(250)}1${']'.repeat(250)}) { name } }`],
    ['of fields', `${'{ into '.repeat(251)}${'} '.repeat(251)}`],
  ])('hundreds of brackets deep %s are not read, and the refusal says so', async (_what, nested) => {
    const refused = await server.ask(nested);
    expect(refusal(refused)).toEqual(TOO_COMPLEX);
    expect(refused.errors?.[0]?.message).toBe(
      'This document goes more than 250 brackets deep, the most that are read: split it, and send values as variables.',
    );
  });

  test('brackets within a text are no depth, nor are many side by side', async () => {
    const text = JSON.stringify('{[('.repeat(1000));
    const { status, data } = await server.ask(
      `{ aloud(text: ${text}) { name } ${'...{ whoami } '.repeat(15)} }`,
    );
    expect([status, Object.keys(data ?? {})]).toEqual([200, ['aloud', 'whoami']]);
  });

  test('a document that is written wrongly is refused as that', async () => {
    const { status, errors } = await server.ask('{ whoami');
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  test('fragments that spread one another twice are refused in good time', async () => {
    const levels = 60;
    const fragments = Array.from(
      { length: levels },
      (_, level) => `fragment F${level} on River { ...F${level + 1} name ...F${level + 1} }`,
    );
    const bomb = `{ river(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F${levels} on River { name }`;
    // Spread out they are 2^60 fields, which nobody counts one by one: to answer at all is to answer in good time.
    expect(refusal(await server.ask(bomb))).toEqual(TOO_COMPLEX);
  });

  test('a fragment within itself is refused as that', async () => {
    const { status, errors } = await server.ask(
      '{ river(id: 1) { ...Round } } fragment Round on River { into { ...Round } }',
    );
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test('the introspection query of common tools is answered', async () => {
    expect((await server.ask(getIntrospectionQuery())).status).toBe(200);
  });

  test('introspection in circles is refused', async () => {
    const circle = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
    expect((await server.ask(circle)).status).toBe(400);
  });
});

describe('cost of an operation', () => {
  const lists = (first: string, variables = ''): string =>
    `query Lists${variables} { rivers(first: ${first}) { nodes { tributaries(first: ${first}) { nodes { tributaries(first: ${first}) { nodes { name } } } } } } }`;

  test('lists within lists cost their product, and the refusal says the cost and the limit', async () => {
    const refused = await server.ask(lists('100'));
    expect(refusal(refused)).toEqual(TOO_COMPLEX);
    expect(refused.errors?.[0]?.message).toBe(
      'This operation costs 1,020,201, and 100,000 is the most: ask for fewer entries (first), or for fewer lists within lists.',
    );
  });

  test('a list without a size counts as twenty entries', async () => {
    expect((await server.ask(lists('null'))).status).toBe(200);
  });

  test('a size in a variable counts at each request anew', async () => {
    const ask = (first: number) => server.ask(lists('$first', '($first: Int)'), { variables: { first } });
    expect((await ask(10)).status).toBe(200);
    expect(refusal(await ask(100))).toEqual(TOO_COMPLEX);
    expect((await ask(10)).status).toBe(200);
  });

  test('a text costs by its length, whatever it says', async () => {
    const readAloud = `query ($text: String!) { aloud(text: $text) { tributaries(first: 100) { nodes { tributaries(first: 20) { nodes { name } } } } } }`;
    const ask = (length: number) => server.ask(readAloud, { variables: { text: 'a'.repeat(length) } });
    expect((await ask(6000)).status).toBe(200);
    expect(refusal(await ask(60_000))).toEqual(TOO_COMPLEX);
    expect((await ask(5999)).status).toBe(200);
  });

  test('what is skipped costs nothing', async () => {
    const query = lists('100', '($skip: Boolean!)').replace(
      'rivers(first: 100)',
      'whoami rivers(first: 100) @skip(if: $skip)',
    );
    expect((await server.ask(query, { variables: { skip: true } })).status).toBe(200);
    expect(refusal(await server.ask(query, { variables: { skip: false } }))).toEqual(TOO_COMPLEX);
  });

  test('a variable that does not fit is refused as that', async () => {
    const { status, errors } = await server.ask(lists('$first', '($first: Int)'), {
      variables: { first: 'many' },
    });
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
