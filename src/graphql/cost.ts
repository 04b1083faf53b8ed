import {
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isLeafType,
  isListType,
  visit,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
// The package's ES modules would bring a second copy of graphql-js, which knows none of our types.
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { grouped } from '../domain/phrases.js';
import { badInput, SaysoError } from '../kernel/errors.js';
import { keyOf } from '../kernel/key-of.js';
import type { Work } from '../kernel/work.js';
import {
  ANSWERED_ONE_BY_ONE,
  ENTRIES_OF_SCHEMA,
  ENTRY_GIVEN,
  LONG_LISTS,
  PAIRED,
  PAIRS_FOR_A_POINT,
  READ_FOR_ONE,
  TOLD_OF_SCHEMA,
  UNPAGED,
  WEIGHTS,
  WEIGHTS_AS_OF,
} from './weights.js';

const DEFAULT_FIRST = 20;
const LARGEST_FIRST = 100;
/** What a page holds is counted where the page is asked for. */
const ON_A_PAGE = ['nodes', 'edges'];

/** What an operation cost, in points, as answers tell it in `extensions.cost`. */
export interface Cost {
  /** What was reckoned from the operation and its variables before it was executed. */
  readonly estimated: number;
  /** What it came to. */
  readonly spent: number;
  /** The most that either may be. */
  readonly limit: number;
  /** What is left to the caller for further operations, until the minute is over. */
  readonly left: number;
}

export const costTold = (
  estimated: number,
  { spent, limit }: Pick<Work, 'spent' | 'limit'>,
  left: number,
): Cost => ({ estimated, spent, limit, left });

/**
 * Refuses an operation that asks for too much.
 * @throws SaysoError QUERY_TOO_COMPLEX with the cost and the limit
 */
export function refuseCostly(estimated: number, limit: number): void {
  if (estimated <= limit) return;
  throw new SaysoError(
    'QUERY_TOO_COMPLEX',
    `This operation costs ${grouped(estimated)}, and ${grouped(limit)} is the most: ask for fewer entries (first), or for fewer lists within lists.`,
  );
}

type Arguments = Readonly<Record<string, unknown>>;

/** An object costs 1, a list what an entry costs times the entries, a scalar nothing; and each field its weight. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const name = `${type.name}.${field.name}`;
  if (type.name.startsWith('__') || getNamedType(field.type).name.startsWith('__'))
    return (ENTRIES_OF_SCHEMA[name] ?? 1) * (TOLD_OF_SCHEMA + childComplexity);
  if (field.name.startsWith('__')) return 0;
  const given = args as Arguments;
  return weightOf(name, given) + answerCost(name, field, given, childComplexity);
};

function weightOf(name: string, args: Arguments): number {
  const isAsOf = (args['asOf'] ?? null) !== null;
  const pairs = pairsOf(entriesOf(PAIRED[name], args));
  return (
    (WEIGHTS[name] ?? 0) +
    (isAsOf ? (WEIGHTS_AS_OF[name] ?? 0) : 0) +
    ENTRY_GIVEN * entriesIn(Object.values(args)) +
    Math.ceil(pairs / PAIRS_FOR_A_POINT)
  );
}

const pairsOf = (entries: number): number => (entries * Math.max(entries - 1, 0)) / 2;

function answerCost(
  name: string,
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
  entryCost: number,
): number {
  if (isLeafType(getNamedType(field.type))) return 0;
  const { first, text } = args;
  if (typeof text === 'string') return Math.ceil((text.length + 1) / READ_FOR_ONE) * (1 + entryCost);
  if (ANSWERED_ONE_BY_ONE[name]) return entriesOf(ANSWERED_ONE_BY_ONE[name], args) * (1 + entryCost);
  if (PAIRED[name]) return Math.max(1, entriesOf(PAIRED[name], args) / UNPAGED) * (1 + entryCost);
  if (field.args.some((argument) => argument.name === 'first')) {
    const entries = typeof first === 'number' ? first : DEFAULT_FIRST;
    return 1 + Math.min(Math.max(entries, 1), LARGEST_FIRST) * entryCost;
  }
  if (!isListType(getNullableType(field.type)) || ON_A_PAGE.includes(field.name)) return 1 + entryCost;
  return (LONG_LISTS[name] ?? UNPAGED) * (1 + entryCost);
}

/** How many entries a list has that is given in an argument. */
function entriesOf(argument: string | undefined, args: Arguments): number {
  const list = argument === undefined ? undefined : args[argument];
  return Array.isArray(list) ? list.length : 0;
}

/** How many entries all lists within some values have. */
function entriesIn(values: readonly unknown[]): number {
  let entries = 0;
  const left = [...values];
  for (let value = left.pop(); value !== undefined || left.length > 0; value = left.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) entries += value.length;
    for (const member of Object.values(value)) left.push(member);
  }
  return entries;
}

