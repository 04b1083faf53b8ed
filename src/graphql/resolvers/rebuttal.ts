import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { Aspect as AspectName, RebuttalState as State } from '../../domain/dispute/facts.js';
import {
  countRebuttals,
  listRebuttals,
  type Against,
  type RebuttalOrder as Order,
} from '../../storage/lists/rebuttals.js';
import { resolveName } from '../../storage/names.js';
import type { Reader } from '../../storage/reader.js';
import { AsOfArgs, PageAsOfArgs } from '../arguments.js';
import { connection } from '../connection.js';
import type { Context } from '../context.js';
import { Aspect, RebuttalOrder, RebuttalState } from '../enums.js';
import { seqOfName } from '../names.js';
import type { ConcessionNode, RebuttalNode } from '../nodes.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { ClaimType } from '../types/claim.js';
import { RebuttalConnection } from '../types/connections.js';
import { ConcessionType, RebuttalTargetUnion, RebuttalType } from '../types/rebuttal.js';
import { SourceType } from '../types/source.js';
import { StatementType } from '../types/statement.js';
import { claimsWordedBy } from '../worded-claims.js';

@Resolver()
export class RebuttalQueryResolver {
  @Query(() => RebuttalType, { nullable: true, description: 'A rebuttal by id or ref.' })
  async rebuttal(@Ctx() { actor, loaders }: Context, @Arg('id', () => ID) id: string) {
    requireRole(actor, 'READER');
    const seq = await resolveName(loaders.reader, 'rebuttal', id);
    return seq === undefined ? null : loaders.node('rebuttal', seq);
  }

  @Query(() => RebuttalConnection, {
    description:
      'Rebuttals in order of said time: by a source, against a source (or a claim, a statement, a rebuttal).',
  })
  async rebuttals(
    @Ctx() { actor, loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('state', () => RebuttalState, { nullable: true }) state?: State | null,
    @Arg('by', () => ID, { nullable: true }) by?: string | null,
    @Arg('against', () => ID, { nullable: true }) against?: string | null,
    @Arg('orderBy', () => RebuttalOrder, { nullable: true, description: 'SAID_OLDEST when left out.' })
    orderBy?: Order | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    const asked = {
      state: state ?? undefined,
      by: await seqOfName(reader, 'source', by, 'by'),
      against: (against ?? null) === null ? undefined : await attacked(reader, against ?? ''),
      asOf: asOfGiven(asOf),
      orderBy: orderBy ?? undefined,
    };
    return connection(
      await listRebuttals(reader, asked, page),
      (seqs) => loaders.nodes('rebuttal', seqs),
      () => countRebuttals(reader, asked),
    );
  }
}

@Resolver(() => RebuttalType)
export class RebuttalResolver {
  @FieldResolver(() => RebuttalTargetUnion)
  target(
    @Root() { target_claim, target_statement, target_rebuttal }: RebuttalNode,
    @Ctx() { loaders }: Context,
  ) {
    if (target_claim !== null) return loaders.node('claim', target_claim);
    return target_statement === null
      ? loaders.node('rebuttal', target_rebuttal!)
      : loaders.node('statement', target_statement);
  }

  @FieldResolver(() => StatementType, {
    description: 'The statement in which it is made: who, when, where, in which words.',
  })
  statement(@Root() { statement }: RebuttalNode, @Ctx() { loaders }: Context) {
    return loaders.node('statement', statement);
  }

  @FieldResolver(() => SourceType, { description: 'The source of that statement.' })
  source(@Root() { statement }: RebuttalNode, @Ctx() context: Context) {
    return sourceOfStatement(statement, context);
  }

  @FieldResolver(() => EDTF)
  saidOn(@Root() { statement }: RebuttalNode, @Ctx() context: Context): Promise<string> {
    return saidOnOfStatement(statement, context);
  }

  @FieldResolver(() => [Aspect])
  aspects(@Root() { aspects }: RebuttalNode): AspectName[] {
    return JSON.parse(aspects) as AspectName[];
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The figure put against it, worded as in that statement.',
  })
  async counterClaim(@Root() { counter_claim, statement }: RebuttalNode, @Ctx() { loaders }: Context) {
    if (counter_claim === null) return null;
    return (await claimsWordedBy(loaders, statement)).find(({ seq }) => seq === counter_claim);
  }

  @FieldResolver(() => [RebuttalType], { description: 'Rebuttals of this rebuttal.' })
  async rebuttals(
    @Root() { seq }: RebuttalNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('rebuttal', await loaders.rebuttalsOf('rebuttal', seq, asOfGiven(asOf)));
  }

  @FieldResolver(() => [ConcessionType])
  async concessions(
    @Root() { seq }: RebuttalNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('concession', await loaders.concessionsOf(seq, asOfGiven(asOf)));
  }

  @FieldResolver(() => RebuttalState)
  state(
    @Root() { seq }: RebuttalNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.rebuttalState(seq, asOfGiven(asOf));
  }
}

@Resolver(() => ConcessionType)
export class ConcessionResolver {
  @FieldResolver(() => RebuttalType)
  rebuttal(@Root() { rebuttal }: ConcessionNode, @Ctx() { loaders }: Context) {
    return loaders.node('rebuttal', rebuttal);
  }

  @FieldResolver(() => StatementType)
  statement(@Root() { statement }: ConcessionNode, @Ctx() { loaders }: Context) {
    return loaders.node('statement', statement);
  }

  @FieldResolver(() => SourceType)
  source(@Root() { statement }: ConcessionNode, @Ctx() context: Context) {
    return sourceOfStatement(statement, context);
  }

  @FieldResolver(() => EDTF)
  saidOn(@Root() { statement }: ConcessionNode, @Ctx() context: Context): Promise<string> {
    return saidOnOfStatement(statement, context);
  }
}

const sourceOfStatement = async (statement: number, { loaders }: Context) =>
  loaders.node('source', (await loaders.node('statement', statement)).source);

const saidOnOfStatement = async (statement: number, { loaders }: Context): Promise<string> =>
  (await loaders.node('statement', statement)).said_on;

/** A name of what is attacked: a source first, since several kinds may use the same ref. */
async function attacked(reader: Reader, name: string): Promise<Against> {
  for (const kind of ['source', 'claim', 'statement', 'rebuttal'] as const) {
    const seq = await resolveName(reader, kind, name);
    if (seq !== undefined) return { kind, seq };
  }
  throw notFound('source', name, 'against');
}
