import { figureAddress, outside, sourceAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { useAnswer } from '../../api/answer.ts';
import { DocumentPageDocument } from '../../generated/graphql.ts';
import { AffirmationMark } from '../../parts/affirmation-mark.tsx';
import { Answered } from '../../parts/answered.tsx';
import { ClaimSentence, WorstMark } from '../../parts/figure-entry.tsx';
import { Heading } from '../../parts/heading.tsx';
import { Pages, usePaging } from '../../parts/pages.tsx';
import { Speaker } from '../../parts/speaker.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { BASES } from '../../words/kinds.ts';
import { NothingView } from '../nothing/nothing-view.tsx';
import { CapturedText } from './captured-text.tsx';
import type { ShownDocument } from './shown-document.ts';

/** A document: where it is, and who said what in it. */
export default function DocumentView({ name }: { readonly name: string }) {
  const { instant } = useAsOf();
  const paging = usePaging();
  const answer = useAnswer(DocumentPageDocument, {
    document: name,
    asOf: instant,
    first: 20,
    after: paging.after,
  });
  return (
    <Answered answer={answer}>
      {({ document }) =>
        !document ? (
          <NothingView what="document" name={name} />
        ) : (
          <article className="view reading">
            <DocumentHead document={document} />
            <section aria-labelledby="said-here">
              <div className="section-head">
                <h2 id="said-here">What is said in it</h2>
              </div>
              {document.statements.totalCount === 0 ? (
                <p className="soft">Nothing on record was said in this document.</p>
              ) : (
                <Pages paging={paging} pageInfo={document.statements.pageInfo} label="statements">
                  <p className="soft">{count(document.statements.totalCount, 'statement')}</p>
                  <ul className="entries">
                    {document.statements.nodes.map((statement) => (
                      <li key={statement.id}>
                        <Said statement={statement} />
                      </li>
                    ))}
                  </ul>
                </Pages>
              )}
            </section>
            <CapturedText document={document} />
          </article>
        )
      }
    </Answered>
  );
}

function DocumentHead({ document }: { readonly document: ShownDocument }) {
  const { title, url, publisher, publishedOn } = document;
  const site = outside(url);
  const words = title || site || 'Untitled document';
  useTitle(words);
  return (
    <header className="stack">
      <p className="kicker">
        {publisher && (
          <To to={sourceAddress(publisher)}>
            <bdi>{publisher.name}</bdi>
          </To>
        )}
        {publisher && publishedOn && ', '}
        {publishedOn}
      </p>
      <Heading>{words}</Heading>
      {site && (
        <p>
          <a href={site} rel="noopener noreferrer nofollow">
            {site}
          </a>
        </p>
      )}
    </header>
  );
}

interface PassageProps {
  readonly passage: Statement['assertions'][number]['passage'];
  /** The words stand with the statement already. */
  readonly isSaidAbove: boolean;
}

/** The words in which something is said, and that they are not there where they were captured. */
function Passage({ passage, isSaidAbove }: PassageProps) {
  if (!passage) return null;
  const isLost = passage.found === false;
  if (isSaidAbove && !isLost) return null;
  return (
    <p className="small soft" dir="auto">
      <q>{passage.exact}</q>
      {isLost && ' (not found in the text as it was captured)'}
    </p>
  );
}

type Statement = ShownDocument['statements']['nodes'][number];

function Said({ statement }: { readonly statement: Statement }) {
  const { said, basis, quote, note, assertions, affirms, relays, countsFrom } = statement;
  const { instant } = useAsOf();
  const isLater = instant !== undefined && Date.parse(countsFrom) > Date.parse(instant);
  return (
    <article className="stack">
      <p>
        <strong>
          <Speaker statement={statement} />
        </strong>
        <span className="soft">
          , {said.label}
          {assertions.length + relays.length > 0 && `, ${BASES[basis]}`}
          {isLater && ' (later than the day shown)'}
        </span>
      </p>
      {relays.length > 0 && (
        <p className="small">
          Passes on{' '}
          {relays.map(({ upstream }, index) => (
            <span key={upstream.id}>
              {index > 0 && ', '}
              <Speaker statement={upstream} /> ({upstream.said.label})
            </span>
          ))}
        </p>
      )}
      {quote && <blockquote dir="auto">{quote}</blockquote>}
      {note && (
        <p className="small soft" dir="auto">
          {note}
        </p>
      )}
      <ul className="stack">
        {assertions.map(({ claim, passage }) => (
          <li key={claim.id} className="stack">
            <p className="entry-text" dir="auto">
              <To to={figureAddress(claim)}>
                <ClaimSentence text={claim.text} />
              </To>{' '}
              {!isLater && <WorstMark standing={claim.standing} />}
            </p>
            <Passage passage={passage} isSaidAbove={passage?.exact === quote} />
          </li>
        ))}
        {affirms.map(({ id, summary, claim }) => (
          <li key={id} className="stack">
            <p className="entry-text" dir="auto">
              <AffirmationMark /> Found right: <To to={figureAddress(claim)}>{claim.text}</To>
            </p>
            {summary && <p dir="auto">{summary}</p>}
          </li>
        ))}
      </ul>
    </article>
  );
}
