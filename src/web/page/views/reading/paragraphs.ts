import type { Mention } from './mention.ts';

/** A figure of the text with its number in the margin, from 1. */
export interface Numbered {
  readonly number: number;
  readonly mention: Mention;
}

/** A stretch of a paragraph: plain words, or those of a figure. */
export interface Stretch {
  readonly text: string;
  readonly marked?: Numbered;
}

/** A paragraph of the text with the figures that it gives. */
export interface Paragraph {
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  readonly stretches: readonly Stretch[];
  readonly figures: readonly Numbered[];
}

/** The text paragraph by paragraph, each of its figures marked where it stands. */
export function paragraphsOf(text: string, mentions: readonly Mention[]): Paragraph[] {
  const numbered = mentions.map((mention, index) => ({ mention, number: index + 1 }));
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const end = start + line.length;
    const figures: Numbered[] = [];
    for (let one = numbered[next]; one && one.mention.start < end; one = numbered[(next += 1)])
      if (one.mention.start >= start) figures.push(one);
    paragraphs.push({ start, figures, stretches: stretchesOf(text, start, end, figures) });
  }
  return paragraphs;
}

function stretchesOf(text: string, start: number, end: number, figures: readonly Numbered[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  for (const marked of figures) {
    const { mention } = marked;
    if (mention.start < at) continue;
    const stop = Math.min(mention.end, end);
    if (mention.start > at) stretches.push({ text: text.slice(at, mention.start) });
    stretches.push({ text: text.slice(mention.start, stop), marked });
    at = stop;
  }
  if (at < end) stretches.push({ text: text.slice(at, end) });
  return stretches;
}
