import { shown } from '../../domain/text/shown.js';
import { firstOf, lastOf } from '../../kernel/certain.js';

/**
 * A text in lines of at most `width` columns, each after what stands before it: `first` before the first line,
 * `next` before the others. A word that is longer than a line is cut where the line ends; what would
 * steer the terminal is shown instead.
 */
export function wrapped(text: string, width: number, first = '', next = first): string[] {
  const longest = width - columns(next);
  const lines = [lineOf(first)];
  for (const word of text.split(/\s+/).map(shown)) {
    if (word === '') continue;
    const pieces = columns(word) > longest ? graphemes(word) : [word];
    const last = lastOf(lines);
    const space = last.isEmpty ? '' : ' ';
    if (!put(last, `${space}${firstOf(pieces)}`, width)) lines.push(lineOf(next, pieces[0]));
    for (const piece of pieces.slice(1))
      if (!put(lastOf(lines), piece, width)) lines.push(lineOf(next, piece));
  }
  return lines.map((line) => line.text);
}

interface Line {
  text: string;
  columns: number;
  /** Nothing but what stands before the text. */
  isEmpty: boolean;
}

const lineOf = (before: string, piece = ''): Line => ({
  text: `${before}${piece}`,
  columns: columns(before) + columns(piece),
  isEmpty: piece === '',
});

/** Adds to a line what has room there, or what has to go somewhere; false where it goes on in the next. */
function put(line: Line, piece: string, width: number): boolean {
  const length = columns(piece);
  if (!line.isEmpty && line.columns + length > width) return false;
  line.text += piece;
  line.columns += length;
  line.isEmpty = false;
  return true;
}

const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

const graphemes = (text: string): string[] => Array.from(SEGMENTS.segment(text), ({ segment }) => segment);

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const PICTURE = /[\p{Emoji_Presentation}\ufe0f]/u;
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes: marks none, pictures and characters of East Asian scripts two. */
const columns = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.length
    : graphemes(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);

function columnsOf(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2;
  let sum = 0;
  for (const character of grapheme) sum += WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return sum;
}
