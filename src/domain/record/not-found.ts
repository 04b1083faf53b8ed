import { SaysoError } from '../../kernel/errors.js';
import type { NodeKind } from '../../kernel/ids.js';

/** Thrown for a record that names one which was itself refused: no fault of its own. */
export class ConsequenceOfRefusal extends Error {}

/** A refusal of a name that names nothing recorded. */
export class NameNotFound extends SaysoError {
  constructor(
    readonly kind: NodeKind,
    readonly given: string,
    field: string,
  ) {
    super('NOT_FOUND', `No ${kind} is known as "${given}": record it first, or check the spelling.`, field);
  }

  /** `kind name`, as names of refused records are kept. */
  get mention(): string {
    return `${this.kind} ${this.given}`;
  }
}
