import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import type { NodeKind } from '../../kernel/ids.js';
import { countHits, search, type SearchHit } from '../../storage/search/search.js';
import type { SearchKind as Kind } from '../../domain/vocabulary/search-kinds.js';
import { PageArgs } from '../arguments.js';
import { connection } from '../connection.js';
import type { Context } from '../context.js';
import { SearchKind } from '../enums.js';
import { SearchConnection } from '../types/connections.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'Full text over claims, quotes, sources, documents and rebuttals: what holds all words, case and accents folded. What the query is more of comes first.',
  })
  async search(
    @Ctx() { actor, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('query', () => String, { description: 'The words to look for.' }) query: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these kinds; all when left out.' })
    kinds?: Kind[] | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    return connection(
      await search(reader, query, kinds ?? undefined, page),
      (hits) => Promise.all(hits.map((hit) => found(hit, { loaders }))),
      () => countHits(reader, query, kinds ?? undefined),
    );
  }
}

const found = async ({ kind, node, ...hit }: SearchHit, { loaders }: Pick<Context, 'loaders'>) => ({
  ...hit,
  node: await loaders.node(kind.toLowerCase() as NodeKind, node),
});
