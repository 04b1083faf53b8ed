import { useState } from 'react';
import { compareAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { OtherFiguresDocument, type Verdict } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { FigureEntry } from '../../parts/figure-entry.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { VERDICTS } from '../../words/verdicts.ts';
import type { FigureClaim } from './figure-claim.ts';

const STEP = 8;
const ALL: readonly Verdict[] = [
  'CONFLICTS',
  'INCONSISTENT',
  'ALTERNATIVES',
  'REVISES',
  'COMPATIBLE',
  'CONSISTENT',
  'AGREES',
];

interface OtherFiguresProps {
  readonly claim: FigureClaim;
  readonly name: string;
}

/** What others say about the same thing, conflicts first, each with the way it fits or does not. */
export function OtherFigures({ claim, name }: OtherFiguresProps) {
  const { instant } = useAsOf();
  const [first, setFirst] = useState(STEP);
  const answer = useAnswer(
    OtherFiguresDocument,
    { claim: name, asOf: instant, verdict: [...ALL], first },
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
          const { nodes, totalCount } = found!.comparisons;
          if (totalCount === 0)
            return <p className="soft">No other figure on record can be compared with this one.</p>;
          return (
            <>
              <p className="soft">{count(totalCount, 'figure')}, those that do not fit first.</p>
              <ul className="entries">
                {nodes.map(({ b, verdict, explanation }) => (
                  <li key={b.id}>
                    <FigureEntry claim={b}>
                      <To to={compareAddress(claim, b)} label={`Compare the two: ${b.text}`}>
                        Compare the two
                      </To>
                    </FigureEntry>
                    <p className="small" dir="auto">
                      <span className="verdict">{VERDICTS[verdict]}.</span> {explanation}
                    </p>
                  </li>
                ))}
              </ul>
              {nodes.length < totalCount && first < 100 && (
                <button
                  type="button"
                  className="button not-in-print"
                  onClick={() => setFirst(Math.min(first + 4 * STEP, 100))}
                >
                  Show more
                </button>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
