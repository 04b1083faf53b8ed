import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import type { ClaimNode, ConcessionNode, RebuttalNode, StatementNode } from '../../services/read/nodes.js';
import { rebuttals } from '../../services/read/rebuttals.js';
import { AsOfArgs, PageAsOfArgs } from '../arguments.js';
import { connection } from '../connection.js';
import type { Context } from '../context.js';
import { Aspect, RebuttalOrder, RebuttalState } from '../enums.js';
import { saidOnOfStatement, sourceOfStatement } from '../said-in.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { ClaimType } from '../types/claim.js';
import { RebuttalConnection } from '../types/connections.js';
import { ConcessionType, RebuttalTargetUnion, RebuttalType } from '../types/rebuttal.js';
import { SourceType } from '../types/source.js';
import { StatementType } from '../types/statement.js';
import { claimsWordedBy } from '../worded-claims.js';

@Resolver()
export class RebuttalQueryResolver {
  @Query(() => RebuttalType, {
    nullable: true,
    description: 'A rebuttal by id or ref; null where there is none.',
  })
  async rebuttal(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'Its id or ref.' }) id: string,
  ) {
    const seq = await loaders.named('rebuttal', id);
    return seq === undefined ? null : loaders.node('rebuttal', seq);
  }

  @Query(() => RebuttalConnection, {
    description: 'Rebuttals in order of said time; all arguments that are given must hold.',
  })
  async rebuttals(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('state', () => RebuttalState, {
      nullable: true,
      description: 'Only those that stand so, as of the instant.',
    })
    state?: keyof typeof RebuttalState | null,
    @Arg('by', () => ID, {
      nullable: true,
      description:
        'Only those made by this source or on its behalf, by id or ref; NOT_FOUND where there is none.',
    })
    by?: string | null,
    @Arg('against', () => ID, {
      nullable: true,
      description:
        'Only those of this claim, statement or rebuttal, or of what this source said, by id or ref; NOT_FOUND where there is none.',
    })
    against?: string | null,
    @Arg('orderBy', () => RebuttalOrder, {
      nullable: true,
      description: 'In which order; SAID_OLDEST when left out.',
    })
    orderBy?: keyof typeof RebuttalOrder | null,
  ) {
    const asked = { state, by, against, orderBy, asOf: asOfGiven(asOf) };
    return connection(await rebuttals(reading, asked, page), (seq) => loaders.node('rebuttal', seq));
  }
}

@ResolverOf(() => RebuttalType)
export class RebuttalResolver {
  declare readonly resolves: RebuttalType;

  @FieldResolver(() => RebuttalTargetUnion, {
    description: 'What is disputed: a claim, a statement (that it was said, or how) or another rebuttal.',
  })
  target(
    @Root() { target_claim, target_statement, target_rebuttal }: RebuttalNode,
    @Ctx() { loaders }: Context,
  ): Promise<ClaimNode | StatementNode | RebuttalNode> {
    if (target_claim !== null) return loaders.node('claim', target_claim);
    if (target_statement !== null) return loaders.node('statement', target_statement);
    if (target_rebuttal !== null) return loaders.node('rebuttal', target_rebuttal);
    throw new Error('A rebuttal attacks nothing.');
  }

  @FieldResolver(() => StatementType, {
    description: 'The statement in which it is made: who, when, where, in which words.',
  })
  statement(@Root() { statement }: RebuttalNode, @Ctx() { loaders }: Context) {
    return loaders.node('statement', statement);
  }

  @FieldResolver(() => SourceType, { description: 'Who disputes it: the source of that statement.' })
  source(@Root() { statement }: RebuttalNode, @Ctx() context: Context) {
    return sourceOfStatement(statement, context);
  }

  @FieldResolver(() => EDTF, { description: 'When it was said: the saidOn of that statement.' })
  saidOn(@Root() { statement }: RebuttalNode, @Ctx() context: Context): Promise<string> {
    return saidOnOfStatement(statement, context);
  }

  @FieldResolver(() => [Aspect], { description: 'What of it is attacked; at least one, each once.' })
  aspects(@Root() { aspects }: RebuttalNode): (keyof typeof Aspect)[] {
    return JSON.parse(aspects) as (keyof typeof Aspect)[];
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The figure put against it, worded as in that statement; null where none was given.',
  })
  async counterClaim(@Root() { counter_claim, statement }: RebuttalNode, @Ctx() { loaders }: Context) {
    if (counter_claim === null) return null;
    return (await claimsWordedBy(loaders, statement)).find(({ seq }) => seq === counter_claim) ?? null;
  }

  @FieldResolver(() => [RebuttalType], { description: 'Rebuttals of this rebuttal, in order of said time.' })
  async rebuttals(
    @Root() { seq }: RebuttalNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('rebuttal', await loaders.rebuttalsOf('rebuttal', seq, asOfGiven(asOf)));
  }

  @FieldResolver(() => [ConcessionType], {
    description: 'By whom its point was granted, in order of said time.',
  })
  async concessions(
    @Root() { seq }: RebuttalNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('concession', await loaders.concessionsOf(seq, asOfGiven(asOf)));
  }

  @FieldResolver(() => RebuttalState, {
    description: 'How it stands by what was said against it, as of the instant.',
  })
  state(
    @Root() { seq }: RebuttalNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.rebuttalState(seq, asOfGiven(asOf));
  }
}

@ResolverOf(() => ConcessionType)
export class ConcessionResolver {
  declare readonly resolves: ConcessionType;

  @FieldResolver(() => RebuttalType, { description: 'The rebuttal whose point is granted.' })
  rebuttal(@Root() { rebuttal }: ConcessionNode, @Ctx() { loaders }: Context) {
    return loaders.node('rebuttal', rebuttal);
  }

  @FieldResolver(() => StatementType, { description: 'The statement in which it is granted.' })
  statement(@Root() { statement }: ConcessionNode, @Ctx() { loaders }: Context) {
    return loaders.node('statement', statement);
  }

  @FieldResolver(() => SourceType, { description: 'Who grants it: the source of that statement.' })
  source(@Root() { statement }: ConcessionNode, @Ctx() context: Context) {
    return sourceOfStatement(statement, context);
  }

  @FieldResolver(() => EDTF, { description: 'When it was granted: the saidOn of that statement.' })
  saidOn(@Root() { statement }: ConcessionNode, @Ctx() context: Context): Promise<string> {
    return saidOnOfStatement(statement, context);
  }
}
