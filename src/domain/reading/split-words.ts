import type { InTurns } from '../../kernel/turns.js';
import { fold } from '../text/tokens.js';
import { westernDigits } from './digits.js';
import type { Table } from './tables/tables-in.js';
import { WORDS_AT_ONCE, type Word } from './word.js';

/** A word of a text before its sentence and paragraph are told. */
export type BareWord = Omit<Word, 'sentence' | 'paragraph'>;

/** Scripts written without spaces between words: each character is a word. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** What stands within a word and is not seen: joiners of letters, the place where a word may be broken. */
const UNSEEN = '(?:[\\u00ad\\u200c\\u2060]|\\u200d)';
const LETTER = `(?![${UNSPACED}])[\\p{L}_]`;
const LETTERS = `(?:${LETTER}(?:\\p{M}|${UNSEEN})*)+`;

/** White space, and the marks of direction, which are nothing to read. */
const GAP = /(?:\s|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069])+/uy;
/** A tag of a page: no word of its text. What a script or a style sheet holds is none either. */
const TAG =
  /<(script|style)\b[^<>]{0,2000}>(?:[\s\S]*?<\/\1\s*>|[\s\S]*$)|<!--(?:[\s\S]*?-->|[\s\S]*$)|<\/?[a-z][a-z\d-]*(?:\s[^<>]{0,2000})?\/?>/iuy;
