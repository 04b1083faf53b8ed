import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { requireRole } from '../../kernel/actor.js';
import { kindOfId } from '../../kernel/ids.js';
import { seqsOfIds } from '../../storage/nodes.js';
import type { Context } from '../context.js';
import type { Loaders } from '../loaders.js';
import type { AnyNode } from '../nodes.js';
import { NodeType } from '../types/node.js';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything by its id; null for an id of nothing. Refs are not accepted here, because they do not say their type.',
  })
  async node(
    @Ctx() { actor, loaders }: Context,
    @Arg('id', () => ID, { description: 'An id as this API gave it.' }) id: string,
  ): Promise<AnyNode | null> {
    requireRole(actor, 'READER');
    return (await nodesById(loaders, [id]))[0] ?? null;
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'The same for several ids, in their order; null for each id of nothing.',
  })
  async nodes(
    @Ctx() { actor, loaders }: Context,
    @Arg('ids', () => [ID], { description: 'Ids as this API gave them.' }) ids: string[],
  ): Promise<(AnyNode | null)[]> {
    requireRole(actor, 'READER');
    return nodesById(loaders, ids);
  }
}

async function nodesById(loaders: Loaders, ids: readonly string[]): Promise<(AnyNode | null)[]> {
  const kinds = [...new Set(ids.flatMap((id) => kindOfId(id) ?? []))];
  const found = new Map<string, AnyNode>();
  for (const kind of kinds) {
    const seqs = await seqsOfIds(
      loaders.reader,
      kind,
      ids.filter((id) => kindOfId(id) === kind),
    );
    for (const node of await loaders.nodes(kind, seqs)) found.set(node.id, node as AnyNode);
  }
  return ids.map((id) => found.get(id) ?? null);
}
