import { useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { documentAddress, type Named } from '../../address/addresses.ts';
import { useAnswer } from '../../api/answer.ts';
import {
  FindDocumentDocument,
  SearchPageDocument,
  type SearchKind,
  type SearchPageQuery,
} from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useNearness } from '../../parts/nearness.ts';
import { useShowText } from '../../parts/text-in-front.ts';
import { useTitle } from '../../parts/title.ts';
import { count, numeral } from '../../words/count.ts';
import { addressIn, isWithin } from '../../words/typed-address.ts';
import { entriesOf } from './entries.ts';
import { FigureHit } from './figure-hit.tsx';
import { Hit } from './hit.tsx';
import './search-view.css';

const KINDS: readonly (readonly [SearchKind, string])[] = [
  ['CLAIM', 'Figures'],
  ['STATEMENT', 'Quotes'],
  ['REBUTTAL', 'Disputes'],
  ['SOURCE', 'Sources'],
  ['DOCUMENT', 'Documents'],
];

/** Everything that the words of the address find, in one list or one kind at a time; an address on record is its document. */
export default function SearchView() {
  const [params, setParams] = useSearchParams();
  const words = (params.get('q') ?? '').trim();
  const kind = KINDS.find(([name]) => name === params.get('kind'))?.[0];
  const choose = (next: SearchKind | undefined): void =>
    setParams({ q: words, ...(next ? { kind: next } : {}) }, { replace: true });
  useTitle(words === '' ? 'Search' : `“${words}”`);
  const there = useDocumentAt(words);
  if (there) return <Redirect to={documentAddress(there)} replace />;
  return (
    <div className="view reading search-view">
      <Heading>{words === '' ? 'Search' : `“${words}”`}</Heading>
      {words === '' ? (
        <p className="soft">Type words, a number, a sentence or an address into the field above.</p>
      ) : (
        <Results key={words} words={words} kind={kind} onKind={choose} />
      )}
    </div>
  );
}

/** The document on record of an address, however it was typed. */
function useDocumentAt(words: string): Named | undefined {
  const url = addressIn(words);
  const skip = url === undefined;
  const exact = useAnswer(FindDocumentDocument, { id: null, url }, { skip });
  const near = useAnswer(SearchPageDocument, { words, kinds: ['DOCUMENT'], first: 1 }, { skip });
  if (exact.data?.document) return exact.data.document;
  const found = near.data?.search.nodes[0]?.node;
  if (url === undefined || found?.__typename !== 'Document' || !found.url) return undefined;
  return isWithin(url, found.url) ? found : undefined;
}

const PAGE = 20;
const MOST = 100;

interface ResultsProps {
  readonly words: string;
  /** All kinds when left out. */
  readonly kind: SearchKind | undefined;
  readonly onKind: (kind: SearchKind | undefined) => void;
}

function Results({ words, kind, onKind }: ResultsProps) {
  const [grown, grow] = useState({ kind, first: PAGE });
  const first = grown.kind === kind ? grown.first : PAGE;
  const answer = useAnswer(SearchPageDocument, { words, kinds: kind ? [kind] : null, first });
  const nearness = useNearness(words);
  return (
    <>
      <Tabs counts={answer.data?.search.counts} kind={kind} onKind={onKind} />
      {nearness.explanation !== null && <ReadThis words={words} explanation={nearness.explanation} />}
      <Answered answer={answer}>
        {({ search: { totalCount, nodes, pageInfo } }) => (
          <section className="stack" aria-label="Found">
            <p className="soft" role="status">
              {totalCount === 0 ? NOTHING : count(totalCount, 'result')}
              {hasFigures(nodes) && totalCount > 1 && '; wordings of one figure stand together'}
            </p>
            <ul className="entries">
              {entriesOf(nodes).map((found) => (
                <li key={found.id}>
                  {found.kind === 'figure' ? (
                    <FigureHit found={found} nearness={nearness.of} />
                  ) : (
                    <Hit found={found} />
                  )}
                </li>
              ))}
            </ul>
            {pageInfo.hasNextPage && first < MOST && (
              <button
                type="button"
                className="button"
                onClick={() => grow({ kind, first: Math.min(first + PAGE, MOST) })}
              >
                Show more
              </button>
            )}
            {pageInfo.hasNextPage && first >= MOST && (
              <p className="soft small">These are the first {MOST}. More words narrow it down.</p>
            )}
          </section>
        )}
      </Answered>
    </>
  );
}

const NOTHING = 'Nothing recorded holds any of this. Try other words, or another kind.';

const hasFigures = (nodes: SearchPageQuery['search']['nodes']): boolean =>
  nodes.some(({ node }) => node.__typename === 'Claim');

interface TabsProps extends Pick<ResultsProps, 'kind' | 'onKind'> {
  readonly counts: SearchPageQuery['search']['counts'] | undefined;
}

/** What is listed, with how much there is of each kind. */
function Tabs({ counts, kind, onKind }: TabsProps) {
  const all = counts?.reduce((sum, one) => sum + one.count, 0);
  const tabs = [
    { name: undefined, label: 'All', number: all },
    ...KINDS.map(([name, label]) => ({
      name,
      label,
      number: counts?.find((one) => one.kind === name)?.count,
    })),
  ];
  return (
    <div className="tabs" role="group" aria-label="What is listed">
      {tabs.map(({ name, label, number }) => (
        <button key={label} type="button" aria-pressed={name === kind} onClick={() => onKind(name)}>
          {label} {number !== undefined && <span className="tab-count">{numeral(number)}</span>}
        </button>
      ))}
    </div>
  );
}

/** What was read of the words, and the way to all of it. */
function ReadThis({ words, explanation }: { readonly words: string; readonly explanation: string }) {
  const show = useShowText();
  return (
    <p className="read-this">
      {explanation}{' '}
      <button type="button" className="button" onClick={() => show(words)}>
        Read this as a text
      </button>
    </p>
  );
}
