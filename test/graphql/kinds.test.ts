import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { saidBy, type AsOf } from '../../src/kernel/as-of.js';
import { instant, seqOf, sourceOfVoice, type Seq } from '../../src/kernel/seq.js';
import type { Loaders } from '../../src/graphql/loaders.js';
import { FieldResolver, Query, ResolverOf } from '../../src/graphql/typed-fields.js';
import { ClaimType, ExclusionType, FigureType } from '../../src/graphql/types/claim.js';
import { PlaceType } from '../../src/graphql/types/codelists.js';
import type { RebuttalType } from '../../src/graphql/types/rebuttal.js';
import { SourceType } from '../../src/graphql/types/source.js';
import type { Context } from '../../src/graphql/context.js';
import { claims } from '../../src/services/read/claims.js';
import { statementsOfClaim } from '../../src/services/read/lists.js';
import {
  nodesOf,
  type ClaimNode,
  type PopulationNode,
  type RebuttalNode,
  type StatementNode,
} from '../../src/services/read/nodes.js';
import { traceReport } from '../../src/services/read/trace-report.js';
import { reading, type Services } from '../../src/services/services.js';

/**
 * Nothing of this runs: each line below a comment would be a mistake of one kind taken for another, and `tsc` fails
 * where it does not find it.
 */
const MISTAKES = {
  ofNodes: (
    loaders: Loaders,
    statement: StatementNode,
    rebuttal: RebuttalNode,
    population: PopulationNode,
  ) => [
    // @ts-expect-error -- a source is not a place
    loaders.node('place', statement.source),
    // @ts-expect-error -- a population is no category
    loaders.node('category', population.seq),
    // @ts-expect-error -- a voice is folded: it names a source only once it is asked to
    loaders.node('source', statement.voice_root),
    // @ts-expect-error -- a voice is not a statement
    loaders.node('statement', sourceOfVoice(statement.voice_root)),
    // @ts-expect-error -- a rebuttal is not a statement
    loaders.node('statement', rebuttal.seq),
    // @ts-expect-error -- what is attacked is a claim or a statement, not either
    loaders.node('claim', rebuttal.target_statement ?? rebuttal.seq),
  ],

  ofNumbers: (loaders: Loaders, claim: Seq<'claim'>, asOf: AsOf) => [
    // @ts-expect-error -- claim and instant are swapped
    loaders.standing(asOf, claim),
    // @ts-expect-error -- an instant alone does not say as of when
    loaders.standing(claim, instant(0)),
    // @ts-expect-error -- a count is not a claim
    loaders.standing(1, asOf),
    // @ts-expect-error -- a claim's statements are asked of a claim
    loaders.page(statementsOfClaim(null, asOf), seqOf('source', 1), {}),
  ],

  ofLeave: (services: Services, actor: Actor, claim: Seq<'claim'>) => [
    // @ts-expect-error -- services let nobody read that was not asked who it is
    claims(services, { asOf: saidBy(null) }, {}),
    // @ts-expect-error -- a reader is had by leave only
    services.reader,
    // @ts-expect-error -- a writer is had by leave only
    services.unitOfWork,
    // @ts-expect-error -- as of when is said always
    traceReport(reading(services, actor), claim),
    // @ts-expect-error -- columns are reversed
    nodesOf(reading(services, actor), [claim], 'claim'),
  ],

  ofFields: () => {
    // @ts-expect-error -- the resolver leaves the places and populations of exclusions numbers
    @ResolverOf(() => ExclusionType)
    class Exclusions {
      declare readonly resolves: ExclusionType;
    }

    // @ts-expect-error -- the resolver leaves the categories of figures numbers
    @ResolverOf(() => FigureType)
    class Figures {
      declare readonly resolves: FigureType;
    }

    // @ts-expect-error -- it resolves another type
    @ResolverOf(() => ClaimType)
    class Claims {
      declare readonly resolves: SourceType;
    }

    class Rebuttals {
      declare readonly resolves: RebuttalType;

      // @ts-expect-error -- a place is given for a source
      @FieldResolver(() => SourceType)
      source(_: RebuttalNode, { loaders }: Context) {
        return loaders.node('place', seqOf('place', 1));
      }

      // @ts-expect-error -- a number is given for a claim
      @FieldResolver(() => ClaimType)
      counterClaim({ counter_claim }: RebuttalNode) {
        return counter_claim;
      }

      // @ts-expect-error -- nothing is given where there must be something
      @FieldResolver(() => ClaimType)
      claim(_: RebuttalNode): ClaimNode | null {
        return null;
      }

      // @ts-expect-error -- the root of another type
      @FieldResolver(() => String)
      hash({ id }: ClaimNode): string {
        return id;
      }
    }

    class Questions {
      // @ts-expect-error -- one is given for a list
      @Query(() => [PlaceType])
      places({ loaders }: Context) {
        return loaders.node('place', seqOf('place', 1));
      }
    }
    return [Exclusions, Figures, Claims, Rebuttals, Questions];
  },
};

test('one kind is never taken for another: the compiler refuses it', () => {
  expect(Object.keys(MISTAKES)).toEqual(['ofNodes', 'ofNumbers', 'ofLeave', 'ofFields']);
});
