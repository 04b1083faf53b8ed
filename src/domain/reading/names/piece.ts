import { fold } from '../../text/tokens.js';
import type { Span } from '../span.js';

/** What stands between a piece and the one before it. */
export type Parting = 'SPACE' | 'HYPHEN' | 'JOINED' | 'COMMA' | 'STOP' | 'BREAK';

/** A run of letters and digits: what names are compared by. */
export interface Piece extends Span {
  /** Case, accents and apostrophes folded away, and without the ending of a possessive. */
  readonly folded: string;
  /** As it stands in the text, without the ending of a possessive. */
  readonly written: string;
  readonly isPossessive: boolean;
  /** BREAK at the beginning of the text. */
  readonly parting: Parting;
}

/** Scripts written without spaces between words: each character is a piece. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

/** What stands within a word and is not seen: joiners of letters, the place where a word may be broken. */
const UNSEEN = '[\\u00ad\\u200c\\u2060]|\\u200d';

const LETTER = `(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}ـ]|${UNSEEN})`;

const APOSTROPHE = "['’‘ʼʻ`´]";

/** Letters with points between them, one character of a script without spaces, a word with its apostrophes, or "&". */
const PIECE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}){1,8}(?![\\p{L}\\p{N}])`,
    `${UNSPACED}\\p{M}*`,
    `${LETTER}+(?:${APOSTROPHE}${LETTER}+)*`,
    '&',
  ].join('|'),
  'gu',
);

const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`, 'iu');

/** Half rings and the like are letters to Unicode, and left out by most who write the names that have them. */
const NOT_COMPARED = /[^\p{L}\p{N}]|[ʼʻʽʾʿˈ]/gu;

/** A longer run of letters is no part of a name. */
const LONGEST = 200;

/** The pieces of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: found, index } of text.matchAll(PIECE)) {
    const isPossessive = POSSESSIVE.test(found);
    const written = isPossessive ? found.slice(0, -2) : found;
    const isDotted = /^\p{L}\./u.test(written) && text.charAt(index + written.length) === '.';
    const folded = foldedPiece(written);
    if (folded === '') continue;
    const before = pieces.at(-1);
    pieces.push({
      start: index,
      end: index + written.length + (isDotted ? 1 : 0),
      folded,
      written,
      isPossessive,
      parting: before ? partingOf(text, before, index) : 'BREAK',
    });
  }
  return pieces;
}

const foldedPiece = (written: string): string =>
  written === '&' ? 'and' : fold(written.slice(0, LONGEST)).replaceAll(NOT_COMPARED, '');

/** More than this between two pieces parts whatever they are pieces of. */
const WIDEST = 6;

function partingOf(text: string, before: Piece, start: number): Parting {
  const from = before.end + (before.isPossessive ? 2 : 0);
  if (start - from > WIDEST) return 'BREAK';
  const gap = text.slice(from, start);
  if (gap === '') return 'JOINED';
  if (/^['’]?[ \t\u00a0\u202f]*\r?\n?[ \t\u00a0\u202f]*$/.test(gap)) return 'SPACE';
  if (/^[-‐‑‒–]$/.test(gap)) return 'HYPHEN';
  if (/^[./'’_]$/.test(gap)) return 'JOINED';
  if (gap === ',' && /^\p{Nd}/u.test(text.slice(start, start + 2))) return 'JOINED';
  if (/^, ?$/.test(gap)) return 'COMMA';
  return /^\.\s$/.test(gap) && isShortened(before.written) ? 'STOP' : 'BREAK';
}

/** "St", "Dr", "U.S": what a point after it shortens rather than ends. */
const isShortened = (written: string): boolean => /^(?:\p{Lu}\p{L}{0,3}|(?:\p{L}\.)+\p{L})$/u.test(written);
