import { readFileSync } from 'node:fs';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { OPERATOR, type Actor } from '../../src/kernel/actor.js';
import { createContext } from '../../src/graphql/context.js';
import { buildSaysoSchema } from '../../src/graphql/schema.js';
import { UNCOUNTED, type Work } from '../../src/kernel/work.js';
import { createServices } from '../../src/services/services.js';
import type { Reader } from '../../src/storage/reader.js';
import { counting } from './counting.js';
import type { World } from './world.js';

let built: Promise<GraphQLSchema> | undefined;

/** The answer to an operation; errors as code and field. */
export interface Answer {
  // Tests look into answers of every shape.
  readonly data: any;
  readonly errors: readonly {
    code: unknown;
    field: unknown;
    message: string;
    path: readonly (string | number)[];
  }[];
  /** SQL statements that reading took. */
  readonly statements: number;
}

/** Asks the API of a world, as an operator unless told otherwise; nothing that was read before is kept. */
export const ask = (
  world: Pick<World, 'parts'>,
  query: string,
  variables: Record<string, unknown> = {},
  actor: Actor = OPERATOR,
  work: Work = UNCOUNTED,
): Promise<Answer> =>
  asking({ ...world.parts.reader, kept: undefined }, world, query, variables, actor, work);

/** The same of a server that has been asked before: facts that it read are kept. */
export const askAgain = (
  world: Pick<World, 'parts'>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> => asking(world.parts.reader, world, query, variables, OPERATOR, UNCOUNTED);

async function asking(
  given: Reader,
  world: Pick<World, 'parts'>,
  query: string,
  variables: Record<string, unknown>,
  actor: Actor,
  work: Work,
): Promise<Answer> {
  const schema = await (built ??= buildSaysoSchema());
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) throw faults[0]!;
  const { reader, count } = counting(given);
  const contextValue = createContext(createServices({ ...world.parts, reader }), actor, work);
  const { data, errors = [] } = await execute({ schema, document, variableValues: variables, contextValue });
  return {
    data,
    errors: errors.map(({ originalError, message, extensions, path = [] }) => {
      const { code = extensions['code'], field } = (originalError ?? {}) as {
        code?: unknown;
        field?: unknown;
      };
      return { code, field, message, path };
    }),
    statements: count(),
  };
}

/** The text of a file of schema/operations. */
export const operation = (name: string): string => readFileSync(`schema/operations/${name}.graphql`, 'utf8');
