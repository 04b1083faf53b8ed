import { NetworkStatus, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';

/** What a question came to, so far. While it is asked anew, as of another day say, the last answer stands. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly isAsking: boolean;
  /** It has taken long enough to say so. */
  readonly isSlow: boolean;
  /** With an answer beside it, that is the last one to this very question. */
  readonly error: Error | undefined;
  readonly again: () => void;
}

export interface AskOptions {
  /** Asks nothing yet. */
  readonly skip?: boolean;
  /** Long answers are not kept: taking them apart for the cache costs more than asking again. */
  readonly isLong?: boolean;
  /** Several parts of a view ask it at once, and one request does for all. Nothing that is asked anew on news. */
  readonly isShared?: boolean;
}

/**
 * A question under way may be answered as things stood before the news for which it is asked anew: the second is a
 * request of its own, and its answer the one that counts.
 */
const ON_ITS_OWN = { queryDeduplication: false };

const SLOW_MS = 4000;
const NOTHING_CAME = new Error('The answer was empty.');

/** Asks a question of schema/operations and keeps its answer up to date. */
export function useAnswer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { skip = false, isLong = false, isShared = false }: AskOptions = {},
): Answer<Data> {
  const result = useQuery(document as TypedDocumentNode<Data>, {
    variables,
    skip,
    notifyOnNetworkStatusChange: true,
    ...(isShared ? {} : { context: ON_ITS_OWN }),
    ...(isLong ? { fetchPolicy: 'no-cache' as const } : {}),
  });
  const isEmpty = !skip && result.networkStatus === NetworkStatus.ready && !result.data;
  const isSlow = useSlow(result.loading);
  const known = useKnown(result.data, JSON.stringify(variables));
  return {
    // What is not an answer to this question stands while it is asked, and not beside a failure.
    data: result.data ?? (result.error ? known : result.previousData),
    isAsking: result.loading,
    isSlow,
    error: result.error ?? (isEmpty ? NOTHING_CAME : undefined),
    // What kept this answer away has kept away others.
    again: () => void result.client.refetchQueries({ include: 'active' }),
  };
}

/** The last answer to this very question, kept while asking it again fails. */
function useKnown<Data>(data: Data | undefined, question: string): Data | undefined {
  const [last, keep] = useState<{ readonly data: Data; readonly question: string }>();
  if (data !== undefined && (last?.data !== data || last.question !== question)) keep({ data, question });
  return last?.question === question ? last.data : undefined;
}

function useSlow(isAsking: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isAsking) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isAsking]);
  return isSlow;
}
