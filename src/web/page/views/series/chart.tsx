import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useLocation } from 'wouter';
import { addressOf, figureAddress } from '../../address/addresses.ts';
import { useAsOf } from '../../address/as-of.ts';
import { standingWord } from '../../parts/standing-mark.tsx';
import { useWidth } from '../../parts/drawing/use-width.ts';
import { quantity } from '../../words/figure.ts';
import type { Drawn, Placed } from './paper.ts';
import { ofWhom, whoOf, type Plan } from './plan.ts';

interface ChartProps {
  readonly plan: Plan;
  readonly title: string;
}

/** The picture of a plan; the table beside it holds the same for those who do not see it. */
export function Chart({ plan, title }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const drawn = useRef<Drawn>(undefined);
  const [isBroken, setBroken] = useState(false);
  const [near, setNear] = useState<Placed>();
  const [, go] = useLocation();
  const { day } = useAsOf();

  useEffect(() => {
    if (width === 0) return undefined;
    let isStale = false;
    const show = async (): Promise<void> => {
      const { draw } = await import('./draw.ts');
      if (isStale) return;
      drawn.current = draw(plan, width);
      drawn.current.svg.setAttribute('aria-hidden', 'true');
      holder.current?.replaceChildren(drawn.current.svg);
      setNear(undefined);
    };
    show().catch(() => setBroken(true));
    return () => {
      isStale = true;
    };
  }, [plan, width]);

  const move = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): void => {
    const { left, top } = currentTarget.getBoundingClientRect();
    setNear(nearest(drawn.current?.placed ?? [], clientX - left, clientY - top));
  };
  if (isBroken)
    return <p className="notice">The chart could not be drawn. The table holds the same figures.</p>;
  return (
    <figure className="series-chart">
      <div
        className={near ? 'series-picture is-near' : 'series-picture'}
        onPointerMove={move}
        onPointerLeave={() => setNear(undefined)}
        onClick={() => {
          if (near) go(addressOf(figureAddress(near.point.entry.claim), { asOf: day }));
        }}
      >
        <div ref={holder} className="series-drawing" role="img" aria-label={spoken(plan, title)} />
        {near && <Tip placed={near} width={width} />}
      </div>
    </figure>
  );
}

const spoken = ({ lines, breaks }: Plan, title: string): string =>
  `Chart: ${title}. Lines: ${lines.map(({ look }) => `${look.letter}, ${look.name}`).join('; ')}. ` +
  `Breaks: ${breaks.length}. The table of the figures holds every one of them, each leading to its own page.`;

const NEAR = 28;

function nearest(placed: readonly Placed[], x: number, y: number): Placed | undefined {
  let best: Placed | undefined;
  let least = NEAR * NEAR;
  for (const place of placed) {
    const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

/** What stands at the point under the pointer. */
function Tip({ placed, width }: { readonly placed: Placed; readonly width: number }) {
  const { x, y, point, line } = placed;
  const { standing } = point.entry;
  const isLeft = x > width / 2;
  return (
    <>
      <span className="series-ring" style={{ left: x, top: y }} aria-hidden="true" />
      <div
        className="series-tip"
        aria-hidden="true"
        style={{ top: y, ...(isLeft ? { right: width - x + 16 } : { left: x + 16 }) }}
      >
        <strong>{quantity(point.figure)}</strong> {point.figure.unit}, {point.period.label}
        <br />
        <bdi>{whoOf(line.voices)}</bdi>
        {ofWhom(line) !== '' && (
          <>
            <br />
            <span className="soft">
              <bdi>{ofWhom(line)}</bdi>
            </span>
          </>
        )}
        {standing.state !== 'UNDISPUTED' && (
          <>
            <br />
            {standingWord(standing.state)}
            {standing.through.length > 0 && ', through what it was copied from'}
          </>
        )}
      </div>
    </>
  );
}
