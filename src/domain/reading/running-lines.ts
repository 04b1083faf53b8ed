import { GOING_ON, MONTH_NAMES } from './languages/going-on.js';
import { fullLinesOf, partingIn, type Parting } from './line-breaks.js';
import type { BareWord } from './split-words.js';
import type { Table } from './tables/tables-in.js';

/** A line of fewer UTF-16 code units was not broken for its length alone. */
const LEAST = 40;

/** Marks with which a line may end whose sentence goes on. */
const OPEN_ENDS = new Set([',', ')', ']', '"', '”', '»', "'", "'s", '%', '–', '—']);
const CLOSERS = new Set([')', ']', '"', '”', '»', "'"]);

/** Marks of tables. */
const OF_TABLES = new Set(['|', '¦', '·', '•']);

/** How far into a line its label may reach. */
const LONGEST_LABEL = 8;

/**
 * How the gap before each word parts it from the one before, in a text in which a sentence may run on over lines. The
 * lines of tables are lines of their own.
 */
export function partingsOf(
  text: string,
  words: readonly BareWord[],
  tables: readonly Table[] = [],
): Parting[] {
  const full = fullLinesOf(text);
  const partings = words.map((word, index) =>
    partingIn(text, words[index - 1]?.end ?? word.start, word.start, full),
  );
  const starts = [0, ...partings.flatMap((parting, index) => (parting === 'NONE' ? [] : [index]))];
  let isWithin = false;
  let line = words.slice(0, starts[1]);
  for (const [at, start] of starts.entries()) {
    if (at === 0) continue;
    const next = words.slice(start, starts[at + 1]);
    isWithin = partings[start] === 'LINE' && runsOn(line, isWithin, next);
    if (isWithin) partings[start] = 'NONE';
    line = next;
  }
  for (const at of firstWordsFrom(
    words,
    tables.flatMap(({ starts }) => starts),
  ))
    if (partings[at] === 'NONE' && at > 0) partings[at] = 'LINE';
  return partings;
}

/** The first word from each of some places on; the places are in order. */
function firstWordsFrom(words: readonly BareWord[], places: readonly number[]): number[] {
  let next = 0;
  return places.map((place) => {
    while ((words[next]?.start ?? Infinity) < place) next += 1;
    return next;
  });
}

/**
 * Whether a sentence runs on over the end of a line that has no stop: its last word goes on, or the next line begins as
 * no line of its own does. Lines of lists and tables, headlines and captions stand by themselves.
 * @param isWithin the line went on with a sentence itself
 */
function runsOn(line: readonly BareWord[], isWithin: boolean, next: readonly BareWord[]): boolean {
  const [first, last, follows] = [line[0], line.at(-1), next[0]];
  if (!first || !last || !follows || follows.kind === 'MARK' || !isOpen(line) || isRow(line, next))
    return false;
  if (goesOn(last) || isDateCut(line, last, follows)) return true;
  const isProse = line.some(goesOn);
  const isLong = last.end - first.start >= LEAST;
  if (isSmall(follows)) {
    const isBegun = isWithin || first.capital || first.kind !== 'WORD';
    return isBegun ? isProse || isLong : isLong && goesOn(follows);
  }
  if (last.folded === ',') return isProse && isLong;
  return (
    follows.kind === 'NUMBER' && isProse && (goesOn(first) || line.some(({ folded }) => folded === 'that'))
  );
}

/** It ends without a stop. */
function isOpen(line: readonly BareWord[]): boolean {
  const last = line.at(-1);
  if (last?.kind !== 'MARK') return true;
  const closed = line.findLast(({ folded }) => !CLOSERS.has(folded));
  return OPEN_ENDS.has(last.folded) && (closed?.kind !== 'MARK' || OPEN_ENDS.has(closed.folded));
}

const goesOn = ({ kind, folded }: BareWord): boolean => kind === 'WORD' && GOING_ON.has(folded);

const isSmall = ({ kind, capital, folded }: BareWord): boolean =>
  kind === 'WORD' && !capital && /^\p{Ll}/u.test(folded);

/** "in November | 2016", "on 12 | October". */
const isDateCut = (line: readonly BareWord[], last: BareWord, next: BareWord): boolean =>
  line.some(goesOn) &&
  ((MONTH_NAMES.has(last.folded) && next.kind === 'NUMBER') ||
    (last.kind === 'NUMBER' && last.folded.length <= 2 && MONTH_NAMES.has(next.folded)));

/** Lines of a list or a table: they begin alike, or have labels, numbers or marks of their own. */
function isRow(line: readonly BareWord[], next: readonly BareWord[]): boolean {
  const [first, second] = next;
  return (
    first?.folded === line[0]?.folded ||
    [line, next].some((words) => words.some(({ folded }) => OF_TABLES.has(folded))) ||
    labelEnd(next) >= 0 ||
    (labelEnd(line) >= 0 && line.at(-1)?.kind === 'NUMBER') ||
    (first !== undefined && first.end <= first.start + 2 && isPoint(second))
  );
}

const labelEnd = (line: readonly BareWord[]): number =>
  line
    .slice(0, LONGEST_LABEL)
    .findIndex(({ folded }, at) => (folded === ':' || folded === '=') && line[at + 1]?.spaced !== false);

const isPoint = (mark: BareWord | undefined): boolean =>
  mark?.spaced === false && (mark.folded === '.' || mark.folded === ')');
