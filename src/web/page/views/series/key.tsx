import { standingPath, standingWord } from '../../parts/standing-mark.tsx';
import { count } from '../../words/count.ts';
import { DRAWN_STANDINGS, type PlannedLine } from './plan.ts';
import type { Shown } from './shown.ts';

interface KeyProps {
  readonly shown: Shown;
  /** Shows only what one source said; undefined where that is so already. */
  readonly onOnly: ((source: string) => void) | undefined;
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
                    aria-label={`Only ${line.source.name}`}
                    onClick={() => onOnly(line.source.ref ?? line.source.id)}
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

/** Of the marks, those that occur. */
function Meanings({ plan }: { readonly plan: Shown['plan'] }) {
  const points = plan.lines.flatMap(({ points }) => points);
  const states = new Set(points.map(({ entry }) => entry.standing.state));
  const qualifiers = new Set(points.map(({ figure }) => figure.qualifier));
  const hasRange = points.some(({ figure: { low, high } }) => low != null && high != null);
  const isOpen = qualifiers.has('AT_LEAST') || qualifiers.has('MORE_THAN');
  const isCapped = qualifiers.has('AT_MOST') || qualifiers.has('FEWER_THAN');
  return (
    <ul aria-label="Marks" className="series-meanings soft">
      {DRAWN_STANDINGS.filter((state) => states.has(state)).map((state) => (
        <li key={state} className={state === 'DISPUTED' || state === 'CONCEDED' ? 'is-disputed' : ''}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path
              d={standingPath(state)}
              fill={state === 'DISPUTED' ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeWidth="1.8"
            />
          </svg>{' '}
          {standingWord(state)}
        </li>
      ))}
      {plan.joints.some(({ isLikeForLike }) => !isLikeForLike) && (
        <li>
          <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
            <path d="M0 6H36" stroke="currentColor" strokeDasharray="1 5" strokeLinecap="round" />
            <path d="M14 12l4-12M18 12l4-12" stroke="currentColor" strokeWidth="1.5" />
          </svg>{' '}
          Not like for like
        </li>
      )}
      {plan.breaks.length > 0 && (
        <li>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M6 0V12" stroke="currentColor" strokeDasharray="2 2" />
          </svg>{' '}
          Break, numbered as below
        </li>
      )}
      {hasRange && (
        <li>
          <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
            <path d="M0 0H24V12H0z" fill="var(--ink)" fillOpacity="0.12" />
          </svg>{' '}
          From low to high
        </li>
      )}
      {isOpen && <li>↑ At least, or more than</li>}
      {isCapped && <li>↓ At most, or fewer than</li>}
      {qualifiers.has('APPROXIMATE') && <li>≈ About</li>}
      {qualifiers.has('UNKNOWN') && <li>? Not known, which is not zero</li>}
    </ul>
  );
}
