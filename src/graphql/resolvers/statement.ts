import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Root } from 'type-graphql';
import { STATEMENTS_RELAYING } from '../../services/read/lists.js';
import type { StatementNode } from '../../services/read/nodes.js';
import { AsOfArgs, PageArgs } from '../arguments.js';
import { nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { periodOf } from '../period.js';
import { asOfGiven, DateTime, EDTF } from '../scalars.js';
import { textQuoteOf } from '../text-quote.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType } from '../types/claim.js';
import { StatementConnection } from '../types/connections.js';
import { DocumentType } from '../types/document.js';
import { RebuttalType } from '../types/rebuttal.js';
import { SourceType } from '../types/source.js';
import { RelayType, StatementType, TextQuoteType } from '../types/statement.js';
import { PeriodType } from '../types/codelists.js';
import { claimsWordedBy } from '../worded-claims.js';

@ResolverOf(() => StatementType)
export class StatementResolver {
  declare readonly resolves: StatementType;

  @Query(() => StatementType, {
    nullable: true,
    description: 'A statement by id or ref; null where there is none.',
  })
  async statement(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'Its id or ref.' }) id: string,
  ) {
    const seq = await loaders.named('statement', id);
    return seq === undefined ? null : loaders.node('statement', seq);
  }

  @FieldResolver(() => SourceType, { description: 'Who speaks.' })
  source(@Root() { source }: StatementNode, @Ctx() { loaders }: Context) {
    return loaders.node('source', source);
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description:
      'Whom the speaker spoke for, when not itself; else null. It, not the speaker, is then the voice by which sides and rights go.',
  })
  onBehalfOf(@Root() { on_behalf_of }: StatementNode, @Ctx() { loaders }: Context) {
    return on_behalf_of === null ? null : loaders.node('source', on_behalf_of);
  }

  @FieldResolver(() => [SourceType], {
    description:
      'Who said it together with the source, or with whom that spoke for, in the order given: each is a voice of it too, with the rights of one. Empty where nobody did.',
  })
  async jointlyWith(@Root() { seq }: StatementNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('source', await loaders.jointVoices(seq));
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'Where it was said; null where no document is on record.',
  })
  document(@Root() { document }: StatementNode, @Ctx() { loaders }: Context) {
    return document === null ? null : loaders.node('document', document);
  }

  @FieldResolver(() => EDTF, { description: 'When it was said.' })
  saidOn(@Root() { said_on }: StatementNode): string {
    return said_on;
  }

  @FieldResolver(() => PeriodType, { description: 'saidOn as a stretch of time, and in words.' })
  said(@Root() { said_on }: StatementNode) {
    return periodOf(said_on);
  }

  @FieldResolver(() => TextQuoteType, {
    nullable: true,
    description: 'Where in the document it stands; null where that was not recorded.',
  })
  passage(@Root() statement: StatementNode, @Ctx() { loaders }: Context) {
    return textQuoteOf(loaders, statement, statement.passage);
  }

  @FieldResolver(() => [ClaimType], {
    description:
      'What this statement asserts, worded as it words it: what it reports, then what it counters with, then what it corrects to.',
  })
  claims(@Root() { seq }: StatementNode, @Ctx() { loaders }: Context) {
    return claimsWordedBy(loaders, seq);
  }

  @FieldResolver(() => [RelayType], {
    description:
      'Earlier statements that this one passes on (prov:wasQuotedFrom), in the order in which it names them.',
  })
  async relays(@Root() downstream: StatementNode, @Ctx() { loaders }: Context) {
    const upstreams = await loaders.nodes('statement', await loaders.upstreams(downstream.seq));
    return upstreams.map((upstream) => ({ downstream, upstream }));
  }

  @FieldResolver(() => StatementConnection, {
    description: 'Statements that pass this one on, in order of said time.',
  })
  relayedBy(
    @Root() { seq }: StatementNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(loaders, STATEMENTS_RELAYING, seq, page, info);
  }

  @FieldResolver(() => [RebuttalType], { description: 'Rebuttals made in this statement.' })
  async rebuts(@Root() { seq }: StatementNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('rebuttal', await loaders.rebuttalsIn(seq));
  }

  @FieldResolver(() => [RebuttalType], {
    description: 'Rebuttals of this statement, in order of said time: that it was said, or how.',
  })
  async rebuttals(
    @Root() { seq }: StatementNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('rebuttal', await loaders.rebuttalsOf('statement', seq, asOfGiven(asOf)));
  }

  @FieldResolver(() => StatementType, {
    nullable: true,
    description:
      'The statement by which its source took it back; null where it did not. One said jointly is taken back by the last of its voices.',
  })
  async retractedBy(
    @Root() { seq }: StatementNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    const by = await loaders.retractedBy(seq, asOfGiven(asOf));
    return by === null ? null : loaders.node('statement', by);
  }

  @FieldResolver(() => DateTime, {
    description:
      'From when on it counts (asOf cuts on this): the earliest instant that its saidOn allows, or an earlier one of a statement that passes it on.',
  })
  async countsFrom(@Root() { seq }: StatementNode, @Ctx() { loaders }: Context): Promise<Date> {
    return new Date((await loaders.countsFrom(seq)) * 1000);
  }

  @FieldResolver(() => DateTime, {
    description: 'When it was recorded here, which may be long after it was said.',
  })
  recordedAt(@Root() { recorded_at }: StatementNode): Date {
    return new Date(recorded_at);
  }
}
