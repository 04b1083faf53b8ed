import { held, present } from '../../kernel/certain.js';
import { Arg, Ctx, Resolver } from 'type-graphql';
import { seqOf } from '../../kernel/seq.js';
import { affirm } from '../../services/affirm.js';
import { concede } from '../../services/concede.js';
import { correct } from '../../services/correct.js';
import { derive } from '../../services/derive.js';
import { rebut } from '../../services/rebut.js';
import { report } from '../../services/report.js';
import { retract } from '../../services/retract.js';
import { withdraw } from '../../services/withdraw.js';
import { afresh, type Context } from '../context.js';
import { AffirmInput } from '../inputs/affirm.js';
import { ConcedeInput } from '../inputs/concede.js';
import { CorrectInput } from '../inputs/correct.js';
import { DeriveInput } from '../inputs/derive.js';
import { RebutInput } from '../inputs/rebut.js';
import { ReportInput } from '../inputs/report.js';
import { RetractInput } from '../inputs/retract.js';
import { WithdrawInput } from '../inputs/withdraw.js';
import { Mutation } from '../typed-fields.js';
import {
  AffirmPayload,
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
    @Ctx() context: Context,
    @Arg('input', () => ReportInput, { description: 'Who said it, when and where, and what.' })
    input: ReportInput,
  ) {
    const { statement, claims } = await report(context.services, context.actor, input);
    const loaders = afresh(context);
    const worded = new Map((await claimsWordedBy(loaders, statement)).map((claim) => [claim.seq, claim]));
    return {
      statement: await loaders.node('statement', statement),
      claims: claims.map((claim) => held(worded, claim)),
    };
  }

  @Mutation(() => RebutPayload, {
    description: 'A source disputes a claim, a statement or another rebuttal.',
  })
  async rebut(
    @Ctx() context: Context,
    @Arg('input', () => RebutInput, { description: 'What is disputed, by whom, and on what grounds.' })
    input: RebutInput,
  ) {
    const { rebuttal } = await rebut(context.services, context.actor, input);
    return { rebuttal: await afresh(context).node('rebuttal', rebuttal) };
  }

  @Mutation(() => ConcedePayload, {
    description: "The attacked side grants the point of a rebuttal. Anybody else's is NOT_YOURS_TO_CONCEDE.",
  })
  async concede(
    @Ctx() context: Context,
    @Arg('input', () => ConcedeInput, { description: 'Which rebuttal, by whom, and how far.' })
    input: ConcedeInput,
  ) {
    const { concession } = await concede(context.services, context.actor, input);
    return { concession: await afresh(context).node('concession', seqOf('concession', concession)) };
  }

  @Mutation(() => CorrectPayload, {
    description: "A claim's side puts another figure in its place. Anybody else's is NOT_YOURS_TO_CORRECT.",
  })
  async correct(
    @Ctx() context: Context,
    @Arg('input', () => CorrectInput, { description: 'Which claim, by whom, and the figure in its place.' })
    input: CorrectInput,
  ) {
    const { claim, corrected } = await correct(context.services, context.actor, input);
    const loaders = afresh(context);
    return {
      claim: await loaders.node('claim', claim),
      corrected: await loaders.node('claim', seqOf('claim', corrected)),
    };
  }

  @Mutation(() => RetractPayload, {
    description:
      "A source takes back a claim it brought in, or a statement it made. Anybody else's is NOT_YOURS_TO_RETRACT.",
  })
  async retract(
    @Ctx() context: Context,
    @Arg('input', () => RetractInput, { description: 'What is taken back, and by whom.' })
    input: RetractInput,
  ) {
    const { claim, statement } = await retract(context.services, context.actor, input);
    const loaders = afresh(context);
    return {
      retracted:
        claim === null
          ? await loaders.node('statement', seqOf('statement', present(statement)))
          : await loaders.node('claim', claim),
    };
  }

  @Mutation(() => WithdrawPayload, {
    description: "A voice takes back its own rebuttal. Anybody else's is NOT_YOURS_TO_WITHDRAW.",
  })
  async withdraw(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawInput, { description: 'Which rebuttal, and by whom.' }) input: WithdrawInput,
  ) {
    const { rebuttal } = await withdraw(context.services, context.actor, input);
    return { rebuttal: await afresh(context).node('rebuttal', rebuttal) };
  }

  @Mutation(() => AffirmPayload, {
    description: 'A source looked into a claim and found it right. Anybody may; it is no report of it.',
  })
  async affirm(
    @Ctx() context: Context,
    @Arg('input', () => AffirmInput, { description: 'Which claim, by whom, and what was found.' })
    input: AffirmInput,
  ) {
    const { affirmation } = await affirm(context.services, context.actor, input);
    return { affirmation: await afresh(context).node('affirmation', affirmation) };
  }

  @Mutation(() => DerivePayload, {
    description: 'A claim was computed from other claims. One that would stand behind itself is CYCLE.',
  })
  async derive(
    @Ctx() context: Context,
    @Arg('input', () => DeriveInput, { description: 'Which claim, and from which.' }) input: DeriveInput,
  ) {
    const { claim } = await derive(context.services, context.actor, input);
    return { claim: await afresh(context).node('claim', claim) };
  }
}
