import { useState } from 'react';
import { documentAddress, outside, sourceAddress } from '../../../address/addresses.ts';
import { useAnswer } from '../../../api/answer.ts';
import { StatementCardDocument } from '../../../generated/graphql.ts';
import { To } from '../../../parts/to.tsx';
import { count } from '../../../words/count.ts';
import { BASES } from '../../../words/kinds.ts';
import type { TraceNode } from './collapse.ts';
import { speakerOf, type Trace, type TraceStatement } from './trace-model.ts';

interface CardNodeProps {
  readonly statement: TraceStatement;
  readonly trace: Trace;
  readonly hasQuotes: boolean;
}

/** One statement: who, when, on what basis, in which words, where. */
export function CardNode({ statement, trace, hasQuotes }: CardNodeProps) {
  const { source, onBehalfOf, said, retractedBy } = statement;
  const isOrigin = trace.origins.has(statement.id);
  const looks = ['trace-card', isOrigin && 'is-origin', retractedBy && 'is-retracted'].filter(Boolean);
  return (
    <article className={looks.join(' ')} aria-label={inWords(statement, isOrigin)}>
      <p className="trace-card-source">
        <To to={sourceAddress(source)} className="nopan">
          <bdi>{source.name}</bdi>
        </To>
        {onBehalfOf && (
          <span className="soft">
            , for <bdi>{onBehalfOf.name}</bdi>
          </span>
        )}
      </p>
      <p className="trace-card-facts">{[said.label, ...marksOf(statement, trace)].join(' · ')}</p>
      {hasQuotes ? <Words {...statement} /> : <WordsOnDemand statement={statement.id} />}
    </article>
  );
}

const inWords = (statement: TraceStatement, isOrigin: boolean): string =>
  `${speakerOf(statement)}, ${statement.said.label}, ${isOrigin ? 'origin' : 'passed on'}`;

/** What must be known of a statement at a glance. */
export function marksOf({ id, basis, source, retractedBy }: TraceStatement, trace: Trace): string[] {
  return [
    trace.origins.has(id) ? 'origin' : '',
    basis === 'UNSTATED' || basis === 'ADOPTED' || basis === 'FIRST_HAND' ? BASES[basis] : '',
    trace.loopSources.has(source.id) ? 'part of a loop' : '',
    retractedBy ? 'taken back' : '',
  ].filter((mark) => mark !== '');
}

type WordsProps = Pick<TraceStatement, 'quote' | 'document'>;

function Words({ quote, document }: WordsProps) {
  const url = outside(document?.url);
  return (
    <>
      {quote && (
        <p className="trace-card-quote" dir="auto" title={quote}>
          {quote}
        </p>
      )}
      {document && (
        <p className="trace-card-document">
          {url ? (
            <a href={url} rel="noopener noreferrer nofollow" className="nopan">
              <bdi>{document.title || new URL(url).hostname}</bdi>
            </a>
          ) : (
            <To to={documentAddress(document)} className="nopan">
              <bdi>{document.title || 'Document'}</bdi>
            </To>
          )}
        </p>
      )}
    </>
  );
}

function WordsOnDemand({ statement }: { readonly statement: string }) {
  const [isOpen, open] = useState(false);
  const { data } = useAnswer(StatementCardDocument, { statement }, { skip: !isOpen });
  if (data?.statement) {
    const { quote, document } = data.statement;
    return quote || document ? (
      <Words quote={quote} document={document} />
    ) : (
      <p className="small soft">No quote on record.</p>
    );
  }
  return (
    <button type="button" className="button plain nopan" onClick={() => open(true)}>
      {isOpen ? 'Asking …' : 'In which words?'}
    </button>
  );
}

interface CountNodeProps {
  readonly node: Extract<TraceNode, { kind: 'count' }>;
  readonly open: () => void;
}

/** Many statements as a number, to be opened a few at a time. */
export function CountNode({ node: { statements, sources }, open }: CountNodeProps) {
  const [first] = statements;
  return (
    <article
      className="trace-card is-count"
      aria-label={`${count(statements.length, 'statement')} of ${count(sources, 'source')}`}
    >
      <p className="trace-card-source">
        {sources === 1 ? <bdi>{first!.source.name}</bdi> : count(sources, 'more source')}
      </p>
      <p className="trace-card-facts">{count(statements.length, 'statement')}</p>
      <button type="button" className="button plain nopan" onClick={open}>
        Open {Math.min(statements.length, 20)}
      </button>
    </article>
  );
}