/** Costs already reckoned, by operation and by the values of the variables that they depend on. */
const reckoned = new WeakMap<DocumentNode, { variables: Variables; costs: Map<string, number> }>();
/** By name; true of one that is given for a text, of which the length bears on the cost. */
type Variables = ReadonlyMap<string, boolean>;
const MOST_RECKONED = 200;
const LONGEST_KEY = 200;

/**
 * What an operation may come to, in points, by what it asks for. Variables that do not fit cost nothing: execution
 * refuses them.
 * @param document one that passed validation
 * @throws SaysoError BAD_USER_INPUT for an argument left without a value, QUERY_TOO_COMPLEX for lists of too many entries
 */
export function estimatedCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  let known = reckoned.get(document);
  if (!known) reckoned.set(document, (known = { variables: costlyVariables(document), costs: new Map() }));
  const values = [...known.variables].map(([name, isText]) =>
    name in variables ? [sizeOfValue(variables[name], isText)] : [],
  );
  const key = keyOf([operation.name?.value ?? '', values]);
  const before = key === null ? undefined : known.costs.get(key);
  if (before !== undefined) return before;

  refuseLongLists(variables);
  if (misfitsOf(schema, operation, variables)) return 0;
  const cost = Math.ceil(reckon(schema, document, operation, variables));
  if (key !== null && key.length <= LONGEST_KEY && known.costs.size < MOST_RECKONED)
    known.costs.set(key, cost);
  return cost;
}

/** The most entries that the lists of the variables may have in all. */
const MOST_ENTRIES = 10_000;

/** To hold variables against their types takes long where they are many. */
function refuseLongLists(variables: Readonly<Record<string, unknown>>): void {
  const entries = entriesIn([variables]);
  if (entries > MOST_ENTRIES)
    throw new SaysoError(
      'QUERY_TOO_COMPLEX',
      `The lists in the variables have ${grouped(entries)} entries in all, and ${grouped(MOST_ENTRIES)} is the most: send less at once.`,
    );
}

/** So many things that are wrong with variables are looked for. */
const MOST_MISFITS = 50;

/** What does not fit the types of the variables of an operation; undefined where all fits. */
export const misfitsOf = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] | undefined =>
  getVariableValues(schema, variableDefinitions, variables, { maxErrors: MOST_MISFITS }).errors;

/** @throws SaysoError BAD_USER_INPUT for an argument that gets no value that fits */
function reckon(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      estimators: [estimate],
      ...(operation.name ? { operationName: operation.name.value } : {}),
    });
  } catch (error) {
    throw error instanceof GraphQLError ? badInput(error.message) : error;
  }
}

/** What of a value bears on the cost: of a text its length, of anything with lists how many entries they have. */
function sizeOfValue(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return ['text', isText ? value.length : 0];
  return typeof value === 'object' && value !== null ? ['lists', entriesIn([value])] : value;
}

/** The variables that stand where they may change a cost: within an argument, or in a directive. */
function costlyVariables(document: DocumentNode): Variables {
  const variables = new Map<string, boolean>();
  visit(document, {
    Argument({ name: argument, value }) {
      const isText = argument.value === 'text';
      visit(value, {
        Variable: ({ name }) =>
          void variables.set(name.value, isText || (variables.get(name.value) ?? false)),
      });
    },
  });
  return variables;
}
