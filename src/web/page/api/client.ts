import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { currentKey } from './key.ts';

/** Every request carries the reporter's key, when one was given. */
const withKey = new SetContextLink(() => {
  const key = currentKey();
  return key === '' ? {} : { headers: { authorization: `Bearer ${key}` } };
});

/**
 * One statement words a claim otherwise than another, under the same id: claims are kept where they stand in an
 * answer, not once for all. What has no id is merged, so that two questions about one claim do not undo each other.
 */
const EMBEDDED = ['Claim', 'Standing', 'Provenance', 'Figure'];

export const client = new ApolloClient({
  link: ApolloLink.from([withKey, new HttpLink({ uri: '/graphql' })]),
  cache: new InMemoryCache({
    typePolicies: Object.fromEntries(EMBEDDED.map((type) => [type, { keyFields: false, merge: true }])),
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
});
