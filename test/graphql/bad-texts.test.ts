import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { ask } from '../support/api.js';
import { describeEngines } from '../support/engines.js';
import { BASICS, drowned, openWorld, type World } from '../support/world.js';

const schema: GraphQLSchema = await buildSaysoSchema();

/** Scalars that are kept as the text they are given as. */
const TEXTS = ['String', 'ID', 'EDTF', 'URL'];

/** A value with all that is needed, and a text at the end of `path`. */
function valueOf(type: GraphQLInputType, path: readonly string[], text: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, text);
  if (isListType(type)) return [valueOf(type.ofType, path[0] === '0' ? path.slice(1) : path, text)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => field.name === path[0] || isNonNullType(field.type),
    );
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        valueOf(field.type, field.name === path[0] ? path.slice(1) : ['none'], text),
      ]),
    );
  }
  if (TEXTS.includes(type.name)) return path.length === 0 ? text : type.name === 'EDTF' ? '2021' : 'agency';
  return type.name === 'DateTime' ? '2021-01-01T00:00:00Z' : 1;
}

/** Every place in a type where a text may stand, in lists as the first; inputs within inputs once. */
function textsIn(
  type: GraphQLInputType,
  path: readonly string[],
  within: readonly unknown[] = [],
): string[][] {
  if (isNonNullType(type)) return textsIn(type.ofType, path, within);
  if (isListType(type)) return textsIn(type.ofType, [...path, '0'], within);
  if (!isInputObjectType(type)) return TEXTS.includes(type.toString()) ? [[...path]] : [];
  if (within.includes(type)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    textsIn(field.type, [...path, field.name], [...within, type]),
  );
}

const textArguments = (field: GraphQLField<unknown, unknown>) =>
  field.args.flatMap((arg) => textsIn(arg.type, []).map((path) => ({ arg, path })));

const ROOT_TYPES = [schema.getQueryType()!, schema.getMutationType()!];
const ROOTS = ROOT_TYPES.flatMap((root) =>
  Object.values(root.getFields()).map((field) => ({ operation: root.name.toLowerCase(), field })),
);

const others = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !ROOT_TYPES.includes(type) && !isIntrospectionType(type)
    ? Object.values(type.getFields())
        .filter((field) => textArguments(field).length > 0)
        .map((field) => [`${type.name}.${field.name}`, field] as const)
    : [],
);

const IN_A_QUERY = { operation: { operation: OperationTypeNode.QUERY } } as GraphQLResolveInfo;

test.each(others)('%s refuses texts that no database keeps', (_, field) => {
  for (const { arg, path } of textArguments(field)) {
    const given = { [arg.name]: valueOf(arg.type, path, 'a\0b') };
    const at = [arg.name, ...path].join('.');
    expect(() => (field.subscribe ?? field.resolve)!({}, given, {}, IN_A_QUERY)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: at }),
    );
  }
});

test('half a character is refused as well, within a text of any kind', () => {
  const halves = fc.tuple(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\ud83d', '\ude00', '\0'),
    fc.string({ unit: 'grapheme' }),
  );
  const { claim } = schema.getQueryType()!.getFields();
  fc.assert(
    fc.property(halves, ([before, half, after]) => {
      expect(() => claim!.resolve!({}, { id: `${before}${half}${after}` }, {}, {} as never)).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'id' }),
      );
    }),
    { seed: 12, numRuns: 200 },
  );
});

describeEngines('texts that no database keeps', (engine) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(engine, [...BASICS, drowned('d1', 'agency', '2021-05-01', 3)]);
  });

  afterAll(() => world.close());

  test.each(ROOTS.map(({ operation, field }) => [field.name, operation, field] as const))(
    '%s refuses them in every argument, and says where',
    async (name, operation, field) => {
      const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      for (const { arg, path } of textArguments(field)) {
        const needed = field.args.filter((other) => other === arg || isNonNullType(other.type));
        const variables = Object.fromEntries(
          needed.map((other) => [other.name, valueOf(other.type, other === arg ? path : ['none'], 'a\0b')]),
        );
        const { errors } = await ask(
          world,
          `${operation} (${declared}) { ${name}(${passed}) { __typename } }`,
          variables,
        );
        const at = [...(arg.name === 'input' ? [] : [arg.name]), ...path].join('.');
        expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', field: at }]);
      }
    },
  );
});
