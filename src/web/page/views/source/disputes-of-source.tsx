import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { DisputesOfSourceDocument } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { DisputeEntry } from '../../parts/dispute-entry.tsx';
import { Pages, usePaging } from '../../parts/pages.tsx';
import { count } from '../../words/count.ts';

const PAGE = 10;

interface DisputesOfSourceProps {
  readonly asked: { readonly against: string | null; readonly by?: string };
  readonly title: string;
}

/** The disputes of what a source said, or those it raised itself, a page at a time. */
export function DisputesOfSource({ asked, title }: DisputesOfSourceProps) {
  const { instant } = useAsOf();
  const paging = usePaging(instant);
  const answer = useAnswer(DisputesOfSourceDocument, {
    ...asked,
    asOf: instant,
    first: PAGE,
    after: paging.after,
  });
  const heading = asked.by === undefined ? 'disputes-against' : 'disputes-by';
  return (
    <section aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
      </div>
      <Answered answer={answer}>
        {({ rebuttals: { totalCount, nodes, pageInfo } }) =>
          totalCount === 0 ? (
            <p className="soft">Nothing on record.</p>
          ) : (
            <Pages paging={paging} pageInfo={pageInfo} label={title}>
              <p className="soft">{count(totalCount, 'dispute')}, newest first.</p>
              <ul className="entries">
                {nodes.map((dispute) => (
                  <li key={dispute.id}>
                    <DisputeEntry dispute={dispute} />
                  </li>
                ))}
              </ul>
            </Pages>
          )
        }
      </Answered>
    </section>
  );
}
