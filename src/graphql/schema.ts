import 'reflect-metadata';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { checkTextsOfArguments } from './checked-texts.js';
import { tellWhatWasRecorded } from './recorded-fields.js';
import { showActingInSentences } from './shown-sentences.js';
import { ActResolver } from './resolvers/act.js';
import { AddResolver } from './resolvers/add.js';
import {
  AffirmationResolver,
  ClaimAffirmationsResolver,
  StatementAffirmsResolver,
} from './resolvers/affirmation.js';
import { AssertionResolver, StatementAssertionsResolver } from './resolvers/assertion.js';
import { CheckResolver } from './resolvers/check.js';
import { ClaimEventsResolver } from './resolvers/claim-events.js';
import { ClaimResolver } from './resolvers/claim.js';
import { ClaimComparisonsResolver, ComparisonResolver } from './resolvers/comparison.js';
import { DocumentResolver } from './resolvers/document.js';
import { ExclusionResolver, FigureResolver } from './resolvers/figure.js';
import {
  ClaimProvenanceResolver,
  DriftResolver,
  IndependentOriginsResolver,
  ProvenanceFlagResolver,
  ProvenanceResolver,
  RelayResolver,
} from './resolvers/lineage.js';
import { NodeResolver } from './resolvers/node.js';
import { CopyPreviewResolver } from './resolvers/copy-preview.js';
import { PreviewResolver } from './resolvers/preview.js';
import { ReadTimeResolver } from './resolvers/read-time.js';
import { MentionResolver, ReadingResolver } from './resolvers/reading.js';
import { ConcessionResolver, RebuttalQueryResolver, RebuttalResolver } from './resolvers/rebuttal.js';
import { RollupResolver } from './resolvers/rollup.js';
import { SearchResolver } from './resolvers/search.js';
import {
  SeriesBreakResolver,
  SeriesChangeResolver,
  SeriesEntryResolver,
  SeriesResolver,
} from './resolvers/series.js';
import { SourceResolver } from './resolvers/source.js';
import { ClaimSpreadResolver, SpreadResolver, WordingResolver } from './resolvers/spread.js';
import { StandingResolver, TimelineEventResolver } from './resolvers/standing.js';
import { StatementResolver } from './resolvers/statement.js';
import {
  CategoryResolver,
  MeasureResolver,
  PlaceResolver,
  PopulationResolver,
  VocabularyResolver,
} from './resolvers/codelists.js';

/** The schema of the API, from its resolvers. */
export async function buildSaysoSchema(): Promise<GraphQLSchema> {
  const schema = await fromResolvers();
  describeRoot(
    schema.getQueryType(),
    'What can be asked. It needs the role READER, which callers without a key have unless the operator says otherwise.',
  );
  describeRoot(
    schema.getMutationType(),
    'What can be recorded. It needs a key of role REPORTER or above, else it is UNAUTHENTICATED or FORBIDDEN. Facts are only ever added, and nothing of a refused mutation is kept.',
  );
  describeRoot(
    schema.getSubscriptionType(),
    'What can be watched, over WebSocket (graphql-transport-ws). It needs the role READER.',
  );
  checkTextsOfArguments(schema);
  showActingInSentences(schema);
  tellWhatWasRecorded(schema);
  return schema;
}

/** type-graphql has no place to describe the root types. */
function describeRoot(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}

const fromResolvers = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      NodeResolver,
      ClaimResolver,
      SourceResolver,
      StatementResolver,
      DocumentResolver,
      RebuttalQueryResolver,
      RebuttalResolver,
      VocabularyResolver,
      SearchResolver,
      FigureResolver,
      ExclusionResolver,
      StandingResolver,
      TimelineEventResolver,
      ConcessionResolver,
      AffirmationResolver,
      ClaimAffirmationsResolver,
      StatementAffirmsResolver,
      StatementAssertionsResolver,
      AssertionResolver,
      MeasureResolver,
      PlaceResolver,
      PopulationResolver,
      CategoryResolver,
      ClaimProvenanceResolver,
      ClaimSpreadResolver,
      SpreadResolver,
      WordingResolver,
      RelayResolver,
      DriftResolver,
      ProvenanceResolver,
      IndependentOriginsResolver,
      ProvenanceFlagResolver,
      ComparisonResolver,
      ClaimComparisonsResolver,
      RollupResolver,
      PreviewResolver,
      CopyPreviewResolver,
      CheckResolver,
      ReadingResolver,
      ReadTimeResolver,
      MentionResolver,
      SeriesResolver,
      SeriesEntryResolver,
      SeriesChangeResolver,
      SeriesBreakResolver,
      AddResolver,
      ActResolver,
      ClaimEventsResolver,
    ],
    validate: false,
    // Subscriptions bring their own iterators: nothing is published through type-graphql.
    pubSub: {
      publish: () => undefined,
      subscribe: () => ({
        [Symbol.asyncIterator]: () => {
          throw new Error('not used');
        },
      }),
    },
  });
