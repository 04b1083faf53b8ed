import {
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isLeafType,
  isListType,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ParseOptions,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
// The package's ES modules would bring a second copy of graphql-js, which knows none of our types.
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { badInput, SaysoError } from '../kernel/errors.js';

/** What one operation may ask for, over HTTP and over WebSocket alike. */
const MOST_TOKENS = 5000;
const DEEPEST = 15;
const MOST_ALIASES = 60;
const MOST_DIRECTIVES = 8;
const MOST_REPEATS = 20;
/** Keeps fragments that spread one another twice, and those twice again, from growing without end. */
const MOST_SELECTIONS = 5000;
const HIGHEST_COST = 100_000;

const DEFAULT_FIRST = 20;
const LARGEST_FIRST = 100;

/** For `parse`: a document of more tokens is refused before it is read further. */
export const PARSE_OPTIONS: ParseOptions = { maxLexicalTokens: MOST_TOKENS };

/**
 * What is too much about a document that `parse` gave up on; undefined where it is written wrongly.
 * graphql-js reads nested things by calling itself, and runs out of stack where they go on for thousands of levels.
 */
export function tooMuchToParse(error: unknown): SaysoError | undefined {
  if (error instanceof RangeError)
    return tooComplex(
      `This document is nested too deeply to be read, and ${DEEPEST} fields is the most: split it.`,
    );
  if (!(error instanceof GraphQLError) || !error.message.includes(`more that ${MOST_TOKENS} tokens`))
    return undefined;
  return tooComplex(
    `This document has more than ${number(MOST_TOKENS)} tokens, the most that are read: split it, and send values as variables.`,
  );
}

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, selections: 0 };

const number = (value: number): string => value.toLocaleString('en-US');

const tooComplex = (message: string): SaysoError => new SaysoError('QUERY_TOO_COMPLEX', message);

/**
 * Refuses operations that are too deep, have too many aliases, or ask for the same field again and again. Fragments
 * count wherever they are spread; how deep introspection may go is left to graphql-js's own rule.
 */
function operationSize(context: ValidationContext): ASTVisitor {
  const fragmentSizes = new Map<string, Size>();

  function fragmentSize(name: string): Size {
    const known = fragmentSizes.get(name);
    if (known) return known;
    // A fragment within itself adds nothing here: another rule refuses it.
    fragmentSizes.set(name, NOTHING);
    const fragment = context.getFragment(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : NOTHING;
    fragmentSizes.set(name, size);
    return size;
  }

  function sizeOf({ selections }: SelectionSetNode): Size {
    const size = { depth: 0, aliases: 0, selections: selections.length };
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragmentSize(selection.name.value)
          : selection.selectionSet
            ? sizeOf(selection.selectionSet)
            : NOTHING;
      const level = isField && !selection.name.value.startsWith('__') ? 1 + inner.depth : 0;
      size.depth = Math.max(size.depth, isField ? level : inner.depth);
      size.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      size.selections += inner.selections;
    }
    return size;
  }

  const report = (node: OperationDefinitionNode, message: string): void => {
    context.reportError(new GraphQLError(message, { nodes: node, originalError: tooComplex(message) }));
  };

  return {
    OperationDefinition(node) {
      const { depth, aliases, selections } = sizeOf(node.selectionSet);
      if (depth > DEEPEST)
        report(node, `This operation is ${number(depth)} fields deep, and ${DEEPEST} is the most: split it.`);
      if (aliases > MOST_ALIASES)
        report(
          node,
          `This operation has ${number(aliases)} aliases, and ${MOST_ALIASES} is the most: split it.`,
        );
      if (selections > MOST_SELECTIONS)
        report(
          node,
          `This operation selects ${number(selections)} fields with its fragments spelled out, and ${number(MOST_SELECTIONS)} is the most: split it.`,
        );
    },
  };
}

