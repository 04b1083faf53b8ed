import type { TimeRead } from '../time-read.js';
import { parsePeriod } from '../../period.js';
import type { Span } from '../span.js';
import { isDash, type Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

const SECONDS_A_DAY = 86_400;

/**
 * "382 a day", "every | January": what counts over each of many stretches counts over none that is named. After the
 * number "in a day of violence" is no rate, but one day of whatever longer time is named: then that is not told either.
 * @param number where the number stands
 * @param named the times that are named with it
 */
export function unitIn(
  sentence: Sentence,
  { from, to }: Stretch,
  number: number,
  named: readonly TimeRead[],
  words: AttachWords,
): Span | null {
  const { parts, isAside } = sentence;
  const { grammar, noTotals } = words;
  for (let at = from; at + 1 < to; at++) {
    const [per, unit] = [parts[at], parts[at + 1]];
    if (!per || !unit || isAside(at) || !isOneOf(per, grammar.pers)) continue;
    const days = unit.kind === 'WORD' ? grammar.unitsOfTime.get(unit.folded) : undefined;
    const isEach = isOneOf(per, noTotals.everys) && (unit.kind === 'TIME' || days !== undefined);
    const isPer =
      at > number &&
      days !== undefined &&
      (!isOneOf(per, grammar.indefinites) ||
        isRate(parts, at, number, grammar) ||
        (isHead(parts, at + 1, grammar) && !isTold(named, days)));
    if (isEach || isPer) return { start: per.start, end: unit.end };
  }
  return null;
}

/** "382 civilians | a day", "382 deaths were recorded | a day"; not "in | a day", "lasted | a day", "a day | of violence". */
function isRate(parts: Sentence['parts'], at: number, number: number, grammar: Grammar): boolean {
  const after = parts[at + 2];
  if (!isOneOf(parts[at + 1], grammar.unitsOfRates)) return false;
  if ([grammar.ofs, grammar.whens, grammar.relatives].some((words) => isOneOf(after, words))) return false;
  const last = beforeAdverbs(parts, at - 1, number, grammar);
  const before = parts[last];
  if (isMark(before, ',', ';', ':', '(') || isDash(before)) return false;
  if (before?.kind === 'WORD' && grammar.isDoing(before.folded))
    return isOneOf(parts[beforeAdverbs(parts, last - 1, number, grammar)], grammar.passives);
  return ![
    grammar.prepositions,
    grammar.auxiliaries,
    grammar.coordinators,
    grammar.contrasts,
    grammar.determiners,
  ].some((words) => isOneOf(before, words));
}

/** The last part up to one, behind the number, that does not say how something is done. */
function beforeAdverbs(parts: Sentence['parts'], at: number, number: number, grammar: Grammar): number {
  let before = at;
  for (; before > number; before--) {
    const part = parts[before];
    if (part?.kind !== 'WORD' || !grammar.isAdverb(part.folded)) break;
  }
  return before;
}

/** "a night | of violence"; not "a night | raid". */
function isHead(parts: Sentence['parts'], at: number, grammar: Grammar): boolean {
  const after = parts[at + 1];
  return (
    after?.kind !== 'WORD' ||
    grammar.isAdverb(after.folded) ||
    [
      grammar.prepositions,
      grammar.relatives,
      grammar.contrasts,
      grammar.coordinators,
      grammar.auxiliaries,
      grammar.pronouns,
      grammar.determiners,
      grammar.whiles,
    ].some((words) => words.has(after.folded))
  );
}

/** A time that is no longer than so many days tells which is meant: "in a day of violence on | 4 May". */
const isTold = (named: readonly TimeRead[], days: number): boolean =>
  named.some(({ edtf }) => {
    if (edtf === null) return false;
    const { start, end } = parsePeriod(edtf);
    return end - start <= days * SECONDS_A_DAY;
  });
