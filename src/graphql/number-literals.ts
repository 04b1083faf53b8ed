import { GraphQLError, Kind, type ASTNode, type ValidationRule } from 'graphql';
import { tooManyDigits } from '../domain/claim/digits.js';

/**
 * Refuses a number of a figure that is written in the query with more digits than are kept: once it is read, what was
 * lost of it does not show. Of a number in a variable only that is known which JSON gave.
 */
export const exactNumbers: ValidationRule = (context) => {
  /** Where in the input the visitor is, as recording calls it: `claims`, `0`, `figure`, `value`. */
  const steps: string[] = [];
  const isOfFigure = (): boolean =>
    nameOf(context.getInputType()) === 'Float' && nameOf(context.getParentInputType()) === 'FigureInput';
  return {
    enter(node, key) {
      steps.push(...stepTo(node, key));
      if ((node.kind !== Kind.INT && node.kind !== Kind.FLOAT) || !isOfFigure()) return;
      const refusal = tooManyDigits(node.value, steps.join('.'));
      if (refusal)
        context.reportError(new GraphQLError(refusal.message, { nodes: node, originalError: refusal }));
    },
    leave(node, key) {
      steps.length -= stepTo(node, key).length;
    },
  };
};

/** The step that leads into a node of an input: none into what stands for the whole of it. */
function stepTo(node: ASTNode, key: string | number | undefined): string[] {
  if (node.kind === Kind.OBJECT_FIELD) return [node.name.value];
  if (node.kind === Kind.ARGUMENT) return node.name.value === 'input' ? [] : [node.name.value];
  return node.kind === Kind.OBJECT && typeof key === 'number' ? [String(key)] : [];
}

/** The name of a type as it is written, without what says that it is a list or never null. */
const nameOf = (type: { toString(): string } | null | undefined): string =>
  String(type).replaceAll(/[[\]!]/g, '');
