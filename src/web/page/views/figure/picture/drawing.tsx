import { firstOf, present } from '../../../certain.js';
import type { ReactNode } from 'react';
import type { StandingState } from '../../../generated/graphql.ts';
import { standingPath, standingWord } from '../../../parts/standing-mark.tsx';
import { reportInWords } from './card-words.ts';
import { countInWords } from './card-texts.ts';
import { DrawnText, type LinkTo } from './drawn-text.tsx';
import type { Box, LaidBand, LaidLine, LaidRow, Layout } from './laid.ts';
import type { Palette } from './palette.ts';

interface DrawingProps {
  readonly layout: Layout;
  readonly palette: Palette;
  /** How what can be followed is linked. */
  readonly link: LinkTo;
  /** Opens a count; left out where nothing opens. */
  readonly open?: ((id: string) => void) | undefined;
}

/** The picture as SVG, without a frame: text as text, so that any program shows it. */
export function Drawing({ layout, palette, link, open }: DrawingProps) {
  const { headings, bands, lines } = layout;
  return (
    <>
      {headings.map((heading, index) => (
        <DrawnText key={index} text={heading} palette={palette} link={link} />
      ))}
      <g aria-hidden="true">
        {lines.map((line) => (
          <DrawnLine key={`${line.line.from} ${line.line.to}`} line={line} palette={palette} link={link} />
        ))}
      </g>
      {bands.map((band) => (
        <DrawnBand key={band.band.id} laid={band} palette={palette} link={link} open={open} />
      ))}
    </>
  );
}

interface LineProps extends Omit<DrawingProps, 'layout' | 'open'> {
  readonly line: LaidLine;
}

function DrawnLine({ line: { line, path, head, label }, palette, link }: LineProps) {
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke={line.hasDrift ? palette.ink : palette.lineStrong}
        strokeWidth={1.5}
        strokeDasharray={line.hasDrift ? '6 4' : undefined}
      />
      <path d={head} fill={line.hasDrift ? palette.ink : palette.lineStrong} />
      {label && <DrawnText text={label} palette={palette} link={link} />}
    </>
  );
}

const SPEAKS_AGAINST: readonly StandingState[] = ['DISPUTED', 'CONCEDED'];
const IS_QUIET: readonly StandingState[] = ['UNDISPUTED', 'ANSWERED'];

function inkOf(state: StandingState, palette: Palette): string {
  if (SPEAKS_AGAINST.includes(state)) return palette.disputed;
  return IS_QUIET.includes(state) ? palette.soft : palette.ink;
}

interface BandProps extends Omit<DrawingProps, 'layout'> {
  readonly laid: LaidBand;
}

function DrawnBand({ laid, palette, link, open }: BandProps) {
  const { band, state, texts, standing, rows, button, x, y, width, height } = laid;
  const isThis = band.kind === 'wording' && band.band.zone === 'this';
  const speaksAgainst = state !== undefined && SPEAKS_AGAINST.includes(state);
  const bar = speaksAgainst ? palette.disputed : isThis ? palette.ink : palette.lineStrong;
  return (
    <g role="group" aria-label={bandInWords(laid)} className="picture-band">
      <rect x={x} y={y} width={width} height={height} fill={isThis ? palette.sheet : palette.wash} />
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        fill="none"
        stroke={palette.line}
        strokeDasharray={band.kind === 'more' ? '5 4' : undefined}
      />
      <rect x={x} y={y} width={width} height={isThis ? 4 : 3} fill={bar} />
      {state && standing && (
        <>
          <Mark state={state} x={standing.x - 18} y={standing.y - 10} palette={palette} />
          <DrawnText text={standing} palette={palette} link={link} ink={inkOf(state, palette)} />
        </>
      )}
      {texts.map((text, index) => (
        <DrawnText key={index} text={text} palette={palette} link={link} />
      ))}
      {rows.map((row) => (
        <DrawnRow key={row.row.id} laid={row} palette={palette} link={link} open={open} />
      ))}
      {button && open && (
        <OpenButton open={() => open(band.id)} box={button}>
          <DrawnText text={button} palette={palette} link={link} ink={palette.ink} isUnderlined />
        </OpenButton>
      )}
    </g>
  );
}

const bandInWords = ({ texts, state }: LaidBand): string =>
  [firstOf(texts).whole ?? firstOf(texts).lines.join(' '), state && standingWord(state)]
    .filter(Boolean)
    .join(', ');

interface RowProps extends Omit<DrawingProps, 'layout'> {
  readonly laid: LaidRow;
}

function DrawnRow({ laid, palette, link, open }: RowProps) {
  const { row, state, texts, button, stem, x, y, width, height } = laid;
  const isCard = row.kind === 'card';
  const [report] = row.reports;
  const isGone = isCard && Boolean(present(report).statement.retractedBy);
  return (
    <>
      {stem && <path d={stem} fill="none" stroke={palette.lineStrong} strokeWidth={1.5} aria-hidden="true" />}
      <g
        role="article"
        aria-label={isCard ? cardInWords(laid) : countInWords(row)}
        className={isCard ? 'picture-card' : 'picture-count'}
      >
        {!isCard && (
          <rect
            x={x + 4}
            y={y + 4}
            width={width - 1}
            height={height - 1}
            rx={3}
            fill={palette.paper}
            stroke={palette.line}
          />
        )}
        <rect
          x={x + 0.5}
          y={y + 0.5}
          width={width - 1}
          height={height - 1}
          rx={3}
          fill={palette.paper}
          stroke={palette.lineStrong}
          strokeOpacity={0.75}
          strokeDasharray={isCard && !isGone ? undefined : '5 4'}
        />
        {isCard && present(report).isOrigin && (
          <rect x={x} y={y} width={5} height={height} rx={2} fill={palette.ink} />
        )}
        {isCard && state && <Mark state={state} x={x + width - 22} y={y + 11} palette={palette} hasTitle />}
        {texts.map((text, index) => (
          <DrawnText key={index} text={text} palette={palette} link={link} />
        ))}
        {button && open && (
          <OpenButton open={() => open(row.id)} box={button}>
            <DrawnText text={button} palette={palette} link={link} ink={palette.ink} isUnderlined />
          </OpenButton>
        )}
      </g>
    </>
  );
}

function cardInWords({ row, state }: LaidRow): string {
  const words = reportInWords(firstOf(row.reports));
  return state === undefined || state === 'UNDISPUTED'
    ? words
    : `${words}, ${standingWord(state).toLowerCase()}`;
}

interface MarkProps {
  readonly state: StandingState;
  readonly x: number;
  readonly y: number;
  readonly palette: Palette;
  readonly hasTitle?: boolean;
}

function Mark({ state, x, y, palette, hasTitle = false }: MarkProps) {
  const ink = inkOf(state, palette);
  return (
    <path
      d={standingPath(state)}
      transform={`translate(${x} ${y})`}
      fill={state === 'DISPUTED' ? ink : 'none'}
      stroke={ink}
      strokeWidth={1.6}
    >
      {hasTitle && <title>{standingWord(state)}</title>}
    </path>
  );
}

interface OpenButtonProps {
  readonly open: () => void;
  readonly box: Pick<Box, 'x' | 'y' | 'width'>;
  readonly children: ReactNode;
}

/** In a picture nothing is a button by itself. */
const OpenButton = ({ open, box, children }: OpenButtonProps) => (
  <g
    role="button"
    tabIndex={0}
    className="picture-open"
    onClick={open}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
    }}
  >
    <rect x={box.x - 5} y={box.y - 16} width={box.width + 10} height={24} fill="transparent" />
    {children}
  </g>
);
