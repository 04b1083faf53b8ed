import { useState } from 'react';
import { figureAddress } from '../../address/addresses.ts';
import { usePrinting } from '../../parts/printing.ts';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { quantity } from '../../words/figure.ts';
import { calledBy } from '../../words/voices.ts';
import { leftOutOf } from './left-out.ts';
import type { Point, Series } from './lines.ts';

const FIRST = 12;

/** Where the line is interrupted, and why, numbered as in the chart. */
export function Breaks({ breaks }: { readonly breaks: Series['breaks'] }) {
  const [isWhole, setWhole] = useState(false);
  const isPrinting = usePrinting();
  const listed = isWhole || isPrinting ? breaks : breaks.slice(0, FIRST);
  return (
    <section aria-labelledby="breaks">
      <h2 id="breaks">Breaks</h2>
      {breaks.length === 0 ? (
        <p className="soft">
          Nothing interrupts the lines: every source counted each period as it had counted the one before.
        </p>
      ) : (
        <>
          <ol className="series-breaks">
            {listed.map(({ source, from, to, directionsDisagree, explanation }) => (
              <li key={`${source.id} ${from.label} ${to.label}`}>
                {directionsDisagree && (
                  <strong className="series-both-ways">Up by one definition, down by another. </strong>
                )}
                <span dir="auto">{explanation}</span>
              </li>
            ))}
          </ol>
          {listed.length < breaks.length && (
            <button type="button" className="button not-in-print" onClick={() => setWhole(true)}>
              Show all {count(breaks.length, 'break')}
            </button>
          )}
        </>
      )}
    </section>
  );
}

/** What is left out, each part with the figures that leave it out. */
export function Exclusions({ points }: { readonly points: readonly Point[] }) {
  const parts = leftOutOf(points);
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">Left out</h2>
      {parts.size === 0 ? (
        <p className="soft">No figure shown says that it leaves anything out.</p>
      ) : (
        <dl className="series-left-out">
          {[...parts].map(([words, members]) => (
            <div key={words}>
              <dt dir="auto">{words}</dt>
              <dd>
                {members.slice(0, FIRST).map(({ key, entry, figure, period }, index) => (
                  <span key={key}>
                    {index > 0 && '; '}
                    <To to={figureAddress(entry.claim)}>{quantity(figure)}</To>, {period.label},{' '}
                    <bdi>{calledBy(entry.source)}</bdi>
                  </span>
                ))}
                {members.length > FIRST && `; and ${count(members.length - FIRST, 'more figure')}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
