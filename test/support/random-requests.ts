import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Seeded } from './seeded.js';

/** An operation as a client sends it. */
export interface RandomRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Texts that have broken something somewhere, and some that are what is asked for. */
const ODD_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00x',
  'é́́́́',
  '👩‍👩‍👧‍👦',
  '\u202egnp.exe',
  '\u001b[2J',
  "'; drop table claim; --",
  '%_\\',
  '"*" OR NEAR(',
  '{"a":',
  '-1',
  '1e400',
  '9007199254740993',
  'null',
  '__proto__',
  'constructor',
  '2021',
  '2021-02-30',
  '2021-01/2020-12',
  '../..',
  '0000-00-00',
  '+999999-01-01',
  '2021-05-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  'http://',
  'https://a.example/%00',
  'https://[::1',
  'x'.repeat(3000),
];
const ODD_NUMBERS = [
  0,
  -0,
  1,
  -1,
  3,
  20,
  100,
  101,
  2 ** 31 - 1,
  -(2 ** 31),
  0.1,
  1e21,
  5e-324,
  1.7e308,
  1e15,
];
/** What is of the form that a scalar asks for. */
const OF_FORM: Readonly<Record<string, readonly string[]>> = {
  DateTime: [
    '2021-05-03T12:00:00Z',
    '2030-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
  ],
  EDTF: ['2021', '2021-05', '2021-05-01', '2021-05-01/2021-05-03', '2021-05~', '2021-02-30', '9999', '-0001'],
  URL: ['https://a.example/page', 'http://b.example/?q=%00#x', 'https://a.example/a:b'],
  String: ['12 people drowned in Norway in 2021, not counting Oslo, the agency said.', 'River', 'sex'],
};
const MISFITS: readonly unknown[] = [null, true, 7, 'text', [], [[['x']]], {}, { a: 1 }, ['a', null, 3]];

/**
 * An operation that a schema allows, mostly: with texts and numbers that are odd, and now and then a value of another
 * type.
 * @param names names of records that are there, by the argument or field that takes them; `any` for all others
 */
export function randomRequest(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' | 'subscription',
  chance: Seeded,
  names: Readonly<Record<string, readonly string[]>>,
): RandomRequest {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind]!;

  const text = (scalar: string, name: string): string => {
    if (scalar === 'DateTime' ? chance.percent(3) : chance.percent(20)) return chance.oneOf(ODD_TEXTS)!;
    return chance.oneOf(OF_FORM[scalar] ?? names[name] ?? names['any']!)!;
  };
  const number = (): number => chance.oneOf(ODD_NUMBERS)!;

  const valueOf = (type: GraphQLInputType, name: string, depth = 0): unknown => {
    if (isNonNullType(type)) return valueOf(type.ofType, name, depth);
    if (isListType(type))
      return Array.from({ length: chance.below(4) }, () => valueOf(type.ofType, name, depth));
    if (isEnumType(type)) return chance.oneOf(type.getValues())!.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = fields.filter((field) => isNonNullType(field.type) || chance.percent(depth > 3 ? 5 : 40));
      return Object.fromEntries(
        given.map((field) => [field.name, valueOf(field.type, field.name, depth + 1)]),
      );
    }
    if (type.name === 'Boolean') return chance.percent(50);
    if (type.name === 'Int') return chance.percent(80) ? chance.below(20) : Math.trunc(number()) % 2 ** 31;
    return type.name === 'Float' ? number() : text(type.name, name);
  };

  const argument = (arg: GraphQLArgument): string => {
    const value = chance.percent(2) ? chance.oneOf(MISFITS) : valueOf(arg.type, arg.name);
    if (chance.percent(50)) return `${arg.name}: ${literal(value, arg.type)}`;
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${String(arg.type)}`);
    variables[name] = value;
    return `${arg.name}: $${name}`;
  };

  const field = (of: GraphQLField<unknown, unknown>, alias: string, depth: number): string => {
    const args = of.args.filter((arg) => isNonNullType(arg.type) || chance.percent(40)).map(argument);
    return `${alias}${of.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${selection(getNamedType(of.type), depth)}`;
  };

  const selection = (type: GraphQLNamedOutputType, depth: number): string => {
    if (isLeafType(type)) return '';
    if (isUnionType(type) || isInterfaceType(type)) {
      const one = chance.oneOf(schema.getPossibleTypes(type))!;
      return ` { __typename ... on ${one.name}${selection(one, depth)} }`;
    }
    if (!isObjectType(type)) return '';
    const all = Object.values(type.getFields());
    const fields = all.filter(({ type: inner }) => depth < 5 || isLeafType(getNamedType(inner)));
    const chosen = chance.someOf(fields, 3).map((of, at) => field(of, `f${depth}${at}: `, depth + 1));
    return ` { __typename ${chosen.join(' ')} }`;
  };

  const roots = kind === 'subscription' ? 1 : 1 + chance.below(2);
  const asked = Array.from({ length: roots }, (_, at) =>
    field(chance.oneOf(Object.values(root.getFields()))!, `r${at}: `, 1),
  ).join(' ');
  return { query: `${kind}${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${asked} }`, variables };
}

/** A value as GraphQL writes it; of another type than asked it may be no GraphQL that is valid. */
function literal(value: unknown, type: GraphQLInputType): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (Array.isArray(value)) {
    const item = isListType(inner) ? inner.ofType : inner;
    return `[${value.map((one) => literal(one, item)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(inner) ? inner.getFields() : {};
    const members = Object.entries(value).map(
      ([name, member]) => `${name}: ${literal(member, fields[name]?.type ?? inner)}`,
    );
    return `{ ${members.join(', ')} }`;
  }
  return isEnumType(inner) && typeof value === 'string' ? value : JSON.stringify(value);
}
