import { FigureEntry } from '../../parts/figure-entry.tsx';
import { count } from '../../words/count.ts';
import type { FigureClaim } from './figure-claim.ts';

/** What a figure was computed from, and what was computed from it. */
export function WhatHangsOnIt({ claim: { derivedFrom, derivatives } }: { readonly claim: FigureClaim }) {
  if (derivedFrom.length === 0 && derivatives.totalCount === 0) return null;
  return (
    <section aria-labelledby="hangs" className="stack">
      <h2 id="hangs">What it was computed from, and what hangs on it</h2>
      {derivedFrom.length > 0 && (
        <>
          <h3>Computed from {count(derivedFrom.length, 'figure')}</h3>
          <Figures claims={derivedFrom} />
        </>
      )}
      {derivatives.totalCount > 0 && (
        <>
          <h3>{count(derivatives.totalCount, 'figure')} computed from this</h3>
          <Figures claims={derivatives.nodes} />
          {derivatives.totalCount > derivatives.nodes.length && (
            <p className="soft small">These are the first {derivatives.nodes.length}.</p>
          )}
        </>
      )}
    </section>
  );
}

const Figures = ({ claims }: { readonly claims: FigureClaim['derivedFrom'] }) => (
  <ul className="entries">
    {claims.map((claim) => (
      <li key={claim.id}>
        <FigureEntry claim={claim} />
      </li>
    ))}
  </ul>
);
