import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { grouped } from '../domain/phrases.js';
import { tooComplex } from './too-complex.js';

/** What one operation may ask for, over HTTP and over WebSocket alike. */
const DEEPEST = 15;
const MOST_ALIASES = 60;
const MOST_DIRECTIVES = 8;
const MOST_REPEATS = 20;
/** Keeps fragments that spread one another twice, and those twice again, from growing without end. */
const MOST_SELECTIONS = 5000;

interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly selections: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, selections: 0 };

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
        report(
          node,
          `This operation is ${grouped(depth)} fields deep, and ${DEEPEST} is the most: split it.`,
        );
      if (aliases > MOST_ALIASES)
        report(
          node,
          `This operation has ${grouped(aliases)} aliases, and ${MOST_ALIASES} is the most: split it.`,
        );
      if (selections > MOST_SELECTIONS)
        report(
          node,
          `This operation selects ${grouped(selections)} fields with its fragments spelled out, and ${grouped(MOST_SELECTIONS)} is the most: split it.`,
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
