import type { InTurns } from '../../kernel/turns.js';
import { ABBREVIATIONS } from './languages/abbreviations.js';
import { partingsOf } from './running-lines.js';
import type { BareWord } from './split-words.js';
import type { Table } from './tables/tables-in.js';
import { WORDS_AT_ONCE, type Word } from './word.js';

const STOPS = new Set(['!', '?', '…', '؟', '۔', '।', '॥', '։', '።']);
/** These end a sentence without white space after them. */
const WIDE_STOPS = new Set(['。', '！', '？', '｡', '．']);
const CLOSERS = new Set(['"', '”', '’', "'", '»', '›', ')', ']', '}', '」', '』', '）', '】']);
const BULLETS = new Set(['•', '‣', '◦', '▪', '●', '■', '►', '⁃', '∙']);

/** What may have ended a sentence: its mark, and what closes after it. */
interface Stop {
  readonly kind: 'FULL_STOP' | 'STOP' | 'WIDE_STOP';
  /** The word right before a full stop; null before another mark. */
  readonly after: BareWord | null;
  /** The word is the first of its sentence: "1.", "b.". */
  readonly first: boolean;
  /** A quotation or a bracket closes after it. */
  readonly closed: boolean;
}

/**
 * The words with the numbers of their sentences and paragraphs; in turns.
 *
 * A sentence ends with its mark before white space, but not after a list number, an abbreviation or the initial of a
 * name, nor before a small letter that goes on with it; further at an empty line, at a bullet, and at the end of a line
 * that did not end only because it was full, or within a sentence that runs on. A paragraph ends at an empty line, and at the end of a line that ends with
 * a sentence's mark.
 */
export function* withSentences(
  text: string,
  words: readonly BareWord[],
  tables: readonly Table[] = [],
): InTurns<Word[]> {
  const partings = partingsOf(text, words, tables);
  const ahead = contentAhead(words);
  const capitals = words.some((word) => word.capital);
  const numbered: Word[] = [];
  let stop: Stop | null = null;
  let first = 0;
  let sentence = 0;
  let paragraph = 0;
  for (const [index, word] of words.entries()) {
    if (index % WORDS_AT_ONCE === WORDS_AT_ONCE - 1) yield;
    const before = words[index - 1];
    const parting = partings[index] ?? 'NONE';
    if (parting === 'EMPTY_LINE' || (parting === 'LINE' && stop !== null)) paragraph++;
    const next = ahead[index] ?? null;
    if (
      parting !== 'NONE' ||
      BULLETS.has(word.folded) ||
      (stop !== null && ends(stop, text, word, next, capitals))
    ) {
      if (index > 0) sentence++;
      first = index;
      stop = null;
    }
    stop = stopAt(text, stop, word, before ?? null, index <= first + 1);
    numbered.push({ ...word, sentence, paragraph });
  }
  return numbered;
}

/** For each word the first word or number from it on. */
function contentAhead(words: readonly BareWord[]): (BareWord | null)[] {
  let content: BareWord | null = null;
  return words
    .toReversed()
    .map((word) => (content = word.kind === 'MARK' ? content : word))
    .reverse();
}

function stopAt(
  text: string,
  stop: Stop | null,
  word: BareWord,
  before: BareWord | null,
  first: boolean,
): Stop | null {
  const mark = word.folded;
  if (word.kind === 'MARK' && mark === '.')
    return { kind: 'FULL_STOP', after: isTouching(word, before) ? before : null, first, closed: false };
  if (word.kind === 'MARK' && STOPS.has(mark))
    return { kind: 'STOP', after: null, first: false, closed: false };
  if (WIDE_STOPS.has(mark)) return { kind: 'WIDE_STOP', after: null, first: false, closed: false };
  if (isInitials(text, word)) return { kind: 'FULL_STOP', after: word, first: false, closed: false };
  return stop !== null && !word.spaced && CLOSERS.has(mark) ? { ...stop, closed: true } : null;
}

const isTouching = (mark: BareWord, before: BareWord | null): boolean =>
  before !== null && before.kind !== 'MARK' && before.end === mark.start;

/** Letters with full stops, the last one too: "U.S.". */
const isInitials = (text: string, word: BareWord): boolean =>
  word.kind === 'WORD' && text.charAt(word.end - 1) === '.';

function ends(stop: Stop, text: string, word: BareWord, next: BareWord | null, capitals: boolean): boolean {
  if (stop.kind === 'WIDE_STOP') return !CLOSERS.has(word.folded) && !WIDE_STOPS.has(word.folded);
  if (!word.spaced) return word.capital && stop.kind === 'FULL_STOP' && isPlain(text, stop.after);
  if (next === null || word.folded === '@' || word.folded === '#') return true;
  if (stop.after !== null && goesOnAfter(text, stop.after, next, stop.first)) return false;
  return !isSmall(text, next) || !capitals || (!stop.closed && isPlain(text, stop.after));
}

/** After a list number, an abbreviation or an initial the sentence goes on. */
function goesOnAfter(text: string, after: BareWord, next: BareWord, first: boolean): boolean {
  if (first && (after.kind === 'NUMBER' || after.end === after.start + 1)) return true;
  const { folded } = after;
  if (ABBREVIATIONS.beforeNames.has(folded)) return next.kind === 'WORD';
  if (next.kind === 'NUMBER') return ABBREVIATIONS.beforeNumbers.has(folded);
  const isShort =
    isInitials(text, after) || (after.capital && folded.length === 1) || ABBREVIATIONS.within.has(folded);
  if (isShort) return !(next.capital && ABBREVIATIONS.openers.has(next.folded));
  return isSmall(text, next) && ABBREVIATIONS.beforeNumbers.has(folded);
}

/** A word in small letters that is no short form. */
const isPlain = (text: string, word: BareWord | null): boolean =>
  word !== null && word.kind === 'WORD' && word.folded.length > 3 && isSmall(text, word);

const isSmall = (text: string, word: BareWord): boolean =>
  word.kind === 'WORD' && /^\p{Ll}/u.test(text.slice(word.start, word.start + 2));
