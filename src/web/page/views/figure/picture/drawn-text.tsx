import { Fragment, type ReactNode } from 'react';
import type { Goal, LaidText } from './laid.ts';
import { LOOKS } from './looks.ts';
import type { Palette } from './palette.ts';

/** Links a text to where it leads. */
export type LinkTo = (goal: Goal, text: ReactNode) => ReactNode;

interface DrawnTextProps {
  readonly text: LaidText;
  readonly palette: Palette;
  readonly link: LinkTo;
  readonly ink?: string;
  readonly isUnderlined?: boolean;
}

/** Lines of text in their place. */
export function DrawnText({ text, palette, link, ink, isUnderlined = false }: DrawnTextProps) {
  const { look, x, y, lines, whole, goal, isStruck, isRtl, endsThere } = text;
  const { size, line, weight, family, ink: own } = LOOKS[look];
  const decorations = [(goal ?? isUnderlined) && 'underline', isStruck && 'line-through'].filter(Boolean);
  const decoration = decorations.length > 0 ? decorations.join(' ') : undefined;
  const drawn = (
    <text
      fill={ink ?? palette[own]}
      fontFamily={palette[family]}
      fontSize={size}
      fontWeight={weight}
      direction={isRtl ? 'rtl' : undefined}
      textAnchor={endsThere ? 'end' : undefined}
    >
      {whole !== undefined && <title>{whole}</title>}
      {lines.map((words, index) => (
        <Fragment key={index}>
          {/* Between two lines is a space for who reads, copies or searches them as one text. */}
          {index > 0 && ' '}
          <tspan x={x} y={y + index * line} textDecoration={decoration}>
            {words}
          </tspan>
        </Fragment>
      ))}
    </text>
  );
  return goal ? link(goal, drawn) : drawn;
}
