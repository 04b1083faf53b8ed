import { present } from '../../../certain.js';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { pngOf } from '../../../parts/png.ts';
import { standingWord } from '../../../parts/standing-mark.tsx';
import { onDay } from '../../../address/on-day.ts';
import { fullAddress } from '../../../base.ts';
import { today } from '../../../words/day.ts';
import type { FigureClaim } from '../figure-claim.ts';
import { Drawing } from './drawing.tsx';
import { DrawnText, type LinkTo } from './drawn-text.tsx';
import type { Folded } from './fold.ts';
import { footTexts, headTexts } from './frame.ts';
import type { LaidText, Layout } from './laid.ts';
import { latinFonts } from './latin-fonts.ts';
import { layoutOf } from './layout.ts';
import { addressWithin } from './link-within.tsx';
import { measureOnScreen, withRoom } from './measure.ts';
import { omissionsOf, silentOf, type Omitting } from './omission.ts';
import { ON_ITS_OWN } from './palette.ts';
import { stacked, textBlock, type TextAsked } from './text-block.ts';

const MARGIN = 28;
/** The columns of a saved picture are as wide as on a wide screen, however it was looked at. */
const ROOM = 1180;
const NARROWEST = 760;

export interface PictureAsked {
  readonly claim: FigureClaim;
  readonly shown: Folded;
  readonly omitting: Omitting | undefined;
  /** As of which day; undefined for everything. */
  readonly day: string | undefined;
}

/** A picture that can be sent on by itself: the figure, how it stands, where it was said, every note, day and address. */
export async function savedPicture(kind: 'svg' | 'png', asked: PictureAsked): Promise<Blob> {
  const svg = svgOf(asked);
  if (kind === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
  return pngOf(svg, await latinFonts());
}

function svgOf({ claim, shown, omitting, day }: PictureAsked): string {
  const measure = withRoom(measureOnScreen());
  const silent = silentOf(omitting);
  const notes = omitting ? omissionsOf(omitting).map(({ message }) => message) : [];
  const layout = layoutOf(shown, {
    measure,
    room: ROOM,
    silent,
    standingWord,
    isStill: true,
  });
  const inner = Math.max(layout.width, NARROWEST);
  const set = (texts: readonly TextAsked[], top: number) =>
    stacked(
      texts.map((text) => textBlock(text, inner, measure)),
      MARGIN,
      top,
    );
  const head = set(headTexts(claim, day), MARGIN);
  const at = head.bottom + 24;
  const foot = set(footTexts(claim, shown, notes, location.href, today()), at + layout.height + 20);
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(foot.bottom + MARGIN);
  return drawnAlone(
    <Framed
      title={claim.text}
      width={width}
      height={height}
      layout={layout}
      at={at}
      texts={[...head.texts, ...foot.texts]}
      link={linkOutside(day)}
    />,
  );
}

interface FramedProps {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly layout: Layout;
  /** Where the picture begins, from the top. */
  readonly at: number;
  readonly texts: readonly LaidText[];
  readonly link: LinkTo;
}

const Framed = ({ title, width, height, layout, at, texts, link }: FramedProps) => (
  <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
    <title>{title}</title>
    <rect width={width} height={height} fill={ON_ITS_OWN.sheet} />
    {texts.map((text, index) => (
      <DrawnText key={index} text={text} palette={ON_ITS_OWN} link={link} />
    ))}
    <g transform={`translate(${MARGIN} ${at})`}>
      <Drawing layout={layout} palette={ON_ITS_OWN} link={link} />
    </g>
  </svg>
);

/** Addresses that lead back from a file. */
const linkOutside =
  (day: string | undefined): LinkTo =>
  (goal, text) => (
    <a href={goal.kind === 'outside' ? goal.url : fullAddress(onDay(addressWithin(goal), day))}>{text}</a>
  );

function drawnAlone(drawing: ReactNode): string {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(drawing));
  const svg = new XMLSerializer().serializeToString(present(holder.firstElementChild));
  root.unmount();
  return svg;
}
