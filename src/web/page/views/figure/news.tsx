import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { watchClaim } from '../../api/live.ts';

/** Tells what is recorded about an open figure as it is recorded, and shows it on the page. */
export function News({ claim }: { readonly claim: string }) {
  const client = useApolloClient();
  const [told, tell] = useState<string>();
  useEffect(() => {
    const showAll = (): void => void client.refetchQueries({ include: 'active' });
    return watchClaim(claim, {
      tell: (summary) => {
        tell(summary);
        showAll();
      },
      missed: showAll,
    });
  }, [claim, client]);
  return (
    <div className="news not-in-print" role="status" aria-live="polite">
      {told && (
        <>
          <p dir="auto">
            <strong>Just recorded:</strong> {told}
          </p>
          <button type="button" className="button" onClick={() => tell(undefined)}>
            Dismiss
          </button>
        </>
      )}
    </div>
  );
}
