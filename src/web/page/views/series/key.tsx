import { count } from '../../words/count.ts';
import { meaningsOf } from './meanings.ts';
import { whoOf, type PlannedLine } from './plan.ts';
import type { Shown } from './shown.ts';

interface KeyProps {
  readonly shown: Shown;
  /** Shows only what those of one line said; undefined where that is so already. */
  readonly onOnly: ((sources: readonly string[]) => void) | undefined;
}

/** Which line is whose, and what the marks mean. */
export function Key({ shown: { plan, lines }, onOnly }: KeyProps) {
  const rest = lines.length - plan.lines.length;
  return (
    <div className="series-key small">
      <ul aria-label="Lines" className="series-lines">
        {plan.lines.map((line) => (
          <li key={line.key}>
            <b>{line.look.letter}</b>
            <LineSample line={line} />
            <span>
              <bdi>{line.look.name}</bdi>
              {onOnly && (
                <>
                  {' '}
                  <button
                    type="button"
                    className="only not-in-print"
                    aria-label={`Only ${whoOf(line.voices)}`}
                    onClick={() => onOnly(line.voices.map(({ id, ref }) => ref ?? id))}
                  >
                    only
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className="soft">
          {count(rest, 'more line')} of few figures {rest === 1 ? 'is' : 'are'} in the table alone.
        </p>
      )}
      <Meanings plan={plan} />
      <InFull plan={plan} />
    </div>
  );
}

export function LineSample({ line: { look } }: { readonly line: PlannedLine }) {
  return (
    <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
      <path d="M0 6H36" stroke={look.tone} strokeWidth="1.75" strokeDasharray={look.dash || undefined} />
      <path
        d={look.shape}
        transform="translate(12 0)"
        fill={look.isHollow ? 'var(--paper)' : look.tone}
        stroke={look.tone}
        strokeWidth="1.6"
      />
    </svg>
  );
}

/** What the short names stand for, each once. */
const InFull = ({ plan: { inFull } }: { readonly plan: Shown['plan'] }) =>
  inFull.length > 0 && (
    <dl aria-label="In full" className="series-in-full">
      {inFull.map(({ short, label }) => (
        <div key={`${short} ${label}`}>
          <dt>
            <bdi>{short}</bdi>
          </dt>{' '}
          <dd>
            <bdi>{label}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );

const Meanings = ({ plan }: { readonly plan: Shown['plan'] }) => (
  <ul aria-label="Marks" className="series-meanings soft">
    {meaningsOf(plan).map(({ words, width, strokes, isDisputed }) => (
      <li key={words} className={isDisputed ? 'is-disputed' : ''}>
        {width > 0 && (
          <svg viewBox={`0 0 ${width} 12`} width={width} height="12" aria-hidden="true">
            {strokes.map((stroke) => (
              <path key={stroke.d} {...stroke} />
            ))}
          </svg>
        )}{' '}
        {words}
      </li>
    ))}
  </ul>
);
