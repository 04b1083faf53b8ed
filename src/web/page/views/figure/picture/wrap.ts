import { lastOf, present } from '../../../certain.js';
import type { LookName, Measure } from './looks.ts';

/**
 * A text in lines no wider than that, broken between words, and within a word only where it is wider by itself; what
 * comes after the most lines is left out, and an ellipsis says so.
 */
export function wrapped(
  text: string,
  look: LookName,
  width: number,
  measure: Measure,
  most = Infinity,
): string[] {
  const fits = (line: string): boolean => measure(line, look) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (lines.length > most) break;
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = lastOf(pieces);
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    shortened(`${present(lines[most - 1])} ${present(lines[most])}`, fits),
  ];
}

/** A word wider than a line, in pieces. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function shortened(text: string, fits: (line: string) => boolean): string {
  const letters = lettersOf(text);
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As a reader counts them: an accent belongs to its letter. */
const lettersOf = (text: string): string[] => [...SEGMENTS.segment(text)].map(({ segment }) => segment);
