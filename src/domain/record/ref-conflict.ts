import { SaysoError } from '../../kernel/errors.js';
import type { NamedKind } from '../../kernel/ids.js';

/** What a ref is known for: a record, or a claim or a rebuttal that a statement made. */
export interface Taken {
  readonly kind: NamedKind;
  readonly seq: number;
}

/** The refusal of a ref that is known for something else. */
export class RefConflict extends SaysoError {
  /** @param says what the ref is known for, and what would do: "a source with other content: give ..." */
  constructor(
    readonly taken: Taken,
    readonly ref: string,
    says: string,
    field = 'ref',
  ) {
    super('CONFLICT', `The ref "${ref}" is already used for ${says}`, field);
  }
}
