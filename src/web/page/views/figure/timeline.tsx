import { firstOf, lastOf, present } from '../../certain.js';
import { useMemo, useState } from 'react';
import { useAsOf } from '../../address/as-of.ts';
import { figureAddress, sourceAddress } from '../../address/addresses.ts';
import type { Answer } from '../../api/answer.ts';
import type { FigureTimelineQuery } from '../../generated/graphql.ts';
import { AffirmationMark } from '../../parts/affirmation-mark.tsx';
import { Answered } from '../../parts/answered.tsx';
import { To } from '../../parts/to.tsx';
import { count } from '../../words/count.ts';
import { quotes } from './quoted.ts';
import { isDisputing, type TimelineEntry } from './timeline-entry.ts';
import { withClaims } from './with-claims.tsx';

/** Relays one after another beyond this many are told as a number, and shown when asked for. */
const MOST_RELAYS = 4;
const MORE = 50;

/** Everything that was said about a figure, in order; what the day in the address does not know yet is faint. */
export function Timeline({ answer }: { readonly answer: Answer<FigureTimelineQuery> }) {
  return (
    <section aria-labelledby="timeline">
      <div className="section-head">
        <h2 id="timeline">What was said, in order</h2>
      </div>
      <Answered answer={answer}>
        {({ claim: found }) => <Entries entries={found?.timeline ?? []} own={found?.id ?? ''} />}
      </Answered>
    </section>
  );
}

interface EntriesProps {
  readonly entries: readonly TimelineEntry[];
  /** The claim of the page. */
  readonly own: string;
}

function Entries({ entries, own }: EntriesProps) {
  const runs = useMemo(() => runsOf(entries), [entries]);
  const [shownRuns, setShownRuns] = useState(MORE);
  if (entries.length === 0) return <p className="soft">Nobody is on record as saying this.</p>;
  return (
    <>
      <ol className="timeline">
        {runs.slice(0, shownRuns).map((run) => (
          <Run
            key={firstOf(run).statement.id + firstOf(run).kind + firstOf(run).claim.id}
            run={run}
            own={own}
          />
        ))}
      </ol>
      {runs.length > shownRuns && (
        <button type="button" className="button" onClick={() => setShownRuns(shownRuns + MORE)}>
          Show more
        </button>
      )}
    </>
  );
}

/** Neighbouring relays together, everything else by itself. */
function runsOf(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const runs: TimelineEntry[][] = [];
  for (const entry of entries) {
    const before = runs.at(-1);
    if (entry.kind === 'RELAYED' && before?.[0]?.kind === 'RELAYED') before.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run) => (run.length > MOST_RELAYS ? [run] : run.map((entry) => [entry])));
}

function Run({ run, own }: { readonly run: readonly TimelineEntry[]; readonly own: string }) {
  const [shown, setShown] = useState(0);
  const [first] = run;
  if (run.length === 1 && first) return <Entry entry={first} own={own} />;
  const last = lastOf(run);
  return (
    <>
      <li>
        <p className="when">
          {present(first).statement.said.label} to {last.statement.said.label}
        </p>
        <p>
          {count(run.length, 'report')} passed this on.{' '}
          {shown < run.length && (
            <button type="button" className="button plain" onClick={() => setShown(shown + MORE)}>
              {shown === 0 ? 'Show them' : `Show ${MORE} more`}
            </button>
          )}
        </p>
      </li>
      {run.slice(0, shown).map((entry) => (
        <Entry key={entry.statement.id} entry={entry} own={own} />
      ))}
    </>
  );
}

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly own: string;
}

function Entry({ entry: { kind, claim, summary, source, statement }, own }: EntryProps) {
  const { instant } = useAsOf();
  const isOwn = claim.id === own;
  const isLater = instant !== undefined && Date.parse(statement.countsFrom) > Date.parse(instant);
  const look = isLater ? 'is-later' : isDisputing(kind) ? 'is-dispute' : '';
  const isAffirmation = kind === 'AFFIRMED';
  return (
    <li>
      <p className="when">{statement.said.label}</p>
      <div>
        <p className={look} dir="auto">
          {isAffirmation && (
            <>
              <AffirmationMark />{' '}
            </>
          )}
          <Summary summary={summary} source={source} quoted={isOwn ? [] : [claim]} />
          {isLater && ' (later than the day shown)'}
        </p>
        {!isOwn && !quotes(summary, claim) && (
          <p className="small" dir="auto">
            About what it goes back to: <To to={figureAddress(claim)}>{claim.text}</To>
          </p>
        )}
      </div>
    </li>
  );
}

interface SummaryProps extends Pick<TimelineEntry, 'summary' | 'source'> {
  readonly quoted: readonly TimelineEntry['claim'][];
}

/** The sentence, in which the source's name leads to the source, and a claim that it quotes to that. */
function Summary({ summary, source, quoted }: SummaryProps) {
  if (!summary.startsWith(source.name)) return withClaims(summary, quoted);
  return (
    <>
      <To to={sourceAddress(source)}>
        <bdi>{source.name}</bdi>
      </To>
      {withClaims(summary.slice(source.name.length), quoted)}
    </>
  );
}