/** Refuses the same field many times in one selection: repeats cost work and give nothing. */
function repeatedFields(context: ValidationContext): ASTVisitor {
  return {
    SelectionSet({ selections }) {
      const times = new Map<string, number>();
      for (const selection of selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const name = (selection.alias ?? selection.name).value;
        const count = (times.get(name) ?? 0) + 1;
        times.set(name, count);
        if (count !== MOST_REPEATS + 1) continue;
        const message = `"${name}" is asked for more than ${MOST_REPEATS} times in one place: once is enough.`;
        context.reportError(
          new GraphQLError(message, { nodes: selection, originalError: tooComplex(message) }),
        );
      }
    },
  };
}

/** Refuses a heap of directives on one place. */
function directivesInOnePlace(context: ValidationContext): ASTVisitor {
  return {
    enter(node) {
      const count = 'directives' in node ? node.directives.length : 0;
      if (count <= MOST_DIRECTIVES) return;
      const message = `There are ${count} directives in one place, and ${MOST_DIRECTIVES} is the most.`;
      context.reportError(new GraphQLError(message, { nodes: node, originalError: tooComplex(message) }));
    },
  };
}

/** Limits that need the document only; given to validation beside the rules of the specification. */
export const LIMIT_RULES: readonly ValidationRule[] = [operationSize, repeatedFields, directivesInOnePlace];

/** How many entries a list without pages is taken to have, unless it is known to be long. */
const UNPAGED = 3;
const LONG_LISTS: Readonly<Record<string, number>> = { places: 1000 };
/** What follows a claim up or down, at any distance, costs as much as so many entries, whatever is asked of it. */
const FOLLOWED: Readonly<Record<string, number>> = { spread: 200, provenance: 200 };
/** What a page holds is counted where the page is asked for. */
const ON_A_PAGE = ['nodes', 'edges'];

/** A list costs what an entry costs, times the entries asked for; an object 1; a scalar nothing. */
const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const { name } = getNamedType(field.type);
  if (isLeafType(getNamedType(field.type)) || name.startsWith('__')) return 0;
  const { first, ids } = args as { first?: number | null; ids?: readonly unknown[] };
  if (ids) return ids.length * (1 + childComplexity);
  if (field.args.some((argument) => argument.name === 'first')) {
    return 1 + Math.min(Math.max(first ?? DEFAULT_FIRST, 1), LARGEST_FIRST) * childComplexity;
  }
  if (!isListType(getNullableType(field.type)) || ON_A_PAGE.includes(field.name))
    return (FOLLOWED[field.name] ?? 0) + 1 + childComplexity;
  return (LONG_LISTS[field.name] ?? UNPAGED) * (1 + childComplexity);
};

/** Costs already reckoned, by operation and by the values of the variables that they depend on. */
const reckoned = new WeakMap<DocumentNode, { variables: readonly string[]; costs: Map<string, number> }>();
const MOST_RECKONED = 200;
const LONGEST_KEY = 200;

/**
 * Refuses an operation that asks for too much. Variables that do not fit are left to execution, which refuses them.
 * @param document one that passed validation
 * @throws SaysoError QUERY_TOO_COMPLEX with the cost and the limit, BAD_USER_INPUT for an argument left without a value
 */
export function refuseCostly(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const cost = costOf(schema, document, operation, variables);
  if (cost <= HIGHEST_COST) return;
  throw tooComplex(
    `This operation costs ${number(cost)}, and ${number(HIGHEST_COST)} is the most: ask for fewer entries (first), or for fewer lists within lists.`,
  );
}

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  let known = reckoned.get(document);
  if (!known) reckoned.set(document, (known = { variables: costlyVariables(document), costs: new Map() }));
  const values = known.variables.map((name) => (name in variables ? [variables[name]] : []));
  const key = JSON.stringify([operation.name?.value ?? '', values]);
  const before = known.costs.get(key);
  if (before !== undefined) return before;

  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return 0;
  const cost = reckon(schema, document, operation, variables);
  if (key.length <= LONGEST_KEY && known.costs.size < MOST_RECKONED) known.costs.set(key, cost);
  return cost;
}

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

/** The variables that stand where they change a cost: how many entries, which ids, whether at all. */
function costlyVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (value.kind === Kind.VARIABLE && ['first', 'ids', 'if'].includes(name.value))
        names.add(value.name.value);
    },
  });
  return [...names];
}
