/** One break of a line, in whatever way systems write it. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** The tags of a page at which a line ends; at those of a paragraph it ends on either side. */
const BLOCK =
  /<\/?(?:p|div|h[1-6]|table|ul|ol|dl|blockquote|section|article|header|footer|script|style)\b|<(?:li|tr|br|hr|dt|dd)\b/giu;

/** Lines of a letter or a mail have such widths; longer or shorter ones were not broken because they were full. */
const WIDTHS = { least: 40, most: 120 };

/** A text is broken into lines of one width when of its breaks at least three, and so many of all, could not come later. */
const FULL_OF_ALL = 0.8;

/** How a gap between two words parts them: an empty line, the end of a line, or neither. */
export type Parting = 'EMPTY_LINE' | 'LINE' | 'NONE';

/**
 * How the gap between two words parts them.
 * @param full the ends of lines that are there only because the line was full, as `fullLinesOf` tells
 */
export function partingIn(text: string, start: number, end: number, full: ReadonlySet<number>): Parting {
  if (start === end) return 'NONE';
  const gap = text.slice(start, end);
  const breaks = [...gap.matchAll(BREAK)];
  const blocks = gap.includes('<') ? [...gap.matchAll(BLOCK)].length : 0;
  if (blocks > 0) return breaks.length + blocks > 1 ? 'EMPTY_LINE' : 'LINE';
  const first = breaks[0];
  if (first === undefined) return 'NONE';
  if (breaks.length > 1 || first[0] === '\u2029' || first[0] === '\f') return 'EMPTY_LINE';
  return full.has(start + first.index) ? 'NONE' : 'LINE';
}

/** The ends of lines that end only because the next word would have made them too long: of a text of one width. */
export function fullLinesOf(text: string): ReadonlySet<number> {
  const lines = linesOf(text);
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (width < WIDTHS.least || width > WIDTHS.most) return new Set();
  const broken = lines.filter((line) => line.goesOn);
  const full = broken.filter((line) => line.end + 1 + line.nextWord - line.start > width);
  const isOfOneWidth = full.length >= 3 && full.length >= broken.length * FULL_OF_ALL;
  return new Set(isOfOneWidth ? full.map((line) => line.end) : []);
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Neither it nor the next is empty. */
  readonly goesOn: boolean;
  /** The length of the next line's first word. */
  readonly nextWord: number;
}

function linesOf(text: string): Line[] {
  const breaks = [...text.matchAll(BREAK)].map((found) => ({
    at: found.index,
    after: found.index + found[0].length,
  }));
  const starts = [0, ...breaks.map((found) => found.after)];
  const ends = [...breaks.map((found) => found.at), text.length];
  const firsts = starts.map((start, index) => firstWord(text.slice(start, ends[index])));
  return starts.map((start, index) => {
    const nextWord = firsts[index + 1] ?? 0;
    return { start, end: ends[index] ?? start, goesOn: nextWord > 0 && (firsts[index] ?? 0) > 0, nextWord };
  });
}

const firstWord = (line: string): number => /^\s*(\S+)/u.exec(line)?.[1]?.length ?? 0;
