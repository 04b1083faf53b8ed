import { present } from '../../certain.js';
import { figureAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { FiguresOfSourceDocument, type ReportRole } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { FigureEntry } from '../../parts/figure-entry.tsx';
import { Pages, usePaging } from '../../parts/pages.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';

const PAGE = 10;

interface FiguresOfSourceProps {
  readonly source: string;
  readonly role: ReportRole;
  readonly title: string;
}

/** The claims a source originated, or passed on, a page at a time. */
export function FiguresOfSource({ source, role, title }: FiguresOfSourceProps) {
  const { instant } = useAsOf();
  const paging = usePaging(instant);
  const answer = useAnswer(FiguresOfSourceDocument, {
    source,
    role,
    asOf: instant,
    first: PAGE,
    after: paging.after,
  });
  const heading = `figures-${role.toLowerCase()}`;
  return (
    <section aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
      </div>
      <Answered answer={answer}>
        {({ source: found }) => {
          const { totalCount, nodes, pageInfo } = present(found).claims;
          if (totalCount === 0) return <p className="soft">Nothing on record.</p>;
          return (
            <Pages paging={paging} pageInfo={pageInfo} label={title}>
              <p className="soft">{count(totalCount, 'claim')}, newest said first.</p>
              <ul className="entries">
                {nodes.map((claim) => (
                  <li key={claim.id}>
                    <FigureEntry claim={claim}>
                      <span>
                        {claim.statements.totalCount === 0
                          ? 'said later than the day shown'
                          : count(claim.statements.totalCount, 'report')}
                      </span>
                    </FigureEntry>
                    {claim.originals[0] && (
                      <p className="small soft" dir="auto">
                        Copied from: <To to={figureAddress(claim.originals[0])}>{claim.originals[0].text}</To>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </Pages>
          );
        }}
      </Answered>
    </section>
  );
}
