import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { present } from '../../kernel/certain.js';
import { kindOfId } from '../../kernel/ids.js';
import { numbersOfIds, type AnyNode } from '../../services/read/nodes.js';
import type { Context } from '../context.js';
import { Query } from '../typed-fields.js';
import { NodeType } from '../types/node.js';

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything by its id; null for an id of nothing. Refs are not accepted here, because they do not say their type.',
  })
  async node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'An id as this API gave it.' }) id: string,
  ) {
    return (await nodesById(context, [id]))[0] ?? null;
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'The same for several ids, in their order; null for each id of nothing.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: 'Ids as this API gave them.' }) ids: string[],
  ) {
    return nodesById(context, ids);
  }
}

async function nodesById(
  { reading, loaders }: Context,
  ids: readonly string[],
): Promise<readonly (AnyNode | null)[]> {
  const found = new Map<string, AnyNode>();
  for (const kind of new Set(ids.flatMap((id) => kindOfId(id) ?? []))) {
    const ofKind = ids.filter((id) => kindOfId(id) === kind);
    const seqs = await numbersOfIds(reading, kind, ofKind);
    const nodes = await loaders.nodes(kind, [...seqs.values()]);
    [...seqs.keys()].forEach((id, index) => found.set(id, present(nodes[index])));
  }
  return ids.map((id) => found.get(id) ?? null);
}
