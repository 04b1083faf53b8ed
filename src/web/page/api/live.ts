import { print } from 'graphql';
import { fullAddress } from '../base.ts';
import { WatchClaimsDocument, type WatchClaimsSubscription } from '../generated/graphql.ts';
import { currentKey } from './key.ts';

/** What a watched claim has to tell. */
export interface Watcher {
  /** Something was recorded about it. */
  readonly tell: (summary: string) => void;
  /** The connection was lost and is there again: what was recorded meanwhile was not told. */
  readonly missed: () => void;
}

/** From a lost connection to the next try, at most: a server that is restarted is back within a minute. */
const LONGEST_WAIT_MS = 20_000;

/** Waits longer from one try to the next, and never as long as another, so that not all come back at once. */
const wait = (tries: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.min(500 * 2 ** tries, LONGEST_WAIT_MS) * (0.75 + Math.random() / 4)),
  );

/**
 * Watches a claim over a WebSocket, which is opened again whenever it is lost. What carries it is loaded only now.
 * @returns stops watching
 */
export function watchClaim(claim: string, watcher: Watcher): () => void {
  let isStopped = false;
  let stop = (): void => undefined;
  const start = async (): Promise<void> => {
    const { createClient } = await import('graphql-ws');
    if (isStopped) return;
    const socket = createClient({
      url: fullAddress('/graphql').replace(/^http/, 'ws'),
      retryAttempts: Infinity,
      retryWait: wait,
      shouldRetry: () => true,
      connectionParams: () => (currentKey() === '' ? {} : { authorization: `Bearer ${currentKey()}` }),
      on: { connected: (_socket, _payload, wasRetry) => wasRetry && watcher.missed() },
    });
    const end = socket.subscribe<WatchClaimsSubscription>(
      { query: print(WatchClaimsDocument), variables: { claim } },
      {
        next: ({ data }) => data && watcher.tell(data.claimEvents.event.summary),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    stop = () => {
      end();
      void socket.dispose();
    };
  };
  // Without it the page shows what was recorded when it was opened.
  start().catch(() => undefined);
  return () => {
    isStopped = true;
    stop();
  };
}
