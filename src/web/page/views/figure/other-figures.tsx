import { present } from '../../certain.js';
import { useState } from 'react';
import { compareAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { FiguresBesideDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { FigureEntry } from '../../parts/figure-entry.tsx';
import { FoldedFigure } from '../../parts/folded-figure.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { VERDICTS } from '../../words/verdicts.ts';
import { arranged, type Arranged, type OtherFigure } from './beside.ts';
import type { FigureClaim } from './figure-claim.ts';

const STEP = 8;
const MOST = 100;

interface OtherFiguresProps {
  readonly claim: FigureClaim;
  readonly name: string;
}

/** What others say about the same thing, conflicts first, each with the way it fits or does not. */
export function OtherFigures({ claim, name }: OtherFiguresProps) {
  const { instant } = useAsOf();
  const [first, setFirst] = useState(STEP);
  const answer = useAnswer(
    FiguresBesideDocument,
    { claim: name, asOf: instant, first },
    { skip: !claim.figure },
  );
  if (!claim.figure) return null;
  return (
    <section aria-labelledby="others">
      <div className="section-head">
        <h2 id="others">Other figures about the same thing</h2>
      </div>
      <Answered answer={answer}>
        {({ claim: found }) => {
          const beside = arranged(present(found));
          const { others, hasMoreOthers } = beside;
          return (
            <>
              <p className="soft">
                {others.length === 0
                  ? 'No other figure on record can be compared with this one.'
                  : `${count(others.length, 'figure')}${hasMoreOthers ? ' and more' : ''}, those that do not fit first.`}
              </p>
              {others.length > 0 && (
                <ul className="entries">
                  {others.map((other) => (
                    <li key={other.figure.head.id}>
                      <Other other={other} claim={claim} instant={instant} />
                    </li>
                  ))}
                </ul>
              )}
              {hasMoreOthers && first < MOST && (
                <button
                  type="button"
                  className="button not-in-print"
                  onClick={() => setFirst(Math.min(first + 4 * STEP, MOST))}
                >
                  Show more
                </button>
              )}
              <Copies beside={beside} claim={claim} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

interface OtherProps {
  readonly other: OtherFigure;
  readonly claim: FigureClaim;
  readonly instant: string | undefined;
}

function Other({ other: { figure, shown }, claim, instant }: OtherProps) {
  return (
    <>
      <FoldedFigure
        figure={figure}
        found={shown.b}
        foundAs="What can be compared of it:"
        instant={instant}
        factsOf={(wording) => <CompareThem a={claim} b={wording} />}
      >
        <CompareThem a={claim} b={shown.b} />
      </FoldedFigure>
      <p className="small" dir="auto">
        <span className="verdict">{VERDICTS[shown.verdict]}.</span> {shown.explanation}
      </p>
    </>
  );
}

interface Compared {
  readonly id: string;
  readonly ref?: string | null;
  readonly text: string;
}

const CompareThem = ({ a, b }: { readonly a: FigureClaim; readonly b: Compared }) => (
  <To to={compareAddress(a, b)} label={`Compare the two: ${b.text}`}>
    Compare the two
  </To>
);

/** The same figure in other words: where it does not fit, something changed in copying. */
function Copies({
  beside: { copies, hasMoreCopies },
  claim,
}: {
  readonly beside: Arranged;
  readonly claim: FigureClaim;
}) {
  if (copies.length === 0) return null;
  return (
    <details className="wordings">
      <summary>
        {hasMoreCopies ? 'Other wordings' : count(copies.length, 'other wording')} of this figure
      </summary>
      <p className="soft small">
        One goes back to the other, or both to the same figure. Where they do not fit, something changed on
        the way: that is no dispute between two sources.
      </p>
      <ul>
        {copies.map(({ b }) => (
          <li key={b.id}>
            <FigureEntry claim={b}>
              <CompareThem a={claim} b={b} />
            </FigureEntry>
          </li>
        ))}
      </ul>
    </details>
  );
}
