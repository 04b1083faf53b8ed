import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { BASE } from '../base.ts';
import { faultOf } from './fault.ts';
import { currentKey } from './key.ts';

/** Every request carries the reporter's key, when one was given. */
const withKey = new SetContextLink(() => {
  const key = currentKey();
  return key === '' ? {} : { headers: { authorization: `Bearer ${key}` } };
});

/** Anybody may read: what is asked with a key that is no longer good is asked without it. What is recorded is not. */
const readingWithoutKey = new ErrorLink(({ error, operation, forward }) => {
  if (operation.operationType !== OperationTypeNode.QUERY) return undefined;
  if (currentKey() === '' || faultOf(error).code !== 'UNAUTHENTICATED') return undefined;
  operation.setContext({ headers: {} });
  return forward(operation);
});

/**
 * One statement words a claim otherwise than another, under the same id: claims are kept where they stand in an
 * answer, not once for all. What has no id is merged, so that two questions about one claim do not undo each other.
 */
const EMBEDDED = ['Claim', 'Standing', 'Provenance', 'Figure'];

export const client = new ApolloClient({
  link: ApolloLink.from([withKey, readingWithoutKey, new HttpLink({ uri: `${BASE}/graphql` })]),
  cache: new InMemoryCache({
    typePolicies: Object.fromEntries(EMBEDDED.map((type) => [type, { keyFields: false, merge: true }])),
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
});
