import { firstOf, lastOf } from '../../certain.js';
import { useMemo, useRef, useState } from 'react';
import { useAsOf } from '../../address/as-of.ts';
import { count } from '../../words/count.ts';
import { dayInWords, dayNumber, dayOf, dayOfNumber } from '../../words/day.ts';
import { isDisputing, type TimelineEntry } from './timeline-entry.ts';

/** While the slider moves nothing is asked; when it has come to rest this long, everything is. */
const REST_MS = 150;
/** There is no earlier one in an address. */
const FIRST_DAY = dayNumber('0000-01-01');

interface TimeStripProps {
  /** All that was ever said; undefined until it is known. */
  readonly entries: readonly TimelineEntry[] | undefined;
}

/** The slider that winds the whole page back to a day; its marks are the days on which something was said. */
export function TimeStrip({ entries }: TimeStripProps) {
  const days = useMemo(() => daysOf(entries ?? []), [entries]);
  if (days.length > 0) return <Slider days={days} />;
  if (entries) return null;
  return (
    <div className="time-strip not-in-print skeleton" aria-hidden="true">
      <i />
    </div>
  );
}

/** What was said on a day, as its mark shows it. */
type Look = 'is-dispute' | 'is-affirmation' | '';

/** A day on which something was said: how much by then, and whether a dispute, or else an affirmation, was among it. */
interface SaidDay {
  readonly number: number;
  readonly saidByThen: number;
  readonly look: Look;
}

function daysOf(events: readonly TimelineEntry[]): SaidDay[] {
  const byDay = new Map<number, { said: number; look: Look }>();
  for (const { statement, kind } of events) {
    const number = dayNumber(dayOf(statement.countsFrom));
    const day = byDay.get(number) ?? { said: 0, look: '' };
    byDay.set(number, { said: day.said + 1, look: louder(day.look, lookOf(kind)) });
  }
  let saidByThen = 0;
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([number, { said, look }]) => ({ number, saidByThen: (saidByThen += said), look }));
}

const lookOf = (kind: TimelineEntry['kind']): Look =>
  isDisputing(kind) ? 'is-dispute' : kind === 'AFFIRMED' ? 'is-affirmation' : '';

/** Of two looks the one that has to be seen. */
const louder = (a: Look, b: Look): Look => (a === 'is-dispute' || b === '' ? a : b);

function Slider({ days }: { readonly days: readonly SaidDay[] }) {
  const { day, set } = useAsOf();
  const first = Math.max(firstOf(days).number - 1, FIRST_DAY);
  // One step beyond the last day stands for "now".
  const last = lastOf(days).number + 1;
  const given = day === undefined ? last : Math.min(Math.max(dayNumber(day), first), last);
  const [dragged, drag] = useState<number>();
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const at = dragged ?? given;
  const moveTo = (wanted: number): void => {
    const to = Math.max(wanted, first);
    drag(to);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      set(to >= last ? undefined : dayOfNumber(to));
      drag(undefined);
    }, REST_MS);
  };

  const said = days.filter(({ number }) => number <= at).at(-1)?.saidByThen ?? 0;
  const dayAt = at >= last ? undefined : dayOfNumber(at);
  // The address may name a day that the slider does not reach.
  const shown = dragged === undefined ? day : dayAt;
  const words = shown === undefined ? 'Everything on record' : `As of ${dayInWords(shown)}`;
  const span = Math.max(last - first, 1);
  return (
    <section className="time-strip not-in-print" aria-label="As of which day">
      <div className="time-strip-head">
        <p>
          <strong>{words}</strong>{' '}
          <span className="soft">
            {said === 0 ? 'nothing was said yet' : `${count(said, 'entry', 'entries')} in the timeline`}
          </span>
        </p>
        <div className="buttons">
          <Step
            label="Earlier"
            to={days.filter(({ number }) => number - 1 < at).at(-1)?.number}
            by={-1}
            go={moveTo}
          />
          <Step label="Later" to={days.find(({ number }) => number > at)?.number} by={0} go={moveTo} />
          <button
            type="button"
            className="button"
            disabled={shown === undefined}
            onClick={() => moveTo(last)}
          >
            Now
          </button>
        </div>
      </div>
      <div className="time-strip-slide">
        <svg className="time-strip-marks" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          {days.map(({ number, look }) => (
            <line
              key={number}
              className={look}
              x1={((number - first) / span) * 100}
              x2={((number - first) / span) * 100}
              y1={look === '' ? 3 : 0}
              y2={10}
            />
          ))}
        </svg>
        <input
          type="range"
          min={first}
          max={last}
          step={1}
          value={at}
          onChange={(event) => moveTo(Number(event.currentTarget.value))}
          aria-label="Day as of which the page answers"
          aria-valuetext={words}
        />
      </div>
      <p className="time-strip-ends">
        <span>{dayInWords(dayOfNumber(first))}</span>
        <span>now</span>
      </p>
    </section>
  );
}

interface StepProps {
  readonly label: string;
  readonly to: number | undefined;
  /** How far beside the day the step ends: just before it, or on it. */
  readonly by: number;
  readonly go: (day: number) => void;
}

function Step({ label, to, by, go }: StepProps) {
  return (
    <button
      type="button"
      className="button"
      disabled={to === undefined}
      onClick={() => to !== undefined && go(to + by)}
    >
      {label}
    </button>
  );
}
