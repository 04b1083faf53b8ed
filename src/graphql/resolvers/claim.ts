import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { countClaims, listClaims, type ClaimOrder as Order } from '../../storage/lists/claims.js';
import { derivativesOfClaims } from '../../storage/lists/nested-claims.js';
import { rebuttalsOfClaims } from '../../storage/lists/rebuttals.js';
import { statementsOfClaims } from '../../storage/lists/statements.js';
import { resolveName } from '../../storage/names.js';
import type { ClaimWording } from '../../domain/claim/wording.js';
import { AsOfArgs, PageArgs, PageAsOfArgs } from '../arguments.js';
import { criteriaOf } from '../claim-criteria.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { ClaimOrder, RebuttalState, ReportRole } from '../enums.js';
import { figureOf } from '../figure.js';
import { ClaimFilter } from '../inputs.js';
import type { ClaimNode } from '../nodes.js';
import { asOfGiven } from '../scalars.js';
import { standingOf } from '../standing.js';
import { ClaimType, FigureType, StandingType, TimelineEventType } from '../types/claim.js';
import { ClaimConnection, RebuttalConnection, StatementConnection } from '../types/connections.js';

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Query(() => ClaimType, { nullable: true, description: 'A claim by id or ref.' })
  async claim(@Ctx() { actor, loaders }: Context, @Arg('id', () => ID) id: string) {
    requireRole(actor, 'READER');
    const seq = await resolveName(loaders.reader, 'claim', id);
    return seq === undefined ? null : loaders.node('claim', seq);
  }

  @Query(() => ClaimConnection, {
    description: 'asOf: only what had been said by then, with the standing it had.',
  })
  async claims(
    @Ctx() { actor, loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true }) filter?: ClaimFilter | null,
    @Arg('orderBy', () => ClaimOrder, { nullable: true, description: 'SAID_NEWEST when left out.' })
    orderBy?: Order | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    const asked = {
      criteria: await criteriaOf(reader, filter),
      orderBy: orderBy ?? 'SAID_NEWEST',
      asOf: asOfGiven(asOf),
    };
    return connection(
      await listClaims(reader, asked, page),
      (seqs) => loaders.nodes('claim', seqs),
      () => countClaims(reader, asked),
    );
  }

  @FieldResolver(() => String, {
    description: 'One sentence that says all of it: value, measure, population, place, period, exclusions.',
  })
  text(@Root() { wording }: ClaimNode): string {
    return (JSON.parse(wording) as ClaimWording).sentence;
  }

  @FieldResolver(() => FigureType, { nullable: true, description: 'Null for a claim that is not a figure.' })
  figure(@Root() claim: ClaimNode) {
    return figureOf(claim);
  }

  @FieldResolver(() => StatementConnection, { description: 'Who reported it, in order of said time.' })
  statements(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('role', () => ReportRole, { nullable: true }) role?: 'ORIGIN' | 'RELAY' | null,
  ) {
    const instant = asOfGiven(asOf);
    const listOf = statementsOfClaims(role ?? undefined, instant);
    return nestedConnection(
      loaders,
      'statement',
      { key: `of claim ${role ?? ''} ${instant.said}`, listOf },
      seq,
      page,
    );
  }

  @FieldResolver(() => RebuttalConnection, { description: 'Who disputed it, in order of said time.' })
  rebuttals(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageAsOfArgs) { asOf, ...page }: PageAsOfArgs,
    @Arg('state', () => RebuttalState, { nullable: true }) state?: keyof typeof RebuttalState | null,
  ) {
    const instant = asOfGiven(asOf);
    const listOf = rebuttalsOfClaims(state ?? undefined, instant);
    const key = `rebuttals of claim ${state ?? ''} ${instant.said}`;
    return nestedConnection(loaders, 'rebuttal', { key, listOf }, seq, page);
  }

  @FieldResolver(() => StandingType)
  standing(@Root() claim: ClaimNode, @Ctx() { loaders }: Context, @Args(() => AsOfArgs) { asOf }: AsOfArgs) {
    return standingOf(loaders, claim, asOfGiven(asOf));
  }

  @FieldResolver(() => [TimelineEventType], {
    description: 'What was said about it and about what it goes back to, in order of said time.',
  })
  timeline(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.timeline(seq, asOfGiven(asOf));
  }

  @FieldResolver(() => [ClaimType], {
    description: 'The figures this one was computed from (prov:wasDerivedFrom).',
  })
  async derivedFrom(@Root() { seq }: ClaimNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('claim', await loaders.derivedFrom(seq));
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'The figures computed from this one, in the order of recording.',
  })
  derivatives(@Root() { seq }: ClaimNode, @Ctx() { loaders }: Context, @Args(() => PageArgs) page: PageArgs) {
    return nestedConnection(loaders, 'claim', { key: 'derivatives', listOf: derivativesOfClaims }, seq, page);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The figure its side last put in its place.',
  })
  async correctedBy(
    @Root() claim: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    const { correctedBy } = await standingOf(loaders, claim, asOfGiven(asOf));
    return correctedBy === null ? null : loaders.node('claim', correctedBy);
  }

  @FieldResolver(() => [ClaimType], { description: 'The figures in whose place its side last put this one.' })
  async corrects(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    const ever = await loaders.everCorrectedBy(seq);
    const standings = await Promise.all(ever.map((claim) => loaders.standing(claim, asOfGiven(asOf))));
    return loaders.nodes(
      'claim',
      ever.filter((_, index) => standings[index]!.correctedBy === seq),
    );
  }
}
