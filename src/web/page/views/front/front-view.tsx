import { firstOf } from '../../certain.js';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { FrontPageDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { AsOfNotice } from '../../parts/as-of-notice.tsx';
import { Bars } from '../../parts/bars.tsx';
import { DisputeEntry } from '../../parts/dispute-entry.tsx';
import { FoldedFigure } from '../../parts/folded-figure.tsx';
import { Heading } from '../../parts/heading.tsx';
import { figuresOf } from '../../parts/one-figure.ts';
import { Parties } from '../../parts/parties.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { originCount } from '../../words/count.ts';
import './front-view.css';

interface FrontViewProps {
  /** What was typed before the page was ready. */
  readonly typed: string;
  readonly wasFocused: boolean;
}

/** The start: one field to look a figure up with, what is newly disputed, what most have reported. */
export function FrontView({ typed, wasFocused }: FrontViewProps) {
  useTitle('On whose say-so?');
  const { instant } = useAsOf();
  const answer = useAnswer(FrontPageDocument, { asOf: instant });
  return (
    <div className="opening">
      <div className="front-lead">
        <Heading className="front-question">On whose say-so?</Heading>
        <p className="front-promise">
          A figure in front of you, and a deadline. See who reported it first, who passed it on, what got lost
          on the way, and who said it was wrong.
        </p>
        <SearchField
          label="Look up a figure, a source or a document, or paste a text"
          initial={typed}
          isFocused={wasFocused}
        />
      </div>
      <AsOfNotice />
      <Answered answer={answer} skeleton={<FrontSkeleton />}>
        {({ rebuttals, claims }) =>
          claims.nodes.length === 0 ? (
            <NothingYet />
          ) : (
            <div className="front-columns">
              <section aria-labelledby="newly-disputed">
                <h2 id="newly-disputed">Newly disputed</h2>
                {rebuttals.nodes.length === 0 ? (
                  <p className="soft">Nobody has disputed anything that is recorded here.</p>
                ) : (
                  <ul className="entries">
                    {rebuttals.nodes.map((rebuttal) => (
                      <li key={rebuttal.id}>
                        <DisputeEntry dispute={rebuttal} />
                      </li>
                    ))}
                  </ul>
                )}
              </section>
              <section aria-labelledby="most-reported">
                <h2 id="most-reported">Most reported</h2>
                <ul className="entries">
                  {figuresOf(claims.nodes, (claim) => claim).map((figure) => (
                    <li key={figure.head.id}>
                      <FoldedFigure figure={figure} instant={instant}>
                        <Parties number={figure.head.spread.parties} />
                        <span>{originCount(firstOf(figure.hits).provenance.independentOrigins)}</span>
                      </FoldedFigure>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          )
        }
      </Answered>
    </div>
  );
}

const FrontSkeleton = () => (
  <div className="front-columns">
    <Bars lines={9} />
    <Bars lines={9} />
  </div>
);

const NothingYet = () => (
  <div className="notice stack reading">
    <h2>Nothing is recorded here yet</h2>
    <p>
      Facts come in with <code>sayso import FILE</code>, or one by one under{' '}
      <To to="/record/report">Record</To>.
    </p>
  </div>
);
