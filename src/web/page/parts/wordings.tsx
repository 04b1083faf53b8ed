import { present } from '../certain.js';
import type { ReactNode } from 'react';
import { useAnswer } from '../api/answer.ts';
import { WordingsDocument, type WordingsQuery } from '../generated/graphql.ts';
import { count } from '../words/count.ts';
import { Answered } from './answered.tsx';
import { Bars } from './bars.tsx';
import { FigureEntry } from './figure-entry.tsx';
import { Pages, usePaging } from './pages.tsx';

const PAGE = 20;

export interface WordingsProps {
  readonly name: string;
  /** As of when; undefined for everything recorded. */
  readonly instant: string | undefined;
  /** What there is to say of each; how many report it when left out. */
  readonly factsOf?: ((wording: Wording) => ReactNode) | undefined;
}

type Wording = NonNullable<WordingsQuery['claim']>['rewordings']['nodes'][number];

/** What others made of a figure in passing it on, each wording with how it stands, a page at a time. */
export function Wordings({ name, instant, factsOf = reportsOf }: WordingsProps) {
  const paging = usePaging(`${name} ${instant ?? ''}`);
  const answer = useAnswer(WordingsDocument, {
    claim: name,
    asOf: instant,
    first: PAGE,
    after: paging.after,
  });
  return (
    <Answered answer={answer} skeleton={<Bars lines={2} />}>
      {({ claim }) => {
        const { nodes, pageInfo } = present(claim).rewordings;
        return (
          <Pages paging={paging} pageInfo={pageInfo} label="wordings">
            <ul>
              {nodes.map((wording) => (
                <li key={wording.id}>
                  <FigureEntry claim={wording}>{factsOf(wording)}</FigureEntry>
                </li>
              ))}
            </ul>
          </Pages>
        );
      }}
    </Answered>
  );
}

const reportsOf = ({ statements }: Wording): ReactNode => (
  <span>{count(statements.totalCount, 'report')}</span>
);
