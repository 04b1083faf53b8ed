import type { FigureDisputeQuery } from '../../generated/graphql.ts';
import { AffirmationMark } from '../../parts/affirmation-mark.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { WhereSaid } from './thread.tsx';

interface AffirmationsProps {
  readonly affirmations: NonNullable<FigureDisputeQuery['claim']>['affirmations'];
}

/** Who looked into a figure and found it right, which is no report of it; nothing where nobody did. */
export function Affirmations({ affirmations }: AffirmationsProps) {
  if (affirmations.length === 0) return null;
  return (
    <div className="stack">
      <h3>Who looked into it and found it right</h3>
      <ul className="thread is-top is-affirming">
        {affirmations.map(({ id, summary, statement }) => (
          <li key={id}>
            <article className="act">
              <p className="act-head">
                <AffirmationMark />
                <strong>
                  <Speaker statement={statement} />
                </strong>
                <span className="soft small">{statement.said.label}</span>
              </p>
              {summary && <p dir="auto">{summary}</p>}
              {statement.quote && <blockquote dir="auto">{statement.quote}</blockquote>}
              <WhereSaid document={statement.document} />
            </article>
          </li>
        ))}
      </ul>
    </div>
  );
}
