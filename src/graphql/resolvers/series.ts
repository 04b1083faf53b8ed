import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Resolver, Root } from 'type-graphql';
import { series, type ChangeWithDifferences } from '../../services/read/series.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { breaksOf, pointsOf, type BreakNode, type EntryNode } from '../series.js';
import { standingOf } from '../standing.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType, StandingType } from '../types/claim.js';
import { AxisDifferenceType } from '../types/comparison.js';
import { SeriesBreakType, SeriesChangeType, SeriesEntryType, SeriesType } from '../types/series.js';
import { SourceType } from '../types/source.js';

@Resolver()
export class SeriesResolver {
  @Query(() => SeriesType, {
    description:
      'What was said of a measure over time: of periods that start no earlier than `from` and end no later than `to`. More than 2,000 figures are QUERY_TOO_COMPLEX.',
  })
  async series(
    @Ctx() { reading, loaders }: Context,
    @Arg('measure', () => ID, {
      description: 'The id or ref of what is counted or measured; NOT_FOUND where there is none.',
    })
    measure: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Arg('place', () => ID, {
      nullable: true,
      description:
        'This place and everything within it, by id, ref, code or a name that is that of one place only.',
    })
    place?: string | null,
    @Arg('population', () => ID, { nullable: true, description: 'This population and everything within it.' })
    population?: string | null,
    @Arg('categories', () => [ID], {
      nullable: true,
      description:
        'Each of these and everything within it, by id or ref; a figure must be of all of them; at most 20. NOT_FOUND where there is none.',
    })
    categories?: string[] | null,
    @Arg('from', () => EDTF, {
      nullable: true,
      description: 'Only periods that start no earlier than this one does.',
    })
    from?: string | null,
    @Arg('to', () => EDTF, {
      nullable: true,
      description:
        'Only periods that end no later than this one does. One that ends before `from` starts is BAD_USER_INPUT.',
    })
    to?: string | null,
    @Arg('sources', () => [ID], {
      nullable: true,
      description: 'Only what was said by these, or on their behalf, by id or ref; everybody when left out.',
    })
    sources?: string[] | null,
    @Arg('rewordings', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'false: only figures that are not rewordings of another.',
    })
    rewordings?: boolean | null,
  ) {
    const now = asOfGiven(asOf);
    const lined = await series(reading, {
      measure,
      place,
      population,
      categories,
      from,
      to,
      sources,
      rewordings,
      asOf: now,
    });
    return {
      measure: await loaders.node('measure', lined.measure),
      points: pointsOf(lined, now),
      changes: lined.changes,
      breaks: breaksOf(lined),
    };
  }
}

@ResolverOf(() => SeriesEntryType)
export class SeriesEntryResolver {
  declare readonly resolves: SeriesEntryType;

  @FieldResolver(() => SourceType)
  source(@Root() { voice }: EntryNode, @Ctx() { loaders }: Context) {
    return loaders.node('source', voice);
  }

  @FieldResolver(() => ClaimType)
  claim(@Root() { claim }: EntryNode, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }

  @FieldResolver(() => StandingType)
  async standing(
    @Root() { claim, asOf }: EntryNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return standingOf(loaders, await loaders.node('claim', claim), asOf, info);
  }
}

@ResolverOf(() => SeriesChangeType)
export class SeriesChangeResolver {
  declare readonly resolves: SeriesChangeType;

  @FieldResolver(() => SourceType)
  source(@Root() { to }: ChangeWithDifferences, @Ctx() { loaders }: Context) {
    return loaders.node('source', to.voice);
  }

  @FieldResolver(() => ClaimType)
  from(@Root() { from }: ChangeWithDifferences, @Ctx() { loaders }: Context) {
    return loaders.node('claim', from.claim);
  }

  @FieldResolver(() => ClaimType)
  to(@Root() { to }: ChangeWithDifferences, @Ctx() { loaders }: Context) {
    return loaders.node('claim', to.claim);
  }

  @FieldResolver(() => [AxisDifferenceType])
  differences(@Root() change: ChangeWithDifferences) {
    return change.differences();
  }
}

@ResolverOf(() => SeriesBreakType)
export class SeriesBreakResolver {
  declare readonly resolves: SeriesBreakType;

  @FieldResolver(() => SourceType)
  source(@Root() { voice }: BreakNode, @Ctx() { loaders }: Context) {
    return loaders.node('source', voice);
  }
}
