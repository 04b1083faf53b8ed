import { useEffect, useRef } from 'react';
import { useWidth } from '../../../parts/drawing/use-width.ts';
import type { Gap, Part, Stretch } from './parts-of.ts';
import { drawStrip } from './strip.ts';

interface StripProps {
  readonly rows: readonly (Part | Gap)[];
  readonly along: Stretch;
}

/** The strip in the page; the table under it holds the same for those who do not see it. */
export function Strip({ rows, along }: StripProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  useEffect(() => {
    if (width > 0) holder.current?.replaceChildren(drawStrip(rows, along, width));
  }, [rows, along, width]);
  return <div ref={holder} className="parts-strip" aria-hidden="true" />;
}
