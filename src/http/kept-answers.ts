import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { committedIn, type Services } from '../services/services.js';
import type { HttpContext } from './http-context.js';
import type { Observation } from './observation.js';
import { dataOfText, textOfData } from './text-of-data.js';

/** Of all bytes that are kept, one answer takes at most one in so many. */
const PART_OF_ONE = 8;
const BYTES_OF_A_CHARACTER = 2;

/** What was worked out for a question. */
export interface KeptAnswer {
  /** As they are sent. */
  readonly data: string;
  /** What the operation was reckoned to come to, in points. */
  readonly estimated: number;
  readonly noted: Pick<Observation, 'operation' | 'kind'>;
}

/**
 * Answers that stand as long as nothing is committed, by whatever process (ADR 33), by the question as it was sent.
 * Questions of callers without a key alone, and answers without errors: these depend on nothing but the question and the
 * record.
 */
export interface KeptAnswers {
  /** The answer to a question where it still stands, which the database is asked. */
  find(question: string): Promise<KeptAnswer | undefined>;
  /** Keeps what is worked out. */
  readonly plugin: ApolloServerPlugin<HttpContext>;
}

/** @param mostBytes of all that is kept together; 0 keeps nothing */
export function keptAnswers(services: Services, mostBytes: number): KeptAnswers {
  if (mostBytes === 0) return { find: () => Promise.resolve(undefined), plugin: {} };
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    maxEntrySize: Math.ceil(mostBytes / PART_OF_ONE),
    sizeCalculation: ({ data }, question) => BYTES_OF_A_CHARACTER * (data.length + question.length),
  });
  /** What all that is kept was answered from. */
  let state: string | null = null;
  const committedNow = async (): Promise<string | null> => {
    const committed = await committedIn(services).catch(() => null);
    if (committed !== state) answers.clear();
    state = committed;
    return committed;
  };

  return {
    find: async (question) => {
      if (!answers.has(question)) return undefined;
      await committedNow();
      return answers.get(question);
    },
    plugin: {
      requestDidStart: ({ contextValue }) => {
        const { question, actor, observation } = contextValue;
        /** What was committed before it was worked out. */
        let before: string | null = null;
        return Promise.resolve({
          responseForOperation: async ({ operation }) => {
            // None, where the document has several and none of them is named.
            const given = operation as typeof operation | undefined;
            const isRead = given?.operation === OperationTypeNode.QUERY && actor.id === null;
            // What costs nothing asks nothing of the record: to look would take longer than to answer.
            if (isRead && question !== undefined && contextValue.estimated) before = await committedNow();
            return null;
          },
          willSendResponse: ({ response: { body } }) => {
            if (question === undefined || before === null || body.kind !== 'single') return Promise.resolve();
            const { singleResult } = body;
            if (!singleResult.data || singleResult.errors) return Promise.resolve();
            const data = textOfData(singleResult.data);
            const { estimated = 0 } = contextValue;
            const { operation, kind } = observation;
            // It was worked out after `before` was told: where that is told once more, nothing came between.
            if (before === state) answers.set(question, { data, estimated, noted: { operation, kind } });
            singleResult.data = dataOfText(data);
            return Promise.resolve();
          },
        });
      },
    },
  };
}
