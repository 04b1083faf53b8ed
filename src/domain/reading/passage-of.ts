import type { TextQuote } from '../text-quote.js';
import type { FigureRead } from './figure-read.js';
import type { Span } from './span.js';

/** What tells a passage from others of the same words, in UTF-16 code units on either side. */
const AROUND = 32;
/** Who said it and when may stand far from the figure. */
const NOT_OF_THE_FIGURE: readonly string[] = ['SPEAKER', 'SAID_ON'];

/**
 * The words of a text from which a figure was read, with what stands around them: what lies between the first and the
 * last of them, as far as they are of its own sentence.
 */
export function passageOf(
  text: string,
  { start, end, spans }: Pick<FigureRead, 'start' | 'end' | 'spans'>,
  sentence: Span,
): TextQuote {
  const own = spans.filter(
    (span) =>
      span.start >= sentence.start && span.end <= sentence.end && !NOT_OF_THE_FIGURE.includes(span.axis),
  );
  const from = Math.min(start, ...own.map((span) => span.start));
  const to = Math.max(end, ...own.map((span) => span.end));
  const [before, after] = [text.slice(Math.max(0, from - AROUND), from), text.slice(to, to + AROUND)];
  return {
    exact: text.slice(from, to),
    prefix: wholeWords(before, from > AROUND, 'start'),
    suffix: wholeWords(after, to + AROUND < text.length, 'end'),
  };
}

/** Without the word that was cut in two, and without white space; null where nothing is left. */
function wholeWords(text: string, isCut: boolean, at: 'start' | 'end'): string | null {
  const cut = at === 'start' ? /^\S*\s+/u : /\s+\S*$/u;
  const whole = (isCut ? text.replace(cut, '') : text).trim();
  return whole === '' ? null : whole;
}
