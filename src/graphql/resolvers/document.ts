import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Root } from 'type-graphql';
import { document, documents } from '../../services/read/documents.js';
import { STATEMENTS_OF_DOCUMENT } from '../../services/read/lists.js';
import type { DocumentNode } from '../../services/read/nodes.js';
import { PageArgs } from '../arguments.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { EDTF, URLScalar } from '../scalars.js';
import { FieldResolver, Query, ResolverOf } from '../typed-fields.js';
import { DocumentConnection, StatementConnection } from '../types/connections.js';
import { DocumentType } from '../types/document.js';
import { CHARACTERS_IN_A_UNIT } from '../weights.js';
import { SourceType } from '../types/source.js';

@ResolverOf(() => DocumentType)
export class DocumentResolver {
  declare readonly resolves: DocumentType;

  @Query(() => DocumentType, {
    nullable: true,
    description:
      'A document by exactly one of its id (or ref) and its URL; null where there is none. Neither or both is BAD_USER_INPUT.',
  })
  async document(
    @Ctx() { reading, loaders }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id or ref.' }) id?: string | null,
    @Arg('url', () => URLScalar, {
      nullable: true,
      description:
        'Its address, however it is written. Where none is recorded of exactly that address, one that differs in tracking parameters (utm_source and the like) or in http for https is found.',
    })
    url?: string | null,
  ) {
    const seq = await document(reading, { id, url });
    return seq === undefined ? null : loaders.node('document', seq);
  }

  @Query(() => DocumentConnection, { description: 'Documents in the order of recording.' })
  async documents(
    @Ctx() { reading, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('publisher', () => ID, {
      nullable: true,
      description: 'Only those of this source, by id or ref; NOT_FOUND where there is none.',
    })
    publisher?: string | null,
  ) {
    return connection(await documents(reading, { publisher }, page), (seq) => loaders.node('document', seq));
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'Who published it, which need not be who speaks in it; null where that is not on record.',
  })
  publisher(@Root() { publisher }: DocumentNode, @Ctx() { loaders }: Context) {
    return publisher === null ? null : loaders.node('source', publisher);
  }

  @FieldResolver(() => EDTF, {
    nullable: true,
    description: 'When it was published; null where that is not on record.',
  })
  publishedOn(@Root() { published_on }: DocumentNode): string | null {
    return published_on;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The captured text; null where none was captured.',
  })
  text(@Root() { body }: DocumentNode, @Ctx() { work }: Context): string | null {
    work.spend((body?.length ?? 0) / CHARACTERS_IN_A_UNIT);
    return body;
  }

  @FieldResolver(() => StatementConnection, { description: 'What was said in it, in order of said time.' })
  statements(
    @Root() { seq }: DocumentNode,
    @Ctx() { loaders }: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(loaders, STATEMENTS_OF_DOCUMENT, seq, page, info);
  }
}
