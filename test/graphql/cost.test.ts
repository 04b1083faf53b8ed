import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, getOperationAST, parse, typeFromAST, type GraphQLSchema } from 'graphql';
import { estimatedCost } from '../../src/graphql/cost.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import {
  WEIGHTS,
  WEIGHTS_AS_OF,
  ANSWERED_ONE_BY_ONE,
  LONG_LISTS,
  PAIRED,
} from '../../src/graphql/weights.js';
import { operation } from '../support/api.js';

/** The limit of runtime.md, where nobody sets another. */
const LIMIT = 100_000;

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildSaysoSchema();
});

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  return estimatedCost(schema, document, getOperationAST(document)!, variables);
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `claim-${index}`);

describe('what an operation may come to', () => {
  const addUp = 'query ($parts: [ID!]) { rollup(whole: "year", parts: $parts) { verdict } }';

  test('every figure that is added up counts, and is held beside every other', () => {
    expect(cost(addUp, { parts: ids(12) })).toBe(200 + 12 + 7 + 4);
    expect(cost(addUp, { parts: ids(366) })).toBeLessThan(LIMIT);
    expect(cost(addUp, { parts: ids(3000) })).toBeGreaterThan(LIMIT);
  });

  test('the same one counts as often as it is given', () => {
    const often = Array.from({ length: 10_000 }, () => 'june');
    expect(cost(addUp, { parts: often })).toBe(cost(addUp, { parts: ids(10_000) }));
    expect(cost(addUp, { parts: often })).toBeGreaterThan(LIMIT);
  });

  test('more entries than are held against their types are refused as that', () => {
    expect(() => cost(addUp, { parts: ids(10_001) })).toThrow(
      /have 10,001 entries in all, and 10,000 is the most/,
    );
  });

  test('entries that stand in the document count as those of a variable', () => {
    expect(cost('{ rollup(whole: "year", parts: ["a", "b", "c"]) { verdict } }')).toBe(
      cost(addUp, { parts: ['a', 'b', 'c'] }),
    );
  });

  test('lists within an input count, however deep they stand', () => {
    const check = 'query ($figure: FigureInput!) { check(figure: $figure) { outcome } }';
    const figure = { measure: 'killed', exclusions: [{ categories: ids(50) }, { categories: ids(20) }] };
    expect(cost(check, { figure }) - cost(check, { figure: { measure: 'killed' } })).toBe(72);
  });

  test('each of many ids costs what is asked of it', () => {
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim { spread { parties } } } }';
    expect(cost(nodes, { ids: ids(10) })).toBe(10 + 10 * (1 + 201));
  });

  test('heavy fields have a weight, and so have those that are not kept ready as of an instant', () => {
    const standing = 'query ($asOf: DateTime) { claim(id: "a") { standing(asOf: $asOf) { state } } }';
    expect(cost(standing)).toBe(2);
    expect(cost(standing, { asOf: '2024-01-01T00:00:00Z' })).toBe(7);
    expect(cost('{ claim(id: "a") { comparisons(first: 1) { totalCount } } }')).toBe(103);
  });

  test('sixty aliases of a heavy question within a list are too much', () => {
    const aliases = Array.from({ length: 60 }, (_, index) => `a${index}: provenance { depth }`);
    expect(cost(`{ claims(first: 20) { nodes { ${aliases.join(' ')} } } }`)).toBeGreaterThan(LIMIT);
  });

  test('the introspection of tools costs a part of the limit, and asked again and again all of it', () => {
    const introspection = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
    expect(cost(introspection)).toBeGreaterThan(LIMIT / 25);
    expect(cost(introspection)).toBeLessThan(LIMIT / 15);
    const [asked = '', ...fragments] = introspection.split(/(?=\bfragment\b)/);
    const schema = asked.slice(asked.indexOf('{') + 1, asked.lastIndexOf('}'));
    const often = Array.from({ length: 25 }, (_, index) => schema.replace('__schema', `a${index}: __schema`));
    expect(cost(`{ ${often.join(' ')} } ${fragments.join(' ')}`)).toBeGreaterThan(LIMIT);
  });

  test('however deep it stands, what is told of the schema counts as often as it is told', () => {
    const types = (aliases: string): string => `{ __schema { types { ${aliases} } } }`;
    const fields = 'fields { name args { name type { name } } }';
    const once = cost(types(fields));
    expect(cost(types(`a: ${fields} b: ${fields} c: ${fields}`))).toBeGreaterThan(2.8 * once);
    expect(cost('{ __typename sources(first: 3) { nodes { __typename } } }')).toBe(
      cost('{ sources(first: 3) { nodes { id } } }'),
    );
  });

  test('every weight is of a field that is there', () => {
    const names = [WEIGHTS, WEIGHTS_AS_OF, ANSWERED_ONE_BY_ONE, LONG_LISTS, PAIRED].flatMap((table) =>
      Object.keys(table),
    );
    const missing = names.filter((name) => {
      const [type = '', field = ''] = name.split('.');
      const found = schema.getType(type);
      return !(found && 'getFields' in found && field in found.getFields());
    });
    expect(missing).toEqual([]);
  });
});

describe('operations of our own', () => {
  test.each(readdirSync('schema/operations').map((file) => file.replace('.graphql', '')))(
    '%s costs less than the limit, as of an instant too',
    (name) => {
      const document = parse(operation(name));
      const ast = getOperationAST(document)!;
      const given = Object.fromEntries(
        (ast.variableDefinitions ?? []).map(({ variable, type }) => [
          variable.name.value,
          valueFor(variable.name.value, String(typeFromAST(schema, type as never))),
        ]),
      );
      const variables = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      expect(estimatedCost(schema, document, ast, variables)).toBeLessThan(LIMIT);
    },
  );

  /** What a variable is given; left out where its default or nothing will do. */
  function valueFor(name: string, type: string): unknown {
    if (type.startsWith('DateTime')) return '2024-01-01T00:00:00Z';
    if (name === 'text') return 'a'.repeat(200_000);
    if (type === '[ID!]!') return ids(20);
    return type === 'ID!' || type === 'String!' ? 'a' : undefined;
  }
});
