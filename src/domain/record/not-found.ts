import { SaysoError } from '../../kernel/errors.js';
import type { NodeKind } from '../../kernel/ids.js';

/** Thrown for a record that names one which was itself refused: no fault of its own. */
export class ConsequenceOfRefusal extends Error {
  constructor(
    readonly kind: NodeKind,
    readonly given: string,
  ) {
    super(`The ${kind} "${given}" was refused.`);
  }
}

/** A refusal of a name that names nothing recorded. */
export class NameNotFound extends SaysoError {
  constructor(
    readonly kind: NodeKind,
    readonly given: string,
    field: string,
  ) {
    super('NOT_FOUND', notKnown(kind, given), field);
  }
}

/**
 * In words, that a name names nothing.
 * @param hint what would do, where more is known than that
 */
export const notKnown = (
  kind: NodeKind,
  given: string,
  hint = 'record it first, or check the spelling.',
): string => `No ${kind} is known as "${given}": ${hint}`;
