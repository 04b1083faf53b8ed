import { print } from 'graphql';
import { WatchClaimsDocument, type WatchClaimsSubscription } from '../generated/graphql.ts';
import { currentKey } from './key.ts';

/**
 * Watches a claim over a WebSocket, which is opened again whenever it is lost. What carries it is loaded only now.
 * @returns stops watching
 */
export function watchClaim(claim: string, tell: (summary: string) => void): () => void {
  let isStopped = false;
  let stop = (): void => undefined;
  void import('graphql-ws').then(({ createClient }) => {
    if (isStopped) return;
    const socket = createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      connectionParams: () => (currentKey() === '' ? {} : { authorization: `Bearer ${currentKey()}` }),
    });
    const end = socket.subscribe<WatchClaimsSubscription>(
      { query: print(WatchClaimsDocument), variables: { claim } },
      {
        next: ({ data }) => data && tell(data.claimEvents.event.summary),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    stop = () => {
      end();
      void socket.dispose();
    };
  });
  return () => {
    isStopped = true;
    stop();
  };
}
