import { Ctx, Root } from 'type-graphql';
import { present } from '../../kernel/certain.js';
import type { StatementNode } from '../../services/read/nodes.js';
import type { Context } from '../context.js';
import { textQuoteOf } from '../text-quote.js';
import { FieldResolver, ResolverOf } from '../typed-fields.js';
import { AssertionType, type AssertionNode } from '../types/assertion.js';
import { StatementType, TextQuoteType } from '../types/statement.js';
import { claimsWordedBy } from '../worded-claims.js';

@ResolverOf(() => StatementType)
export class StatementAssertionsResolver {
  declare readonly resolves: StatementType;

  @FieldResolver(() => [AssertionType], {
    description:
      'What this statement asserts, in the order of `claims`, each with its role and the passage in which it is said.',
  })
  async assertions(
    @Root() statement: StatementNode,
    @Ctx() { loaders }: Context,
  ): Promise<readonly AssertionNode[]> {
    const [claims, assertions] = await Promise.all([
      claimsWordedBy(loaders, statement.seq),
      loaders.assertions(statement.seq),
    ]);
    return assertions.map(({ role, passage }, index) => ({
      statement,
      claim: present(claims[index]),
      role,
      passage,
    }));
  }
}

@ResolverOf(() => AssertionType)
export class AssertionResolver {
  declare readonly resolves: AssertionType;

  @FieldResolver(() => TextQuoteType, {
    nullable: true,
    description: "Where in the statement's document it is said; null where that was not recorded.",
  })
  passage(@Root() { statement, passage }: AssertionNode, @Ctx() { loaders }: Context) {
    return textQuoteOf(loaders, statement, passage);
  }
}
