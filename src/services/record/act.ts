import type { Actor } from '../../kernel/actor.js';
import type { Decision } from '../../domain/record/decide.js';
import type { GivenActs, GivenClaim } from '../../domain/record/given.js';
import type { DecidedStatement } from '../../domain/record/statement.js';
import type { Transaction } from '../../storage/transaction.js';
import type { StatementInput } from '../inputs.js';
import type { Services } from '../services.js';
import { fieldOfInput } from './field-of-input.js';
import { mutate } from './mutate.js';
import type { Mutation } from './mutation.js';

/** A statement as a mutation gives it, which does one thing. */
interface StatementMutation<Answer> extends Pick<Mutation<Answer>, 'name'> {
  readonly input: Mutation<Answer>['input'] & { readonly statement: StatementInput };
  readonly does: GivenActs & { readonly claims?: readonly GivenClaim[] };
  /** What the client is told, from what was decided; numbers only, so that it can be told again. */
  readonly answer: (
    statement: DecidedStatement,
    facts: Decision['facts'],
    transaction: Transaction,
  ) => Promise<Answer> | Answer;
}

/**
 * Records a statement that does one thing.
 * @throws SaysoError when it is refused, with the field of the mutation's input at fault
 */
export const act = <Answer>(
  services: Services,
  actor: Actor,
  { name, input, does, answer }: StatementMutation<Answer>,
): Promise<Answer> =>
  mutate(services, actor, {
    name,
    input,
    record: { type: 'statement', ...input.statement, ...does },
    fieldOf: fieldOfInput,
    answer: ({ statement, facts }, transaction) => {
      if (!statement) throw new Error('A statement was decided as something else.');
      return answer(statement, facts, transaction);
    },
  });

/** The one thing that was done. */
export function only<T>(done: readonly T[]): T {
  const [one, ...more] = done;
  if (one === undefined || more.length > 0) throw new Error(`One thing was to be done, not ${done.length}.`);
  return one;
}
