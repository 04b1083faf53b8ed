import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { keyOf } from '../kernel/key-of.js';
import { committedIn, type Services } from '../services/services.js';
import type { HttpContext } from './http-context.js';
import { dataOfText, textOfData } from './text-of-data.js';

/** What looking for a kept answer costs: asking the database whether it still stands, in rows. */
const ROWS_FOR_LOOKING = 10;
/** Of all bytes that are kept, one answer takes at most one in so many. */
const PART_OF_ONE = 8;
const BYTES_OF_A_CHARACTER = 2;

/**
 * Answers what was asked before without working it out again, as long as nothing was committed since, by whatever process
 * (ADR 33). Questions of callers without a key alone, and answers without errors: these depend on nothing but the question
 * and the record. Every operation is still parsed, validated, reckoned and charged; what it spends is what it came to.
 * @param mostBytes of all that is kept together; 0 keeps nothing
 */
export function keptAnswers(services: Services, mostBytes: number): ApolloServerPlugin<HttpContext> {
  if (mostBytes === 0) return {};
  const answers = new LRUCache<string, string>({
    maxSize: mostBytes,
    maxEntrySize: Math.ceil(mostBytes / PART_OF_ONE),
    sizeCalculation: (text, key) => BYTES_OF_A_CHARACTER * (text.length + key.length),
  });
  /** What all that is kept was answered from. */
  let state: string | null = null;
  const turnTo = (committed: string | null): void => {
    if (committed !== state) answers.clear();
    state = committed;
  };

  return {
    requestDidStart: () => {
      /** Under which the answer is kept, and what was committed before it was worked out. */
      let asked: { readonly key: string; readonly committed: string } | undefined;
      return Promise.resolve({
        responseForOperation: async ({ operation, operationName, queryHash, request, contextValue }) => {
          const { actor, estimated, work } = contextValue;
          // What costs nothing asks nothing of the record: to look would take longer than to answer.
          if (operation.operation !== OperationTypeNode.QUERY || actor.id !== null || !estimated) return null;
          const committed = await committedIn(services).catch(() => null);
          turnTo(committed);
          if (committed === null) return null;
          const key = keyOf([queryHash, operationName, request.variables ?? {}]);
          if (key === null) return null;
          const text = answers.get(key);
          if (text === undefined) asked = { key, committed };
          if (text === undefined || work.signal?.aborted === true) return null;
          work.spend(ROWS_FOR_LOOKING);
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: dataOfText(text) } },
          };
        },
        willSendResponse: ({ response: { body } }) => {
          if (asked === undefined || body.kind !== 'single') return Promise.resolve();
          const { singleResult } = body;
          if (!singleResult.data || singleResult.errors) return Promise.resolve();
          const text = textOfData(singleResult.data);
          // It was worked out after `committed` was told: where that is told once more, nothing came between.
          if (asked.committed === state) answers.set(asked.key, text);
          singleResult.data = dataOfText(text);
          return Promise.resolve();
        },
      });
    },
  };
}
