import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { search } from '../../services/read/search.js';
import { PageArgs } from '../arguments.js';
import { connection } from '../connection.js';
import type { Context } from '../context.js';
import { SearchKind } from '../enums.js';
import { Query } from '../typed-fields.js';
import { SearchConnection } from '../types/connections.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Full text over claims, quotes, sources, documents and rebuttals: what holds all words, case and accents folded.',
  })
  async search(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('query', () => String) query: string,
    @Arg('kinds', () => [SearchKind], { nullable: true }) kinds?: (keyof typeof SearchKind)[] | null,
  ) {
    return connection(
      await search(reading, { query, kinds }, page),
      async ({ found: { kind, seq }, snippet, score }) => ({
        snippet,
        score,
        node: await loaders.node(kind, seq),
      }),
    );
  }
}
