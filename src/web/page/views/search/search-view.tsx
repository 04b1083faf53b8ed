import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { useFewerWords } from '../../api/fewer-words.ts';
import { SearchPageDocument, type SearchKind } from '../../generated/graphql.ts';
import { Answered } from '../../parts/answered.tsx';
import { Heading } from '../../parts/heading.tsx';
import { useTitle } from '../../parts/title.ts';
import { count } from '../../words/count.ts';
import { FiguresFound } from './figures-found.tsx';
import { Hit } from './hit.tsx';
import './search-view.css';

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
    <div className="view reading search-view">
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
  const found = useFewerWords(words, {
    document: SearchPageDocument,
    of: (some) => ({ words: some, kinds: [kind], first }),
    isEmpty: ({ search }) => search.totalCount === 0,
  });
  return (
    <Answered answer={found.answer}>
      {({ search: { totalCount, nodes, pageInfo } }) => (
        <section className="stack" aria-label="Found">
          <p className="soft" role="status">
            {found.words !== words &&
              totalCount > 0 &&
              `Nothing holds all these words. With “${found.words}”: `}
            {totalCount === 0
              ? 'Nothing holds all these words. Try fewer, or another kind.'
              : count(totalCount, 'result')}
            {kind === 'CLAIM' && totalCount > 1 && '; wordings of one figure stand together'}
          </p>
          {kind === 'CLAIM' ? (
            <FiguresFound hits={nodes} />
          ) : (
            <ul className="entries">
              {nodes.map(({ node, snippet }) => (
                <li key={node.id}>
                  <Hit node={node} snippet={snippet} />
                </li>
              ))}
            </ul>
          )}
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
