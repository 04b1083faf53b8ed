import type { LaidText } from './laid.ts';
import type { LayoutOptions } from './layout-options.ts';
import { stacked, textBlock } from './text-block.ts';

/** How high the words are that open a count. */
export const BUTTON = 24;

/** The words that open a count; none in a file, where nothing opens. */
export function openButton(
  text: string,
  x: number,
  top: number,
  { measure, isStill }: LayoutOptions,
): LaidText | undefined {
  if (isStill) return undefined;
  const width = Math.ceil(measure(text, 'facts'));
  return stacked([textBlock({ look: 'facts', text }, width, measure)], x, top + 4).texts[0];
}
