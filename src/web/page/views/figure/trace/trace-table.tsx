import { useMemo, useState } from 'react';
import { documentAddress, outside, sourceAddress } from '../../../address/addresses.ts';
import { To } from '../../../parts/to.tsx';
import { count } from '../../../words/count.ts';
import { marksOf } from './trace-card.tsx';
import { speakerOf, type Hop, type Trace, type TraceStatement } from './trace-model.ts';

const STEP = 100;

/** The trace as a table: each statement, whom it passes on, and what it changed. */
export function TraceTable({ trace }: { readonly trace: Trace }) {
  const [shown, setShown] = useState(STEP);
  const { byId, hopsTo } = useMemo(() => indexOf(trace), [trace]);
  return (
    <>
      <div className="table-holder" role="region" aria-label="The trace as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">When</th>
              <th scope="col">Passes on</th>
              <th scope="col">What changed on the way</th>
              <th scope="col">In which words</th>
            </tr>
          </thead>
          <tbody>
            {trace.statements.slice(0, shown).map((statement) => (
              <Row
                key={statement.id}
                statement={statement}
                trace={trace}
                hops={hopsTo.get(statement.id) ?? []}
                byId={byId}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown < trace.statements.length && (
        <p>
          <button type="button" className="button" onClick={() => setShown(shown + STEP)}>
            Show more
          </button>{' '}
          <span className="soft small">
            {shown} of {count(trace.statements.length, 'statement')}
          </span>
        </p>
      )}
    </>
  );
}

function indexOf({ statements, hops }: Trace) {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const hopsTo = new Map<string, Hop[]>();
  for (const hop of hops) {
    const known = hopsTo.get(hop.to);
    if (known) known.push(hop);
    else hopsTo.set(hop.to, [hop]);
  }
  return { byId, hopsTo };
}

interface RowProps {
  readonly statement: TraceStatement;
  readonly trace: Trace;
  readonly hops: readonly Hop[];
  readonly byId: ReadonlyMap<string, TraceStatement>;
}

function Row({ statement, trace, hops, byId }: RowProps) {
  const { source, onBehalfOf, said, quote, document } = statement;
  const url = outside(document?.url);
  return (
    <tr>
      <th scope="row">
        <To to={sourceAddress(source)}>
          <bdi>{source.name}</bdi>
        </To>
        {onBehalfOf && (
          <>
            , for <bdi>{onBehalfOf.name}</bdi>
          </>
        )}
        <span className="trace-marks">{marksOf(statement, trace).join(', ')}</span>
      </th>
      <td>{said.label}</td>
      <td>
        {hops.length === 0
          ? 'nobody'
          : hops.map(({ from }) => <p key={from}>{byId.has(from) ? speakerOf(byId.get(from)!) : ''}</p>)}
      </td>
      <td>
        {hops
          .flatMap(({ drift }) => drift)
          .map(({ explanation }) => (
            <p key={explanation} dir="auto">
              {explanation}
            </p>
          ))}
      </td>
      <td>
        {quote && <p dir="auto">{quote}</p>}
        {document && (
          <p className="small">
            {url ? (
              <a href={url} rel="noopener noreferrer nofollow">
                <bdi>{document.title || new URL(url).hostname}</bdi>
              </a>
            ) : (
              <To to={documentAddress(document)}>
                <bdi>{document.title || 'Document'}</bdi>
              </To>
            )}
          </p>
        )}
      </td>
    </tr>
  );
}
