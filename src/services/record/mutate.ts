import type { Actor } from '../../kernel/actor.js';
import { NotRecorded } from '../../kernel/errors.js';
import { notRecorded } from '../../storage/not-recorded.js';
import { writingOwnWords, type Services } from '../services.js';
import type { Mutation } from './mutation.js';
import { recordTogether } from './together.js';

/**
 * Records one record, in a transaction with those that wait beside it. With an idempotency key, the same input answers as
 * the first time.
 * @throws SaysoError when the record is refused, FORBIDDEN when it is another's word than the actor speaks for, or CONFLICT when the key came with other input before
 * @throws NotRecorded when the database cannot keep it, or not in time, and OutcomeUnknown when it does not say whether it did
 */
export async function mutate<Answer>(
  services: Services,
  actor: Actor,
  mutation: Mutation<Answer>,
): Promise<Answer> {
  const { unitOfWork, events, now, signal } = writingOwnWords(services, actor, 'REPORTER');
  let isNew = (mutation.input.idempotencyKey ?? null) === null;
  const onNew = (): void => {
    isNew = true;
  };
  const { answer } = await unitOfWork
    .writeTogether(
      recordTogether,
      { actor, mutation, now, size: JSON.stringify(mutation.record).length, onNew },
      {
        again: true,
        signal,
        onKept: ({ written }) => {
          if (written) events.tell(written);
        },
      },
    )
    .catch((error: unknown) => {
      throw failureOf(error, isNew);
    });
  return answer as Answer;
}

/** @param isNew false where it may have been asked before, of which the database did not get to tell */
function failureOf(error: unknown, isNew: boolean): unknown {
  const told = notRecorded(error) ?? error;
  return told instanceof NotRecorded && !isNew ? told.thisTime() : told;
}