/** Tags at which a word ends though no space stands there: all but those within a line. */
const PARTS_WORDS = /^<(?!\/?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u)\b)/iu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»“”]+/iuy;
/** What is not seen within a number; the place where a line may be broken parts words, but no digits. */
const UNSEEN_IN_NUMBERS = `[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]`;
const NUMBER = new RegExp(
  `\\p{Nd}+(?:(?:${UNSEEN_IN_NUMBERS}+(?:[.,'’٫٬،·˙]${UNSEEN_IN_NUMBERS}*)?|[.,'’٫٬،·˙]${UNSEEN_IN_NUMBERS}*)\\p{Nd}+)*`,
  'uy',
);
const ALL_UNSEEN = new RegExp(UNSEEN_IN_NUMBERS, 'gu');
const CHARACTER = new RegExp(`[${UNSPACED}](?:\\p{M}|${UNSEEN})*`, 'uy');
/** "U.S.", "a.m.", "e.g.": single letters with full stops, the last with or without. */
const INITIALS = new RegExp(`(?:${LETTER}\\.)+${LETTER}(?![\\p{L}\\p{M}\\p{Nd}_'’-])\\.?`, 'uy');
/** Of an alphabet with capitals, digits may follow: "Kurdistan24", "H1N1". Others write particles against a number. */
const CASED = new RegExp(`(?=[\\p{Lu}\\p{Ll}\\p{Lt}_])(?:${LETTERS}|\\p{Nd}+)+`, 'uy');
const UNCASED = new RegExp(LETTERS, 'uy');
/** What goes on with a word: an apostrophe or the full stop of a domain between letters. */
const GOES_ON = new RegExp(`(?:['’ʼ]|(?:(?<!\\p{Ll}\\p{M}*)\\.|\\.(?!\\p{Lu})))(?=${LETTER})`, 'uy');
const POSSESSIVE = /['’][sS](?![\p{L}\p{M}\p{Nd}'’])/uy;
const PATH = /[/?][^\s<>"«»“”]+/uy;
const BEGINS_WORD = /^[\p{L}_]/u;

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/**
 * The words, numbers and marks of a text in order; in turns.
 *
 * - A number is a run of digits of any script with what parts its groups: "1,959", "10.30", "01.08.2016". Spaces,
 *   slashes, colons and dashes part numbers: "1 959", "6/1/16", "10:30" and "20-25" are several. Folded, its digits are
 *   0 to 9.
 * - Letters right after digits are a word of their own, not `spaced`: "1st", "12k". Digits after letters of an alphabet
 *   with capitals belong to the word: "Kurdistan24".
 * - A possessive is a mark of its own, "'s": "Iraq's" is `iraq` and `'s`, "Iraqis'" is `iraqis` and `'`. Other
 *   apostrophes stay within the word, folded to "'": "sana'a", "don't".
 * - Letters with full stops are one word, folded without them: "U.S." is `us`. A domain is one word: "antiwar.com". An
 *   address, of a page or of mail, is one word.
 * - The tags of a page are no words, nor is what its scripts and style sheets hold.
 * - A hyphen is a mark that is not `spaced`, and so are "@" and "#".
 * - In a table whose cells commas part, a number ends with its cell: "128,444" are two.
 */
export function* splitWords(text: string, tables: readonly Table[]): InTurns<BareWord[]> {
  const words: BareWord[] = [];
  const cellEndAt = cellEndsOf(tables);
  let at = 0;
  let spaced = false;
  while (at < text.length) {
    const gap = matchEnd(GAP, text, at);
    if (gap > at) {
      spaced ||= /\s/u.test(text.slice(at, gap));
      at = gap;
      continue;
    }
    const tag = text.charAt(at) === '<' ? matchEnd(TAG, text, at) : at;
    if (tag > at) {
      spaced ||= PARTS_WORDS.test(text.slice(at, tag));
      at = tag;
      continue;
    }
    const word = wordAt(text, at, cellEndAt(at));
    words.push({ ...word, start: at, spaced });
    at = word.end;
    spaced = false;
    if (words.length % WORDS_AT_ONCE === 0) yield;
  }
  return words;
}

type Found = Omit<BareWord, 'start' | 'spaced'>;

/** For places in order, where the cell ends in which a place is, or the next one. */
function cellEndsOf(tables: readonly Table[]): (at: number) => number {
  const ends = tables
    .filter(({ by }) => by === ',')
    .flatMap(({ head, rows }) => [head, ...rows].flat().map(({ end }) => end));
  let next = 0;
  return (at) => {
    while ((ends[next] ?? Infinity) <= at) next += 1;
    return ends[next] ?? Infinity;
  };
}

function wordAt(text: string, start: number, cellEnd: number): Found {
  const number = Math.min(matchEnd(NUMBER, text, start), cellEnd);
  if (number > start)
    return { end: number, kind: 'NUMBER', folded: numberOf(text.slice(start, number)), capital: false };
  const end = BEGINS_WORD.test(text.slice(start, start + 2)) ? wordEnd(text, start) : start;
  if (end > start) return wordOf(text, start, end);
  return markAt(text, start);
}

const numberOf = (exact: string): string => westernDigits(exact).replaceAll(ALL_UNSEEN, '');

function wordOf(text: string, start: number, end: number): Found {
  const exact = text.slice(start, end);
  return { end, kind: 'WORD', folded: foldedWord(exact), capital: CAPITAL.test(exact) };
}

function markAt(text: string, start: number): Found {
  const possessive = matchEnd(POSSESSIVE, text, start);
  if (possessive > start) return { end: possessive, kind: 'MARK', folded: "'s", capital: false };
  const end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  const mark = text.slice(start, end);
  return { end, kind: 'MARK', folded: mark === '’' ? "'" : mark, capital: false };
}

function wordEnd(text: string, start: number): number {
  const address = matchEnd(ADDRESS, text, start);
  if (address > start) return withoutPunctuation(text, start, address);
  const character = matchEnd(CHARACTER, text, start);
  if (character > start) return character;
  const initials = matchEnd(INITIALS, text, start);
  if (initials > start) return initials;
  return longWordEnd(text, start);
}

function longWordEnd(text: string, start: number): number {
  const end = joinedEnd(text, start);
  if (text.charAt(end) === '@') return mailEnd(text, end);
  return isDotted(text, start, end) ? pathEnd(text, end) : end;
}

/** The end of runs of letters with apostrophes or full stops between them. */
function joinedEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  while (end > start && matchEnd(POSSESSIVE, text, end) === end) {
    const joint = matchEnd(GOES_ON, text, end);
    if (joint === end) break;
    end = runEnd(text, joint);
  }
  return end;
}

const isDotted = (text: string, start: number, end: number): boolean => text.slice(start, end).includes('.');

function pathEnd(text: string, end: number): number {
  const path = matchEnd(PATH, text, end);
  return path > end ? withoutPunctuation(text, end, path) : end;
}

/** Where the word is the name of a mailbox, the end of its address. */
function mailEnd(text: string, end: number): number {
  const host = joinedEnd(text, end + 1);
  return isDotted(text, end + 1, host) ? host : end;
}

function runEnd(text: string, start: number): number {
  const cased = matchEnd(CASED, text, start);
  return cased > start ? cased : matchEnd(UNCASED, text, start);
}

function withoutPunctuation(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[.,;:!?)\]}'’…]/u.test(text.charAt(last - 1))) last--;
  return last;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const UNSEEN_IN_WORD = new RegExp(UNSEEN, 'gu');

function foldedWord(exact: string): string {
  const folded = fold(straight(exact).replaceAll(UNSEEN_IN_WORD, ''));
  return /^(?:[^.]\.)+[^.]?$/u.test(folded) && folded.length > 2 ? folded.replaceAll('.', '') : folded;
}

const straight = (exact: string): string => exact.replaceAll(/[’ʼ]/gu, "'");
