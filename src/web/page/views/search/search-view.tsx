import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { documentAddress, figureAddress, sourceAddress } from '../../address/addresses.ts';
import { useAnswer } from '../../api/answer.ts';
import { SearchPageDocument, type SearchKind, type SearchPageQuery } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { FigureEntry } from '../../parts/figure-entry.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { withoutFillers } from '../../words/fillers.ts';
import { REBUTTAL_STATES, SOURCE_KINDS } from '../../words/kinds.ts';

const KINDS: readonly (readonly [SearchKind, string])[] = [
  ['CLAIM', 'Figures'],
  ['STATEMENT', 'Quotes'],
  ['REBUTTAL', 'Disputes'],
  ['SOURCE', 'Sources'],
  ['DOCUMENT', 'Documents'],
];

/** Everything that holds the words of the address, one kind at a time. */
export default function SearchView() {
  const [params, setParams] = useSearchParams();
  const words = params.get('q') ?? '';
  const kind = KINDS.find(([name]) => name === params.get('kind'))?.[0] ?? 'CLAIM';
  const choose = (next: SearchKind): void => setParams({ q: words, kind: next }, { replace: true });
  useTitle(words === '' ? 'Search' : `“${words}”`);
  return (
    <div className="view reading">
      <Heading>{words === '' ? 'Search' : `“${words}”`}</Heading>
      <div className="tabs" role="group" aria-label="What is searched">
        {KINDS.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={name === kind} onClick={() => choose(name)}>
            {label}
          </button>
        ))}
      </div>
      {words === '' ? (
        <p className="soft">Type words into the field above.</p>
      ) : (
        <Results key={`${kind} ${words}`} words={words} kind={kind} />
      )}
    </div>
  );
}

const PAGE = 20;
const MOST = 100;

function Results({ words, kind }: { readonly words: string; readonly kind: SearchKind }) {
  const [first, setFirst] = useState(PAGE);
  const all = useAnswer(SearchPageDocument, { words, kinds: [kind], first });
  const fewer = withoutFillers(words);
  const isBare = !all.isAsking && all.data?.search.totalCount === 0 && fewer !== '' && fewer !== words;
  const some = useAnswer(SearchPageDocument, { words: fewer, kinds: [kind], first }, { skip: !isBare });
  return (
    <Answered answer={isBare ? some : all}>
      {({ search: { totalCount, nodes, pageInfo } }) => (
        <section className="stack" aria-label="Found">
          <p className="soft" role="status">
            {isBare && totalCount > 0 && `Nothing holds all these words. With “${fewer}”: `}
            {totalCount === 0
              ? 'Nothing holds all these words. Try fewer, or another kind.'
              : count(totalCount, 'result')}
          </p>
          <ul className="entries">
            {nodes.map(({ node, snippet }) => (
              <li key={node.id}>
                <Hit node={node} snippet={snippet} />
              </li>
            ))}
          </ul>
          {pageInfo.hasNextPage && first < MOST && (
            <button type="button" className="button" onClick={() => setFirst(Math.min(first + PAGE, MOST))}>
              Show more
            </button>
          )}
          {pageInfo.hasNextPage && first >= MOST && (
            <p className="soft small">These are the first {MOST}. More words narrow it down.</p>
          )}
        </section>
      )}
    </Answered>
  );
}

type Node = SearchPageQuery['search']['nodes'][number]['node'];

function Hit({ node, snippet }: { readonly node: Node; readonly snippet: string }) {
  switch (node.__typename) {
    case 'Claim':
      return (
        <FigureEntry claim={node}>
          <span>{count(node.statements.totalCount, 'report')}</span>
        </FigureEntry>
      );
    case 'Source':
      return (
        <>
          <p>
            <To to={sourceAddress(node)}>
              <bdi>{node.name}</bdi>
            </To>{' '}
            <span className="soft small">{SOURCE_KINDS[node.kind]}</span>
          </p>
          {node.description && <p dir="auto">{node.description}</p>}
        </>
      );
    case 'Document':
      return (
        <p>
          <To to={documentAddress(node)}>
            <bdi>{node.title || node.url || 'Untitled document'}</bdi>
          </To>{' '}
          <span className="soft small">
            {[node.publisher?.name, node.publishedOn].filter(Boolean).join(', ')}
          </span>
        </p>
      );
    case 'Statement':
      return (
        <>
          <p className="kicker">
            <To to={sourceAddress(node.source)}>
              <bdi>{node.source.name}</bdi>
            </To>
            , {node.said.label}
          </p>
          <blockquote dir="auto">{snippet}</blockquote>
          {node.claims.slice(0, 3).map((claim) => (
            <p key={claim.id} className="entry-text small" dir="auto">
              <To to={figureAddress(claim)}>{claim.text}</To>
            </p>
          ))}
        </>
      );
    case 'Rebuttal':
      return (
        <>
          <p className="kicker">
            <bdi>{node.source.name}</bdi> disputed this ({REBUTTAL_STATES[node.state].toLowerCase()})
          </p>
          <p dir="auto">{node.summary ?? snippet}</p>
          {node.target.__typename === 'Claim' && (
            <p className="entry-text small" dir="auto">
              <To to={figureAddress(node.target)}>{node.target.text}</To>
            </p>
          )}
        </>
      );
  }
}
