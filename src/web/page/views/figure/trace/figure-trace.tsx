import { lazy, Suspense, useMemo, useState } from 'react';
import { useAsOf } from '../../../address/as-of.ts';
import { useAnswer } from '../../../api/answer.ts';
import { FigureTraceDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../../parts/answered.tsx';
import { usePrinting } from '../../../parts/printing.ts';
import { Unbroken } from '../../../parts/unbroken.tsx';
import { Bars } from '../../../parts/bars.tsx';
import type { FigureClaim } from '../figure-claim.ts';
import { TraceTable } from './trace-table.tsx';
import { traceOf, type Provenance } from './trace-model.ts';
import { TraceSaves } from './trace-saves.tsx';
import './trace.css';

const TraceGraph = lazy(() => import('./trace-graph.tsx'));

/** Up to this many reports the quotes and documents come with the trace; beyond, a card brings its own when opened. */
const MOST_WITH_QUOTES = 60;

interface FigureTraceProps {
  readonly claim: FigureClaim;
  readonly name: string;
}

/** Where a figure came from: the graph from its origins to its last copies, or the same as a table. */
export function FigureTrace({ claim, name }: FigureTraceProps) {
  const { instant } = useAsOf();
  const withQuotes = claim.statements.totalCount <= MOST_WITH_QUOTES;
  const answer = useAnswer(FigureTraceDocument, { claim: name, asOf: instant, withQuotes }, { isLong: true });
  return (
    <section aria-labelledby="trace" className="trace">
      <Answered answer={answer} skeleton={<Bars lines={8} />}>
        {({ claim: found }) => <Shown claim={claim} provenance={found!.provenance} hasQuotes={withQuotes} />}
      </Answered>
    </section>
  );
}

interface ShownProps {
  readonly claim: FigureClaim;
  readonly provenance: Provenance;
  readonly hasQuotes: boolean;
}

function Shown({ claim, provenance, hasQuotes }: ShownProps) {
  const [isTable, showTable] = useState(false);
  // A graph is as wide as it is long: on paper it would be cut off.
  const isOnPaper = usePrinting();
  const showsTable = isTable || isOnPaper;
  const trace = useMemo(() => traceOf(provenance, claim.id), [provenance, claim.id]);
  return (
    <>
      <div className="section-head">
        <h2 id="trace">Where it came from</h2>
        <div className="buttons not-in-print">
          <div className="tabs" role="group" aria-label="How the trace is shown">
            <button type="button" aria-pressed={!isTable} onClick={() => showTable(false)}>
              Graph
            </button>
            <button type="button" aria-pressed={isTable} onClick={() => showTable(true)}>
              Table
            </button>
          </div>
          <TraceSaves claim={claim} trace={trace} hasPicture={!isTable} />
        </div>
      </div>
      {trace.statements.length === 0 && <p className="soft">There is nothing to trace yet.</p>}
      {trace.statements.length > 0 && (
        <>
          {showsTable && <TraceTable trace={trace} />}
          {/* Kept while the table is shown: laying out a long trace again would take its time. */}
          <div hidden={showsTable}>
            <Unbroken>
              <Suspense fallback={<Bars lines={8} />}>
                <TraceGraph trace={trace} hasQuotes={hasQuotes} />
              </Suspense>
            </Unbroken>
          </div>
        </>
      )}
    </>
  );
}
