import { createContext, useContext } from 'react';
import type { Mention } from './mention.ts';

/** What leads to the form with a figure of the text that is shown. */
export const RecordContext = createContext<(mention: Mention) => void>(() => undefined);

/** Leads to the form for what somebody said, filled with what was read of a figure. */
export function RecordThis({ mention }: { readonly mention: Mention }) {
  const record = useContext(RecordContext);
  const isKnown = mention.check.outcome === 'SAME';
  return (
    <button type="button" className="button plain not-in-print" onClick={() => record(mention)}>
      {isKnown ? 'Record who says it here' : 'Record this'}
    </button>
  );
}
