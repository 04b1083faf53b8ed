import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { PARSE_OPTIONS, tooMuchToParse } from '../graphql/document-text.js';
import { VALIDATION_RULES } from '../graphql/validation-rules.js';
import type { SaysoError } from '../kernel/errors.js';
import type { CostBudget } from './cost-budget.js';
import { costInAnswers } from './cost-told.js';
import { exampleQuery } from './example.js';
import type { HttpContext } from './http-context.js';
import type { KeptAnswers } from './kept-answers.js';
import { operationRules } from './operation-rules.js';
import { operationsNoted } from './observed-requests.js';
import type { OperationsUnderWay } from './operations-under-way.js';
import { revalidation } from './revalidation.js';
import { seatsOfOperations } from './seats-of-operations.js';
import { shownError } from './shown-error.js';
import { statusOfRefusals } from './status-of-refusals.js';
import { writtenOut } from './text-of-data.js';

/** GraphQL over HTTP on a schema; not started yet. It reports to nobody and draws on no environment variable. */
export const createApollo = ({
  schema,
  kept,
  httpServer,
  log,
  underWay,
  budget,
}: {
  readonly schema: GraphQLSchema;
  readonly kept: KeptAnswers;
  readonly httpServer: Server;
  readonly log: Logger;
  readonly underWay: OperationsUnderWay;
  readonly budget: CostBudget;
}): ApolloServer<HttpContext> =>
  new ApolloServer<HttpContext>({
    schema,
    nodeEnv: 'production',
    apollo: {},
    introspection: true,
    // A POST is JSON or refused (`refuseOtherKinds`), for which browsers ask first; a GET changes nothing (ADR 26).
    csrfPrevention: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: PARSE_OPTIONS,
    validationRules: [...VALIDATION_RULES],
    stringifyResult: writtenOut,
    formatError: (_formatted, error) => shownError(unparsed(error) ?? error, log),
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      underWay.plugin,
      operationsNoted,
      seatsOfOperations,
      operationRules(budget),
      // Before `revalidation`, which then need not write the data out once more.
      kept.plugin,
      statusOfRefusals,
      revalidation,
      costInAnswers(budget),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 5000 }),
      ApolloServerPluginLandingPageLocalDefault({
        footer: false,
        includeCookies: false,
        document: exampleQuery(),
        embed: { runTelemetry: false },
      }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });

/** What is too much about a document that was not parsed; Apollo wraps what `parse` threw, and wraps it twice where it is no GraphQLError. */
function unparsed(error: unknown): SaysoError | undefined {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'GRAPHQL_PARSE_FAILED')
    return undefined;
  const { originalError } = error;
  return tooMuchToParse(
    originalError instanceof GraphQLError ? (originalError.originalError ?? originalError) : originalError,
  );
}
