import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Route, Switch, useLocation, useSearchParams } from 'wouter';
import { nameInAddress } from './address/name-in-address.ts';
import { BASE } from './base.ts';
import { Bars } from './parts/bars.tsx';
import { SearchField } from './parts/search-field.tsx';
import { To } from './parts/to.tsx';
import { Unbroken } from './parts/unbroken.tsx';
import { FrontView } from './views/front/front-view.tsx';
import { NothingView } from './views/nothing/nothing-view.tsx';

const SearchView = lazy(() => import('./views/search/search-view.tsx'));
const ReadingView = lazy(() => import('./views/reading/reading-view.tsx'));
const FigureView = lazy(() => import('./views/figure/figure-view.tsx'));
const SourceView = lazy(() => import('./views/source/source-view.tsx'));
const DocumentView = lazy(() => import('./views/document/document-view.tsx'));
const SeriesView = lazy(() => import('./views/series/series-view.tsx'));
const CompareView = lazy(() => import('./views/compare/compare-view.tsx'));
const RecordView = lazy(() => import('./views/record/record-view.tsx'));

/** What the visitor did before the script was there. */
export interface Before {
  readonly typed: string;
  readonly wasFocused: boolean;
}

/** Every view with its address. */
export function App({ typed, wasFocused }: Before) {
  const [path] = useLocation();
  const name = nameInAddress();
  useEffect(() => {
    // In braces, so that it is not returned: in newer browsers scrolling is a promise.
    window.scrollTo(0, 0);
  }, [path]);
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <Masthead />
      <main id="content" tabIndex={-1}>
        <Unbroken key={path}>
          <Suspense fallback={<Bars lines={8} />}>
            <Switch>
              <Route path="/">
                <FrontView typed={typed} wasFocused={wasFocused} />
              </Route>
              <Route path="/search">
                <SearchView />
              </Route>
              <Route path="/reading">
                <ReadingView />
              </Route>
              <Route path="/figure/:name">
                <FigureView key={name} name={name} />
              </Route>
              <Route path="/source/:name">
                <SourceView key={name} name={name} />
              </Route>
              <Route path="/document/:name">
                <DocumentView key={name} name={name} />
              </Route>
              <Route path="/series">
                <SeriesView />
              </Route>
              <Route path="/compare">
                <CompareView />
              </Route>
              <Route path="/record/:act?">{({ act }) => <RecordView act={act} />}</Route>
              <Route>
                <NothingView />
              </Route>
            </Switch>
          </Suspense>
        </Unbroken>
      </main>
      <Address />
      <Colophon />
    </>
  );
}

const PLACES: readonly (readonly [string, ReactNode])[] = [
  ['/series', 'Over time'],
  ['/compare', 'Compare'],
  ['/record', 'Record'],
];

function Masthead() {
  const [path] = useLocation();
  const [asked] = useSearchParams();
  const words = path === '/search' ? (asked.get('q') ?? '') : '';
  return (
    <header className="masthead">
      <To to="/" className="wordmark" label="Sayso, to the start">
        Sayso
      </To>
      {path !== '/' && (
        <SearchField
          key={`${path} ${words}`}
          label="Look up a figure, a source or a document, or paste a text"
          initial={words}
        />
      )}
      <nav aria-label="Main">
        {PLACES.map(([to, label]) => (
          <To key={to} to={to} isCurrent={path.startsWith(to)}>
            {label}
          </To>
        ))}
      </nav>
    </header>
  );
}

/** Where what is printed can be looked up again. */
function Address() {
  useLocation();
  useSearchParams();
  return <p className="on-paper small">{location.href}</p>;
}

function Colophon() {
  return (
    <footer className="colophon">
      <p>
        Sayso keeps every source’s word and works out what follows. It says who said what, when, and on whose
        word; it never says what is true. The same answers are open to programs at{' '}
        <a href={`${BASE}/graphql`}>{BASE}/graphql</a>, and to the curious in{' '}
        <a href={`${BASE}/graphiql`}>the explorer</a>.
      </p>
    </footer>
  );
}
