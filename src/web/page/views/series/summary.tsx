import { Check } from '../../fields/check.tsx';
import { count } from '../../words/count.ts';
import type { AskedOf } from './asked.ts';
import type { Shown } from './shown.ts';
import { SPANS, type Span } from '../../words/spans.ts';

/** How much there is to see. */
export function Summary({ shown: { points, lines, plan } }: { readonly shown: Shown }) {
  const sources = new Set(lines.flatMap(({ voices }) => voices.map(({ id }) => id))).size;
  const against = points.filter(({ entry: { standing } }) => standing.state !== 'UNDISPUTED').length;
  return (
    <p className="soft" role="status">
      {count(points.length, 'figure')} from {count(sources, 'source')}
      {plan.breaks.length > 0 && `, ${count(plan.breaks.length, 'break')}`}
      {against > 0 &&
        `; ${count(against, 'figure')} with something said against ${against === 1 ? 'it' : 'them'}`}
    </p>
  );
}

interface WhatOfProps {
  readonly shown: Shown;
  readonly withCopies: boolean;
  readonly ask: AskedOf['ask'];
}

/**
 * Which of the figures are shown: of which length of period, of the place alone or of those within it as well, as they
 * were first said or also as others changed them in passing them on.
 */
export function WhatOf({ shown, withCopies, ask }: WhatOfProps) {
  const order = Object.keys(SPANS);
  const spans = [...shown.spans].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return (
    <div className="buttons not-in-print">
      {spans.length > 1 && (
        <div className="tabs" role="group" aria-label="Length of period">
          {spans.map(([span, number]) => (
            <SpanButton key={span} span={span} text={`${SPANS[span]} (${number})`} shown={shown} ask={ask} />
          ))}
          <SpanButton span="all" text="All" shown={shown} ask={ask} />
        </div>
      )}
      {shown.partCount > 0 && (
        <Check
          name="parts"
          label={`Places within it (${count(shown.partCount, 'line')})`}
          isChecked={shown.withParts}
          onChange={(isChecked) => ask({ parts: isChecked ? 'shown' : '' })}
        />
      )}
      <Check
        name="copies"
        label="Copies that changed something"
        isChecked={withCopies}
        onChange={(isChecked) => ask({ copies: isChecked ? 'shown' : '' })}
      />
    </div>
  );
}

interface SpanButtonProps {
  readonly span: Span | 'all';
  readonly text: string;
  readonly shown: Shown;
  readonly ask: AskedOf['ask'];
}

const SpanButton = ({ span, text, shown, ask }: SpanButtonProps) => (
  <button type="button" aria-pressed={shown.span === span} onClick={() => ask({ span })}>
    {text}
  </button>
);
