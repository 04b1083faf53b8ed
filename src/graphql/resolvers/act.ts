import { present } from '../../kernel/certain.js';
import { Arg, Ctx, Resolver } from 'type-graphql';
import { seqOf } from '../../kernel/seq.js';
import { concede } from '../../services/concede.js';
import { correct } from '../../services/correct.js';
import { derive } from '../../services/derive.js';
import { rebut } from '../../services/rebut.js';
import { report } from '../../services/report.js';
import { retract } from '../../services/retract.js';
import { answerFor } from '../../services/read/answers.js';
import type { ClaimNode } from '../../services/read/nodes.js';
import { withdraw } from '../../services/withdraw.js';
import { afresh, type Context } from '../context.js';
import {
  ConcedeInput,
  CorrectInput,
  DeriveInput,
  RebutInput,
  ReportInput,
  RetractInput,
  WithdrawInput,
} from '../inputs.js';
import { Mutation } from '../typed-fields.js';
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
  async report(@Ctx() context: Context, @Arg('input', () => ReportInput) input: ReportInput) {
    const { statement, claims } = await report(context.services, context.actor, input);
    const loaders = afresh(context);
    const seq = seqOf('statement', statement);
    const worded = new Map<number, ClaimNode>(
      (await claimsWordedBy(loaders, seq)).map((claim) => [claim.seq, claim]),
    );
    return {
      statement: await loaders.node('statement', seq),
      claims: claims.map((claim) => answerFor(worded, claim)),
    };
  }

  @Mutation(() => RebutPayload, {
    description: 'A source disputes a claim, a statement or another rebuttal.',
  })
  async rebut(@Ctx() context: Context, @Arg('input', () => RebutInput) input: RebutInput) {
    const { rebuttal } = await rebut(context.services, context.actor, input);
    return { rebuttal: await afresh(context).node('rebuttal', seqOf('rebuttal', rebuttal)) };
  }

  @Mutation(() => ConcedePayload, { description: 'The attacked side grants the point of a rebuttal.' })
  async concede(@Ctx() context: Context, @Arg('input', () => ConcedeInput) input: ConcedeInput) {
    const { concession } = await concede(context.services, context.actor, input);
    return { concession: await afresh(context).node('concession', seqOf('concession', concession)) };
  }

  @Mutation(() => CorrectPayload, { description: "A claim's side puts another figure in its place." })
  async correct(@Ctx() context: Context, @Arg('input', () => CorrectInput) input: CorrectInput) {
    const { claim, corrected } = await correct(context.services, context.actor, input);
    const loaders = afresh(context);
    return {
      claim: await loaders.node('claim', seqOf('claim', claim)),
      corrected: await loaders.node('claim', seqOf('claim', corrected)),
    };
  }

  @Mutation(() => RetractPayload, {
    description: 'A source takes back a claim it brought in, or a statement it made.',
  })
  async retract(@Ctx() context: Context, @Arg('input', () => RetractInput) input: RetractInput) {
    const { claim, statement } = await retract(context.services, context.actor, input);
    const loaders = afresh(context);
    return {
      retracted:
        claim === null
          ? await loaders.node('statement', seqOf('statement', present(statement)))
          : await loaders.node('claim', seqOf('claim', claim)),
    };
  }

  @Mutation(() => WithdrawPayload, { description: 'A voice takes back its own rebuttal.' })
  async withdraw(@Ctx() context: Context, @Arg('input', () => WithdrawInput) input: WithdrawInput) {
    const { rebuttal } = await withdraw(context.services, context.actor, input);
    return { rebuttal: await afresh(context).node('rebuttal', seqOf('rebuttal', rebuttal)) };
  }

  @Mutation(() => DerivePayload, { description: 'A claim was computed from other claims.' })
  async derive(@Ctx() context: Context, @Arg('input', () => DeriveInput) input: DeriveInput) {
    const { claim } = await derive(context.services, context.actor, input);
    return { claim: await afresh(context).node('claim', seqOf('claim', claim)) };
  }
}
