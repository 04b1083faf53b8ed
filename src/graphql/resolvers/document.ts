import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { badInput } from '../../kernel/errors.js';
import { statementsOfDocuments } from '../../storage/lists/statements.js';
import { countDocuments, listDocuments } from '../../storage/lists/vocabulary.js';
import { resolveName } from '../../storage/names.js';
import { documentOfUrl } from '../../storage/nodes.js';
import { PageArgs } from '../arguments.js';
import { connection, nestedConnection } from '../connection.js';
import type { Context } from '../context.js';
import { seqOfName } from '../names.js';
import type { DocumentNode } from '../nodes.js';
import { EDTF, URLScalar } from '../scalars.js';
import { DocumentConnection, StatementConnection } from '../types/connections.js';
import { DocumentType } from '../types/document.js';
import { SourceType } from '../types/source.js';

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Query(() => DocumentType, {
    nullable: true,
    description:
      'A document by exactly one of its id (or ref) and its URL; null where there is none. Neither or both is BAD_USER_INPUT.',
  })
  async document(
    @Ctx() { actor, loaders }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id or ref.' }) id?: string | null,
    @Arg('url', () => URLScalar, { nullable: true, description: 'Its address.' }) url?: string | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    if ((id ?? null) === null && (url ?? null) === null)
      throw badInput('Nothing says which document: give id or url.', 'id');
    if ((id ?? null) !== null && (url ?? null) !== null)
      throw badInput('Both id and url are given: give one of them.', 'url');
    const seq = id ? await resolveName(reader, 'document', id) : await documentOfUrl(reader, url ?? '');
    return seq === undefined ? null : loaders.node('document', seq);
  }

  @Query(() => DocumentConnection, { description: 'Documents in the order of recording.' })
  async documents(
    @Ctx() { actor, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('publisher', () => ID, {
      nullable: true,
      description: 'Only those of this source, by id or ref; NOT_FOUND where there is none.',
    })
    publisher?: string | null,
  ) {
    requireRole(actor, 'READER');
    const { reader } = loaders;
    const by = await seqOfName(reader, 'source', publisher, 'publisher');
    return connection(
      await listDocuments(reader, by, page),
      (seqs) => loaders.nodes('document', seqs),
      () => countDocuments(reader, by),
    );
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
  text(@Root() { body }: DocumentNode): string | null {
    return body;
  }

  @FieldResolver(() => StatementConnection, { description: 'What was said in it, in order of said time.' })
  statements(
    @Root() { seq }: DocumentNode,
    @Ctx() { loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return nestedConnection(
      loaders,
      'statement',
      { key: 'of document', listOf: statementsOfDocuments },
      seq,
      page,
    );
  }
}
