import { Args, Ctx, Root } from 'type-graphql';
import type { AffirmationNode, ClaimNode, StatementNode } from '../../services/read/nodes.js';
import { AsOfArgs } from '../arguments.js';
import type { Context } from '../context.js';
import { saidOnOfStatement, sourceOfStatement } from '../said-in.js';
import { asOfGiven, EDTF } from '../scalars.js';
import { FieldResolver, ResolverOf } from '../typed-fields.js';
import { AffirmationType } from '../types/affirmation.js';
import { ClaimType } from '../types/claim.js';
import { SourceType } from '../types/source.js';
import { StatementType } from '../types/statement.js';

@ResolverOf(() => AffirmationType)
export class AffirmationResolver {
  declare readonly resolves: AffirmationType;

  @FieldResolver(() => ClaimType, { description: 'The claim that was looked into.' })
  claim(@Root() { claim }: AffirmationNode, @Ctx() { loaders }: Context) {
    return loaders.node('claim', claim);
  }

  @FieldResolver(() => StatementType, {
    description: 'The statement in which it is made: who, when, where, in which words.',
  })
  statement(@Root() { statement }: AffirmationNode, @Ctx() { loaders }: Context) {
    return loaders.node('statement', statement);
  }

  @FieldResolver(() => SourceType, { description: 'Who affirms it: the source of that statement.' })
  source(@Root() { statement }: AffirmationNode, @Ctx() context: Context) {
    return sourceOfStatement(statement, context);
  }

  @FieldResolver(() => EDTF, { description: 'When it was said: the saidOn of that statement.' })
  saidOn(@Root() { statement }: AffirmationNode, @Ctx() context: Context): Promise<string> {
    return saidOnOfStatement(statement, context);
  }
}

@ResolverOf(() => ClaimType)
export class ClaimAffirmationsResolver {
  declare readonly resolves: ClaimType;

  @FieldResolver(() => [AffirmationType], {
    description:
      'Who looked into it and found it right, in order of said time; those whose statement was taken back are left out.',
  })
  async affirmations(
    @Root() { seq }: ClaimNode,
    @Ctx() { loaders }: Context,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
  ) {
    return loaders.nodes('affirmation', await loaders.affirmationsOf(seq, asOfGiven(asOf)));
  }
}

@ResolverOf(() => StatementType)
export class StatementAffirmsResolver {
  declare readonly resolves: StatementType;

  @FieldResolver(() => [AffirmationType], {
    description: 'Affirmations made in this statement, in the order in which they were given.',
  })
  async affirms(@Root() { seq }: StatementNode, @Ctx() { loaders }: Context) {
    return loaders.nodes('affirmation', await loaders.affirmationsIn(seq));
  }
}
