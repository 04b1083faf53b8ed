import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { concede } from '../../services/concede.js';
import { correct } from '../../services/correct.js';
import { derive } from '../../services/derive.js';
import { rebut } from '../../services/rebut.js';
import { report } from '../../services/report.js';
import { retract } from '../../services/retract.js';
import { withdraw } from '../../services/withdraw.js';
import type { Context } from '../context.js';
import {
  ConcedeInput,
  CorrectInput,
  DeriveInput,
  RebutInput,
  ReportInput,
  RetractInput,
  WithdrawInput,
} from '../inputs.js';
import {
  ConcedePayload,
  CorrectPayload,
  DerivePayload,
  RebutPayload,
  ReportPayload,
  RetractPayload,
  WithdrawPayload,
} from '../types/payloads.js';
import { claimsWordedBy } from '../worded-claims.js';

@Resolver()
export class ActResolver {
  @Mutation(() => ReportPayload, { description: 'A source says one or more things on one occasion.' })
  async report(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => ReportInput) input: ReportInput,
  ) {
    const { statement, claims } = await report(services, actor, input);
    const worded = new Map((await claimsWordedBy(loaders, statement)).map((claim) => [claim.seq, claim]));
    return { statement: loaders.node('statement', statement), claims: claims.map((seq) => worded.get(seq)) };
  }

  @Mutation(() => RebutPayload, {
    description: 'A source disputes a claim, a statement or another rebuttal.',
  })
  async rebut(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => RebutInput) input: RebutInput,
  ) {
    return { rebuttal: loaders.node('rebuttal', (await rebut(services, actor, input)).rebuttal) };
  }

  @Mutation(() => ConcedePayload, { description: 'The attacked side grants the point of a rebuttal.' })
  async concede(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => ConcedeInput) input: ConcedeInput,
  ) {
    return { concession: loaders.node('concession', (await concede(services, actor, input)).concession) };
  }

  @Mutation(() => CorrectPayload, { description: "A claim's side puts another figure in its place." })
  async correct(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => CorrectInput) input: CorrectInput,
  ) {
    const { claim, corrected } = await correct(services, actor, input);
    return { claim: loaders.node('claim', claim), corrected: loaders.node('claim', corrected) };
  }

  @Mutation(() => RetractPayload, {
    description: 'A source takes back a claim it brought in, or a statement it made.',
  })
  async retract(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => RetractInput) input: RetractInput,
  ) {
    const { claim, statement } = await retract(services, actor, input);
    return {
      retracted: claim === null ? loaders.node('statement', statement!) : loaders.node('claim', claim),
    };
  }

  @Mutation(() => WithdrawPayload, { description: 'A voice takes back its own rebuttal.' })
  async withdraw(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => WithdrawInput) input: WithdrawInput,
  ) {
    return { rebuttal: loaders.node('rebuttal', (await withdraw(services, actor, input)).rebuttal) };
  }

  @Mutation(() => DerivePayload, { description: 'A claim was computed from other claims.' })
  async derive(
    @Ctx() { actor, services, loaders }: Context,
    @Arg('input', () => DeriveInput) input: DeriveInput,
  ) {
    return { claim: loaders.node('claim', (await derive(services, actor, input)).claim) };
  }
}
