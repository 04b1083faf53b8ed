import { parsePeriod, type Period } from '../../period.js';
import type { CountedWords } from './counted.js';
import type { ExclusionSaid } from './exclusion-said.js';
import type { TimePart, Part } from './line.js';
import { isPhraseAt, type Phrases } from './phrases-by-first.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** "2016 without November", "in 2016, November excluded": a part of the time that is named beside it. */
export function timeAt(
  parts: readonly Part[],
  at: number,
  byFirst: Phrases,
  { grammar }: CountedWords,
): ExclusionSaid | null {
  const part = parts[at];
  if (part?.kind === 'TIME') {
    const isOpening = parts[at - 1]?.kind === 'MARK' || isOneOf(parts[at - 1], grammar.prepositions);
    let end = at + 1;
    while (isOneOf(parts[end], grammar.auxiliaries)) end += 1;
    const phrase = (byFirst.get(parts[end]?.folded ?? '') ?? []).find(
      ({ words, kind }) => kind === 'AFTER' && isPhraseAt(parts, end, words),
    );
    return isOpening && phrase ? timeLeftOut(parts, at, end + phrase.words.length, at) : null;
  }
  if (part?.kind !== 'WORD') return null;
  for (const { words, kind } of byFirst.get(part.folded) ?? []) {
    if (kind !== 'BEFORE' || !isPhraseAt(parts, at, words)) continue;
    let time = at + words.length;
    while (isOneOf(parts[time], grammar.determiners)) time += 1;
    const said = timeLeftOut(parts, at, time + 1, time);
    if (said) return said;
  }
  return null;
}

function timeLeftOut(parts: readonly Part[], from: number, to: number, at: number): ExclusionSaid | null {
  const time = parts[at];
  const isOfAnother = parts.some((part, index) => part.kind === 'TIME' && (index < from || index >= to));
  if (time?.kind !== 'TIME') return null;
  // "2016, November" may be one time or two.
  const isOfItself = !isOfAnother && /\d ,/u.test(time.folded);
  if (!isOfAnother && !isOfItself) return null;
  const periods = isOfItself ? null : periodsOf(time);
  return {
    from,
    to,
    start: parts[from]?.start ?? time.start,
    end: parts[to - 1]?.end ?? time.end,
    isNamed: true,
    exclusions:
      periods?.map((period) => ({ place: null, period, population: null, categories: [], reason: null })) ??
      null,
  };
}

/** Each of the times that are named together; null where it cannot be told. */
export function periodsOf({ time }: TimePart): Period[] | null {
  if (time.each.length > 1) return time.each.map(parsePeriod);
  return time.edtf === null ? null : [parsePeriod(time.edtf)];
}

/** On either side of what is left out, a longer clause says more than when that was. */
const LONGEST_CLAUSE = 24;

/**
 * "In May and July | UNAMI lacked data from Anbar; for 2016 …", "Its figures for May and July | leave out Anbar": the time
 * with which the clause begins, or that stands right before, where no number stands in the clause.
 */
export function timeAhead(
  parts: readonly Part[],
  from: number,
  to: number,
  grammar: CountedWords['grammar'],
): { readonly from: number; readonly time: TimePart } | undefined {
  let clause = from;
  while (clause > 0 && !isMark(parts[clause - 1], ';', ':', '.', '(')) {
    clause -= 1;
    if (from - clause > LONGEST_CLAUSE) return undefined;
  }
  let end = to;
  while (end < parts.length && !isMark(parts[end], ';', ':', '.', ')')) {
    end += 1;
    if (end - to > LONGEST_CLAUSE) return undefined;
  }
  if (parts.slice(clause, end).some(({ kind }) => kind === 'QUANTITY')) return undefined;
  const first = isOneOf(parts[clause], grammar.prepositions) ? clause + 1 : clause;
  const isFirst = !parts.slice(first, from).some((part) => isOneOf(part, grammar.relatives));
  const at = isFirst && parts[first]?.kind === 'TIME' ? first : from - 1;
  const time = parts[at];
  return time?.kind === 'TIME' && at >= clause && at < from && isTold(parts, at)
    ? { from: clause, time }
    : undefined;
}

/** The sentence has another time for its number, or no number: "without Anbar in July" may tell when all of it was. */
export const isTold = (parts: readonly Part[], time: number): boolean =>
  parts.some((part, at) => part.kind === 'TIME' && at !== time) ||
  !parts.some(({ kind }) => kind === 'QUANTITY');
