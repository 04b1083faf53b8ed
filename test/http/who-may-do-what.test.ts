import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { OPERATOR } from '../../src/kernel/actor.js';
import { addKey, revokeKey } from '../../src/services/keys.js';
import { openServer, type Answer, type TestServer } from '../support/server.js';
import { openSocket } from '../support/socket-client.js';
import { until } from '../support/until.js';
import { BASICS } from '../support/world.js';

let schema: GraphQLSchema;
let server: TestServer;
let closedServer: TestServer;

beforeAll(async () => {
  schema = await buildSaysoSchema();
  server = await openServer(schema, {}, BASICS);
  closedServer = await openServer(schema, { anonymousRole: null }, BASICS);
});

afterAll(async () => {
  await server.close();
  await closedServer.close();
});

const TEXT: Readonly<Record<string, string>> = {
  EDTF: '2020',
  DateTime: '2020-01-01T00:00:00Z',
  URL: 'https://river.example/',
};

/** The least that fits a type, as it is written in a document. */
function least(type: GraphQLInputType): string {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return `[${least(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{${needed.map((field) => `${field.name}: ${least(field.type)}`).join(', ')}}`;
  }
  return ['Int', 'Float'].includes(type.name) ? '1' : JSON.stringify(TEXT[type.name] ?? 'x');
}

function asked(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${least(type)}`);
  const given = needed.length === 0 ? '' : `(${needed.join(', ')})`;
  return `${field.name}${given}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
}

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type!.getFields());

/** What became of every field of a type, by name. */
async function ofEach(
  kind: 'query' | 'mutation' | 'subscription',
  outcome: (document: string) => Promise<string>,
): Promise<Record<string, string>> {
  const types = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  const outcomes: Record<string, string> = {};
  for (const field of fieldsOf(types[kind]))
    outcomes[field.name] = await outcome(`${kind} { ${asked(field)} }`);
  return outcomes;
}

const allOf = (outcomes: Record<string, string>, outcome: string): Record<string, string> =>
  Object.fromEntries(Object.keys(outcomes).map((name) => [name, outcome]));

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

/** Who is let in may still be told that what is asked is not there. */
const inWords = (code: unknown): string => (REFUSALS.includes(String(code)) ? String(code) : 'let in');

const codeOf = ({ errors }: Pick<Answer, 'errors'>): unknown => errors?.[0]?.extensions['code'];

async function byGet({ url }: TestServer, document: string, key?: string): Promise<string> {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(document)}`, {
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
  const answer = (await response.json()) as Answer;
  return response.status === 405 ? 'not by GET' : inWords(codeOf(answer));
}

/** Over a socket of its own, closed or not. */
async function bySocket({ url }: TestServer, key?: string) {
  const client = await openSocket(url, key === undefined ? {} : { authorization: `Bearer ${key}` });
  await until('it is let in or not', () => client.told.length > 0 || client.code !== undefined);
  let asking = 0;
  const outcome = async (document: string): Promise<string> => {
    if (client.code !== undefined) return `closed with ${client.code}`;
    const id = String((asking += 1));
    const isSubscription = document.startsWith('subscription');
    client.ask(id, document);
    // What is asked after a subscription is answered when the subscription was let in or not.
    if (isSubscription) client.ask(`${id} after`, '{ __typename }');
    const awaited = isSubscription ? `${id} after` : id;
    await until('it is answered', () => client.toldOf(awaited).length > 0);
    const [first] = client.told.filter((message) => message.id === id);
    const errors = first?.type === 'error' ? first.payload : (first?.payload as Answer | undefined)?.errors;
    return inWords(codeOf({ errors: errors as NonNullable<Answer['errors']> }));
  };
  return { outcome, close: () => client.socket.close() };
}

interface Caller {
  /** Of the server, and the key that is sent. */
  readonly comes: () => Promise<readonly [TestServer, string | undefined]>;
  readonly reads: string;
  readonly records: string;
  readonly bySocket?: string;
}

const withKey = (role: string) => async (): Promise<readonly [TestServer, string]> => {
  const { key } = await addKey(server.world.services, OPERATOR, { name: 'Ada Sol', role });
  return [server, key];
};

const CALLERS: Readonly<Record<string, Caller>> = {
  'who has no key': {
    comes: () => Promise.resolve([server, undefined]),
    reads: 'let in',
    records: 'UNAUTHENTICATED',
  },
  'who has no key where reading needs one': {
    comes: () => Promise.resolve([closedServer, undefined]),
    reads: 'UNAUTHENTICATED',
    records: 'UNAUTHENTICATED',
    bySocket: 'closed with 4403',
  },
  'whose key was revoked': {
    comes: async () => {
      const { id, key } = await addKey(server.world.services, OPERATOR, { name: 'Bo Fjord', role: 'ADMIN' });
      await revokeKey(server.world.services, OPERATOR, id);
      return [server, key];
    },
    reads: 'UNAUTHENTICATED',
    records: 'UNAUTHENTICATED',
    bySocket: 'closed with 4403',
  },
  'a READER': { comes: withKey('READER'), reads: 'let in', records: 'FORBIDDEN' },
  'a REPORTER': { comes: withKey('REPORTER'), reads: 'let in', records: 'let in' },
  'an EDITOR': { comes: withKey('EDITOR'), reads: 'let in', records: 'let in' },
  'an ADMIN': { comes: withKey('ADMIN'), reads: 'let in', records: 'let in' },
};

describe.each(Object.entries(CALLERS))('%s', (_name, { comes, reads, records, ...rest }) => {
  const state = async (of: TestServer) => JSON.stringify(await of.world.exported());

  test(`reads, and is ${reads}, whichever field it is and whichever way it comes`, async () => {
    const [at, key] = await comes();
    const socket = await bySocket(at, key);
    for (const [outcome, expected] of [
      [async (document: string) => inWords(codeOf(await at.ask(document, { key }))), reads],
      [(document: string) => byGet(at, document, key), reads],
      [socket.outcome, rest.bySocket ?? reads],
    ] as const) {
      const outcomes = await ofEach('query', outcome);
      expect(outcomes).toEqual(allOf(outcomes, expected));
    }
    const outcomes = await ofEach('subscription', socket.outcome);
    expect(outcomes).toEqual(allOf(outcomes, rest.bySocket ?? reads));
    socket.close();
  });

  test(`records, and is ${records}, whichever field it is and whichever way it comes, but never by GET`, async () => {
    const [at, key] = await comes();
    const before = await state(at);
    const byGetting = await ofEach('mutation', (document) => byGet(at, document, key));
    expect(byGetting).toEqual(allOf(byGetting, reads === 'let in' ? 'not by GET' : reads));
    expect(await state(at)).toBe(before);

    const socket = await bySocket(at, key);
    for (const [outcome, expected] of [
      [async (document: string) => inWords(codeOf(await at.ask(document, { key }))), records],
      [socket.outcome, rest.bySocket ?? records],
    ] as const) {
      const outcomes = await ofEach('mutation', outcome);
      expect(outcomes).toEqual(allOf(outcomes, expected));
    }
    socket.close();
    if (records !== 'let in') expect(await state(at)).toBe(before);
  });
});
