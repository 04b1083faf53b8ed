import type { LaidText, TextBlock } from './laid.ts';
import { LOOKS, type LookName, type Measure } from './looks.ts';
import { wrapped } from './wrap.ts';

export interface TextAsked {
  readonly look: LookName;
  readonly text: string;
  readonly most?: number;
  /** Room above it. */
  readonly before?: number;
  readonly goal?: LaidText['goal'];
  readonly isStruck?: boolean;
}

const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A text in lines of a width, not yet in its place. */
export function textBlock(asked: TextAsked, width: number, measure: Measure): TextBlock {
  const { look, text, most, before = 0, goal, isStruck } = asked;
  const lines = wrapped(text, look, width, measure, most);
  const isShort = lines.at(-1)?.endsWith('…') === true;
  return {
    text: { look, lines, goal, isStruck, isRtl: RTL.test(text), width, whole: isShort ? text : undefined },
    height: lines.length * LOOKS[look].line,
    before,
  };
}

/** Texts under one another, the first with its upper edge there. */
export function stacked(
  blocks: readonly TextBlock[],
  x: number,
  top: number,
): { readonly texts: LaidText[]; readonly bottom: number } {
  let bottom = top;
  const texts = blocks.map(({ text, height, before }) => {
    const { line, size } = LOOKS[text.look];
    bottom += before;
    const laid = { ...text, x: text.isRtl ? x + text.width : x, y: bottom + (line + size * 0.7) / 2 };
    bottom += height;
    return laid;
  });
  return { texts, bottom };
}
