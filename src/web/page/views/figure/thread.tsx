import { useState } from 'react';
import { documentAddress, figureAddress, outside } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { AnswersToRebuttalDocument, type RebuttalWordsFragment } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { To } from '../../parts/to.tsx';
import { listed } from '../../words/count.ts';
import { ASPECTS, DIRECTIONS, REBUTTAL_STATES } from '../../words/kinds.ts';

/** A rebuttal with as many levels of answers as were asked for; the last level is bare ids. */
interface Threaded extends RebuttalWordsFragment {
  readonly rebuttals?: readonly (Threaded | { readonly id: string })[];
}

interface ThreadProps {
  readonly rebuttals: readonly Threaded[];
  readonly level: number;
}

/** Answers to answers from this level on stand under one another: further in, a line would hold no word. */
const DEEP = 5;

/** Rebuttals, each with what was granted and what was answered to it. */
export function Thread({ rebuttals, level }: ThreadProps) {
  if (rebuttals.length === 0) return null;
  return (
    <ul className={level === 0 ? 'thread is-top' : level < DEEP ? 'thread' : 'thread is-deep'}>
      {rebuttals.map((rebuttal) => (
        <li key={rebuttal.id} className={rebuttal.state === 'OPEN' ? 'is-open' : ''}>
          <Rebuttal rebuttal={rebuttal} level={level} />
        </li>
      ))}
    </ul>
  );
}

function Rebuttal({ rebuttal, level }: { readonly rebuttal: Threaded; readonly level: number }) {
  const {
    statement,
    state,
    aspects,
    direction,
    summary,
    counterClaim,
    concessions,
    rebuttals = [],
  } = rebuttal;
  const answers = rebuttals.filter((answer): answer is Threaded => 'state' in answer);
  const hasMore = rebuttals.length > answers.length;
  const grounds = listed(
    aspects.map((aspect) => ASPECTS[aspect]),
    8,
  );
  return (
    <article className="act">
      <p className="act-head">
        <strong>
          <Speaker statement={statement} />
        </strong>
        <span className="soft small">{statement.said.label}</span>
        <span className={`standing ${state === 'OPEN' ? 'is-disputed' : 'is-quiet'}`}>
          {REBUTTAL_STATES[state]}
        </span>
      </p>
      <p className="small soft">
        {level === 0 ? 'Disputes' : 'Answers that, over'} {grounds}
        {direction && `; ${DIRECTIONS[direction]}`}.
      </p>
      {summary && <p dir="auto">{summary}</p>}
      {statement.quote && <blockquote dir="auto">{statement.quote}</blockquote>}
      {counterClaim && (
        <p dir="auto">
          Says instead: <To to={figureAddress(counterClaim)}>{counterClaim.text}</To>
        </p>
      )}
      <WhereSaid document={statement.document} />
      {concessions.map((concession) => (
        <div key={concession.id} className="concession act">
          <p>
            <strong>
              <Speaker statement={concession.statement} />
            </strong>{' '}
            granted this {concession.extent === 'FULL' ? 'in full' : 'in part'},{' '}
            {concession.statement.said.label}.
          </p>
          {concession.summary && <p dir="auto">{concession.summary}</p>}
          {concession.statement.quote && <blockquote dir="auto">{concession.statement.quote}</blockquote>}
        </div>
      ))}
      <Thread rebuttals={answers} level={level + 1} />
      {hasMore && <MoreAnswers rebuttal={rebuttal.id} level={level + 1} />}
    </article>
  );
}

/** Answers further down than one question can ask for: asked for when opened. */
function MoreAnswers({ rebuttal, level }: { readonly rebuttal: string; readonly level: number }) {
  const { instant } = useAsOf();
  const [isOpen, open] = useState(false);
  const answer = useAnswer(AnswersToRebuttalDocument, { rebuttal, asOf: instant }, { skip: !isOpen });
  if (!isOpen)
    return (
      <button type="button" className="button plain" onClick={() => open(true)}>
        Show what was answered to this
      </button>
    );
  return (
    <Answered answer={answer}>
      {({ rebuttal: found }) => <Thread rebuttals={found?.rebuttals ?? []} level={level} />}
    </Answered>
  );
}

interface WhereSaidProps {
  readonly document:
    | {
        readonly id: string;
        readonly ref?: string | null;
        readonly title?: string | null;
        readonly url?: string | null;
      }
    | null
    | undefined;
}

/** The document something was said in, and its address on the web. */
export function WhereSaid({ document }: WhereSaidProps) {
  if (!document) return null;
  const url = outside(document.url);
  return (
    <p className="small">
      <To to={documentAddress(document)}>
        <bdi>{document.title || 'Document'}</bdi>
      </To>
      {url && (
        <>
          {' '}
          <a href={url} rel="noopener noreferrer nofollow">
            {new URL(url).hostname}
          </a>
        </>
      )}
    </p>
  );
}
