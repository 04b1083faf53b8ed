import { present } from '../../certain.js';
import { figureAddress, recordAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { FigureDisputeDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { Pages, usePaging } from '../../parts/pages.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { Affirmations } from './affirmations.tsx';
import type { FigureClaim } from './figure-claim.ts';
import { Thread } from './thread.tsx';

const PAGE = 40;

interface FigureDisputeProps {
  readonly claim: FigureClaim;
  readonly name: string;
}

/**
 * Who disputed a figure or a statement it came in with, what was answered to that, and what was granted; who looked into
 * it and found it right; and the same of what it was copied from, where it stands as it does through that.
 */
export function FigureDispute({ claim, name }: FigureDisputeProps) {
  const { through } = claim.standing;
  return (
    <section aria-labelledby="dispute">
      <div className="section-head">
        <h2 id="dispute">Who disputed it</h2>
        <div className="buttons not-in-print">
          <To className="button" to={recordAddress('rebut', claim)}>
            Record a dispute
          </To>
          <To className="button" to={recordAddress('affirm', claim)}>
            Record that it was found right
          </To>
        </div>
      </div>
      {through.map((origin) => (
        <div key={origin.id} className="stack">
          <h3 dir="auto">
            What it was copied from: <To to={figureAddress(origin)}>{origin.text}</To>
          </h3>
          <Disputes name={origin.id} />
        </div>
      ))}
      {through.length > 0 && <h3 className="dispute-own">This wording itself</h3>}
      <Disputes name={name} />
    </section>
  );
}

/** The disputes of one claim. */
function Disputes({ name }: { readonly name: string }) {
  const { instant, day } = useAsOf();
  const paging = usePaging(instant);
  const answer = useAnswer(FigureDisputeDocument, {
    claim: name,
    asOf: instant,
    first: PAGE,
    after: paging.after,
  });
  return (
    <Answered answer={answer}>
      {({ claim: found }) => {
        const { rebuttals, statements, affirmations } = present(found);
        const attacked = statements.nodes.filter((statement) => statement.rebuttals.length > 0);
        if (rebuttals.totalCount === 0 && attacked.length === 0)
          return (
            <>
              <p className="soft">
                {day === undefined
                  ? 'Nobody is on record as disputing this.'
                  : 'Nobody had disputed this by then.'}
              </p>
              <Affirmations affirmations={affirmations} />
            </>
          );
        return (
          <>
            <Pages paging={paging} pageInfo={rebuttals.pageInfo} label="disputes">
              {rebuttals.totalCount > rebuttals.nodes.length && (
                <p className="soft">
                  {count(rebuttals.totalCount, 'dispute')}, {PAGE} at a time.
                </p>
              )}
              <Thread rebuttals={rebuttals.nodes} level={0} />
            </Pages>
            {attacked.map((statement) => (
              <div key={statement.id} className="stack">
                <h3>
                  Against what <Speaker statement={statement} /> said, {statement.said.label}
                </h3>
                <Thread rebuttals={statement.rebuttals} level={0} />
              </div>
            ))}
            <Affirmations affirmations={affirmations} />
          </>
        );
      }}
    </Answered>
  );
}
