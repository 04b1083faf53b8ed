import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';

/** Sends a mutation; it throws what went wrong. */
export function useSend(): <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data> {
  const client = useApolloClient();
  return async (mutation, variables) => {
    const { data } = await client.mutate({ mutation, variables } as Parameters<typeof client.mutate>[0]);
    return data as never;
  };
}
