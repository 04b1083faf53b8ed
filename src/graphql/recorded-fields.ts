import { isIntrospectionType, isObjectType, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { thoughRecorded } from '../kernel/errors.js';

/**
 * Has whatever fails below a field of the mutation type say that something was recorded by then: a wrong argument of a
 * list in the answer must not be taken for a refusal of the write.
 */
export function tellWhatWasRecorded(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (root, args, context, info): unknown =>
        info.operation.operation === OperationTypeNode.MUTATION
          ? toldAsRecorded(() => resolve(root, args, context, info))
          : resolve(root, args, context, info);
    }
  }
}

async function toldAsRecorded(resolve: () => unknown): Promise<unknown> {
  try {
    return await resolve();
  } catch (error) {
    throw thoughRecorded(error);
  }
}
