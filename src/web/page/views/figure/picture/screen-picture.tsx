import { useEffect, useMemo, useRef, useState } from 'react';
import { standingWord } from '../../../parts/standing-mark.tsx';
import { Chain } from './chain.tsx';
import type { Silent } from './card-texts.ts';
import { Drawing } from './drawing.tsx';
import type { Folded } from './fold.ts';
import type { Opened } from './fold-band.ts';
import { layoutOf } from './layout.ts';
import { measureOnScreen } from './measure.ts';
import { ON_SCREEN } from './palette.ts';
import { linkWithin } from './link-within.tsx';

/** Narrower than this two wordings beside one another could not be read. */
const NARROW = 560;

interface ScreenPictureProps {
  readonly shown: Folded;
  readonly silent: Silent;
  readonly opened: Opened;
  readonly setOpened: (opened: Opened) => void;
}

/** The picture as it is looked at: drawn where there is room, told from top to bottom on a phone. */
export function ScreenPicture({ shown, silent, opened, setOpened }: ScreenPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const measure = useMeasure();
  const layout = useMemo(
    () => (room < NARROW ? undefined : layoutOf(shown, { measure, room, silent, standingWord })),
    [shown, measure, room, silent],
  );
  const open = (id: string): void => {
    setOpened(new Map(opened).set(id, (opened.get(id) ?? 0) + 1));
    // What was opened to its end is gone: whoever goes by the keyboard stays in the picture.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
    });
  };
  return (
    <div ref={frame} className="picture-frame" tabIndex={-1}>
      {room > 0 && !layout && <Chain folded={shown} silent={silent} open={open} />}
      {layout && (
        <svg
          className="picture-drawing"
          width={layout.width}
          height={layout.height + 2}
          role="group"
          aria-label="The figure from what it goes back to, on the left, to what others made of it, on the right"
        >
          <Drawing layout={layout} palette={ON_SCREEN} link={linkWithin} open={open} />
        </svg>
      )}
    </div>
  );
}

/** How wide what is shown may be; 0 until it is known. */
function useRoom(frame: React.RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const watched = frame.current;
    if (!watched) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      // While the table is shown instead, the picture keeps its size.
      if (width > 0) setRoom(width);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}

/** Widths in the letters of the page, once more when these have come. */
function useMeasure() {
  const [measure, setMeasure] = useState(() => measureOnScreen());
  useEffect(() => {
    let isGone = false;
    void document.fonts.ready.then(() => {
      if (!isGone) setMeasure(() => measureOnScreen());
    });
    return () => {
      isGone = true;
    };
  }, []);
  return measure;
}
