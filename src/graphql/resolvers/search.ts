import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { search, type Found } from '../../services/read/search.js';
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
      'Finds claims, quotes, sources, documents and rebuttals by words, names, numbers and addresses. First comes what is called so exactly, then what holds all that is looked for, then what holds more of it, the rarer the more. Case, accents and the way numbers are written do not count; a claim comes before the copies that say it. A word that stands nowhere on record is taken for the nearest one that does, where one slip of the pen lies between them. At most 1,000 of each kind are listed.',
  })
  async search(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('query', () => String, { description: 'The words to look for.' }) query: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these kinds; all when left out.' })
    kinds?: (keyof typeof SearchKind)[] | null,
  ) {
    const found = await search(reading, { query, kinds }, page);
    const hits = await connection(found, async ({ found: { kind, seq }, snippet, score }) => ({
      snippet,
      score,
      node: await loaders.node(kind, seq),
    }));
    return withCounts(hits, found);
  }
}

/** The page of hits, with how many there are of each kind, counted when it is asked for. */
const withCounts = <Hits extends object>(hits: Hits, found: Pick<Found, 'counts'>) =>
  Object.defineProperty(hits, 'counts', { get: () => found.counts(), enumerable: true }) as Hits & {
    readonly counts: ReturnType<Found['counts']>;
  };
