import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { claimsOfSources, disputedClaimsOfSources } from '../../storage/lists/nested-claims.js';
import { rebuttalsOfSources } from '../../storage/lists/rebuttals.js';
import { statementsOfSources } from '../../storage/lists/statements.js';
import { countSources, listSources } from '../../storage/lists/vocabulary.js';
import { resolveName } from '../../storage/names.js';
import { AsOfArgs, PageArgs } from '../arguments.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { ReportRole, SourceKind } from '../enums.js';
import type { SourceNode } from '../nodes.js';
import { asOfGiven } from '../scalars.js';
import {
  ClaimConnection,
  RebuttalConnection,
  SourceConnection,
  StatementConnection,
} from '../types/connections.js';
import { SourceRecordType, SourceType } from '../types/source.js';

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceType, { nullable: true, description: 'A source by id or ref.' })
  async source(@Ctx() { actor, loaders }: Context, @Arg('id', () => ID) id: string) {
    requireRole(actor, 'READER');
    const seq = await resolveName(loaders.reader, 'source', id);
    return seq === undefined ? null : loaders.node('source', seq);
  }

  @Query(() => SourceConnection, {
    description: 'Sources in the order of recording; a search looks at names and aliases.',
  })
  async sources(
    @Ctx() { actor, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('search', () => String, { nullable: true }) search?: string | null,
    @Arg('kind', () => SourceKind, { nullable: true }) kind?: string | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    const asked = { search: search ?? undefined, kind: kind ?? undefined };
    return connection(
      await listSources(reader, asked, page),
      (seqs) => loaders.nodes('source', seqs),
      () => countSources(reader, asked),
    );
  }

  @FieldResolver(() => String, {
    description: 'What a chart or a list calls it (UNAMI); the name where none was given.',
  })
  short(@Root() { short, name }: SourceNode): string {
    return short ?? name;
  }

  @FieldResolver(() => [String])
  aliases(@Root() { aliases }: SourceNode): string[] {
    return JSON.parse(aliases) as string[];
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description:
      "The organization it belongs to and speaks for (a spokesperson's mission, a mission's parent).",
  })
  partOf(@Root() { part_of }: SourceNode, @Ctx() { loaders }: Context) {
    return part_of === null ? null : loaders.node('source', part_of);
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'Claims this source asserted, as origin or as relay; newest said first.',
  })
  claims(
    @Root() { seq }: SourceNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('role', () => ReportRole, { nullable: true }) role?: 'ORIGIN' | 'RELAY' | null,
  ) {
    const list = { key: `claims of source ${role ?? ''}`, listOf: claimsOfSources(role ?? undefined) };
    return nestedConnection(loaders, 'claim', list, seq, page);
  }

  @FieldResolver(() => StatementConnection, {
    description: 'What it said, or was said on its behalf, in order of said time.',
  })
  statements(@Root() { seq }: SourceNode, @Ctx() { loaders }: Context, @Args(() => PageArgs) page: PageArgs) {
    return nestedConnection(
      loaders,
      'statement',
      { key: 'of source', listOf: statementsOfSources },
      seq,
      page,
    );
  }

  @FieldResolver(() => ClaimConnection, {
    description:
      "Claims of this source that somebody disputed: who disputed it is under each claim's rebuttals.",
  })
  disputedClaims(
    @Root() { seq }: SourceNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(
      loaders,
      'claim',
      { key: 'disputed of source', listOf: disputedClaimsOfSources },
      seq,
      page,
    );
  }

  @FieldResolver(() => RebuttalConnection, { description: 'Rebuttals this source made.' })
  rebuttals(@Root() { seq }: SourceNode, @Ctx() { loaders }: Context, @Args(() => PageArgs) page: PageArgs) {
    return nestedConnection(
      loaders,
      'rebuttal',
      { key: 'rebuttals of source', listOf: rebuttalsOfSources },
      seq,
      page,
    );
  }

  @FieldResolver(() => SourceRecordType, { description: 'How often it was disputed, conceded, corrected.' })
  record(@Root() { seq }: SourceNode, @Ctx() { loaders }: Context, @Args(() => AsOfArgs) { asOf }: AsOfArgs) {
    return loaders.record(seq, asOfGiven(asOf));
  }
}
