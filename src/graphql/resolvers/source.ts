import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Root } from 'type-graphql';
import {
  claimsOfSource,
  DISPUTED_CLAIMS_OF_SOURCE,
  REBUTTALS_OF_SOURCE,
  STATEMENTS_OF_SOURCE,
} from '../../services/read/lists.js';
import type { SourceNode } from '../../services/read/nodes.js';
import { sources } from '../../services/read/sources.js';
import { AsOfArgs, PageArgs } from '../arguments.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { ReportRole, SourceKind } from '../enums.js';
import { asOfGiven } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import {
  ClaimConnection,
  RebuttalConnection,
  SourceConnection,
  StatementConnection,
} from '../types/connections.js';
import { SourceRecordType, SourceType } from '../types/source.js';

@ResolverOf(() => SourceType)
export class SourceResolver {
  declare readonly resolves: SourceType;

  @Query(() => SourceType, {
    nullable: true,
    description: 'A source by id or ref; null where there is none.',
  })
  async source(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'Its id or ref.' }) id: string,
  ) {
    const seq = await loaders.named('source', id);
    return seq === undefined ? null : loaders.node('source', seq);
  }

  @Query(() => SourceConnection, { description: 'Sources in the order of recording.' })
  async sources(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only those with these words in their name, aliases or description, or with this ref.',
    })
    search?: string | null,
    @Arg('kind', () => SourceKind, { nullable: true, description: 'Only those of this kind.' })
    kind?: string | null,
  ) {
    return connection(await sources(reading, { search, kind }, page), (seq) => loaders.node('source', seq));
  }

  @FieldResolver(() => String, {
    description: 'What a chart or a list calls it (UNAMI); the name where none was given.',
  })
  short(@Root() { short, name }: SourceNode): string {
    return short ?? name;
  }

  @FieldResolver(() => [String], { description: 'Other names of it, by which searches find it.' })
  aliases(@Root() { aliases }: SourceNode): string[] {
    return JSON.parse(aliases) as string[];
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description:
      "The organization it belongs to and speaks for (a spokesperson's mission, a mission's parent); null where there is none. Both count as one voice.",
  })
  partOf(@Root() { part_of }: SourceNode, @Ctx() { loaders }: Context) {
    return part_of === null ? null : loaders.node('source', part_of);
  }

  @FieldResolver(() => ClaimConnection, {
    description:
      'Claims this source asserted, as origin or as relay, itself or on whose behalf it was said; newest said first.',
  })
  claims(
    @Root() { seq }: SourceNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('role', () => ReportRole, {
      nullable: true,
      description:
        'Only those that it brought in (ORIGIN), or only those that it passed on (RELAY); both when left out.',
    })
    role?: 'ORIGIN' | 'RELAY' | null,
  ) {
    return nestedConnection(loaders, claimsOfSource(role), seq, page, info);
  }

  @FieldResolver(() => StatementConnection, {
    description: 'What it said, or was said on its behalf, in order of said time.',
  })
  statements(
    @Root() { seq }: SourceNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(loaders, STATEMENTS_OF_SOURCE, seq, page, info);
  }

  @FieldResolver(() => ClaimConnection, {
    description:
      "Claims of this source that somebody disputed, newest said first: who disputed it is under each claim's rebuttals.",
  })
  disputedClaims(
    @Root() { seq }: SourceNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(loaders, DISPUTED_CLAIMS_OF_SOURCE, seq, page, info);
  }

  @FieldResolver(() => RebuttalConnection, {
    description: 'Rebuttals this source made, or that were made on its behalf, in order of said time.',
  })
  rebuttals(
    @Root() { seq }: SourceNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(loaders, REBUTTALS_OF_SOURCE, seq, page, info);
  }

  @FieldResolver(() => SourceRecordType, {
    description: 'How often it was disputed, conceded, corrected: counts, and no judgement.',
  })
  record(@Root() { seq }: SourceNode, @Ctx() { loaders }: Context, @Args(() => AsOfArgs) { asOf }: AsOfArgs) {
    return loaders.record(seq, asOfGiven(asOf));
  }
}
