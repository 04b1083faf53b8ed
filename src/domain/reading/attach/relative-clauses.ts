import type { Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isNamed, type Part } from './line.js';
import type { Speech } from './speech.js';
import { isMark, isOneOf } from './words-of-parts.js';

interface MeanwhileWords {
  readonly grammar: Grammar;
  readonly speech: Speech;
}

/** A longer one is more than an aside. */
const LONGEST_ASIDE = 30;

/** A last clause that is set against the rest, without a number: ", but lower than in October 2006". */
export function turnedClauseIn(parts: readonly Part[], grammar: Grammar): Stretch {
  const number = parts.findLastIndex(({ kind }) => kind === 'QUANTITY');
  const from = parts.findIndex(
    (part, index) => index > number && isOneOf(part, grammar.turns) && !isTheirs(parts, index, grammar),
  );
  return number < 0 || from < 0 ? { from: 0, to: 0 } : { from, to: parts.length };
}

/** "| than in October", ", | twice as many as in Anbar": another place or time, and no number of its own. */
export function setBesideIn(parts: readonly Part[], grammar: Grammar): Stretch {
  const than = parts.findIndex(
    (part, at) => (isOneOf(part, grammar.thans) || isSecondAs(parts, at, grammar)) && isLedElsewhere(at + 1),
  );
  if (than < 0) return { from: 0, to: 0 };
  const end = parts.findIndex((part, at) => at > than && isMark(part, ',', ';', '.', ':', ')'));
  const to = ownTimeIn(parts, than, end < 0 ? parts.length : end, grammar);
  const isTold = [grammar.contrasts, grammar.relatives].some((words) => isOneOf(parts[to + 1], words));
  if (isTold || parts.slice(than, to).some(({ kind }) => kind === 'QUANTITY')) return { from: 0, to: 0 };
  let from = than;
  while (parts[from - 1]?.kind === 'WORD' || parts[from - 1]?.kind === 'NUMBER') from -= 1;
  return { from: isMark(parts[from - 1], ',') ? from - 1 : than, to };

  function isLedElsewhere(at: number): boolean {
    const name = isOneOf(parts[at], grammar.prepositions) ? at + 1 : at;
    return name > at && (parts[name]?.kind === 'NAME' || parts[name]?.kind === 'TIME');
  }
}

/** "than in Anbar | in May": behind a place, the only time of a sentence may be that of its number too. */
function ownTimeIn(parts: readonly Part[], than: number, to: number, grammar: Grammar): number {
  const time = parts.findIndex((part, at) => at > than && at < to && part.kind === 'TIME');
  const isOther = parts.some(({ kind }, at) => kind === 'TIME' && (at < than || at >= to));
  if (time < 0 || isOther || !parts.slice(than, time).some((part) => isNamed(part, 'place'))) return to;
  return isOneOf(parts[time - 1], grammar.prepositions) ? time - 1 : time;
}

/** "as many | as". */
const isSecondAs = (parts: readonly Part[], at: number, { as }: Grammar): boolean =>
  isOneOf(parts[at], as) && [2, 3].some((back) => isOneOf(parts[at - back], as));

/** ", | as the battle for Mosul raged", "| as Mosul battle rages": what went on meanwhile. */
export function meanwhileIn(parts: readonly Part[], { grammar, speech }: MeanwhileWords): Stretch {
  const nowhere = { from: 0, to: 0 };
  const from = parts.findIndex(
    (part, at) => isOneOf(parts[at + 1], grammar.whiles) && (isMark(part, ',') || isEvent(at + 2)),
  );
  const [first, second] = [parts[from + 2], parts[from + 3]];
  const isClause =
    isOneOf(first, grammar.determiners) || first?.kind === 'NAME' || isOneOf(first, grammar.nameless);
  if (from < 0 || !isClause || second === undefined || isOneOf(first, speech.verbs)) return nowhere;
  const end = parts.findIndex((part, at) => at > from + 1 && isMark(part, ',', ';', '.', ':'));
  const to = end < 0 ? parts.length : end;
  const clause = parts.slice(from, to);
  const isParted = isMark(parts[from], ',');
  const isTold =
    parts.slice(0, from).every(({ kind }) => kind !== 'QUANTITY') ||
    clause.some(({ kind }) => kind === 'QUANTITY') ||
    (isNamed(first, 'place') && isCountedThere(to)) ||
    clause.some((part) => isOneOf(part, grammar.theirs)) ||
    isToldThereAlone(({ kind }) => kind === 'TIME') ||
    (!isParted && isToldThereAlone((part) => isNamed(part, 'place')));
  return isTold ? nowhere : { from: isParted ? from : from + 1, to };

  /** "while Baghdad was hit hardest |, with 232 civilians killed". */
  function isCountedThere(at: number): boolean {
    return (
      isMark(parts[at], ',') && isOneOf(parts[at + 1], grammar.withs) && parts[at + 2]?.kind === 'QUANTITY'
    );
  }

  /** "| as fighting raged in Lowmark in May": when and where it went on may be that of the number. */
  function isToldThereAlone(is: (part: Part) => boolean): boolean {
    return clause.some(is) && !parts.slice(0, from + 1).some(is);
  }

  /** "as | Mosul battle rages", "as | violence spreads". */
  function isEvent(at: number): boolean {
    const isOfPlace = isNamed(parts[at], 'place') && isOneOf(parts[at + 1], grammar.happenings);
    return (
      (isOfPlace && parts[at + 2]?.kind === 'WORD') ||
      (isOneOf(parts[at], grammar.nameless) && parts[at + 1]?.kind === 'WORD')
    );
  }
}

/** "while praying", "while they slept": it says more of those who are counted. */
const isTheirs = (parts: readonly Part[], at: number, grammar: Grammar): boolean =>
  isOneOf(parts[at], grammar.whiles) &&
  (grammar.isProgressive(parts[at + 1]?.folded ?? '') || isOneOf(parts[at + 1], grammar.theirs));

/** Clauses between two commas that say more of what stands before them, without a number: ", which went no further than May,". */
export function relativeClausesIn(parts: readonly Part[], grammar: Grammar): Stretch[] {
  const found: Stretch[] = [];
  for (let index = 0; index < parts.length; index++) {
    const isWhere = isOneOf(parts[index + 1], grammar.wheres) && isNamed(parts[index - 1], 'place');
    const begins = isWhere || isOneOf(parts[index + 1], grammar.relatives);
    if (!isMark(parts[index], ',') || !begins) continue;
    const end = endOf(parts, index + 2);
    if (end === undefined) continue;
    found.push({ from: index, to: end });
    index = end - 1;
  }
  return found;
}

/** So many words may stand before "of them". */
const LONGEST_SOME = 5;

/** ", more than a third of them in Anbar.": at the end of a sentence it is told of some of those who are counted. */
export function someOfThemIn(parts: readonly Part[], grammar: Grammar): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < parts.length; from++) {
    const to = isMark(parts[from], ',') ? endOfSome(parts, from, grammar) : undefined;
    if (to === undefined) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

function endOfSome(parts: readonly Part[], comma: number, grammar: Grammar): number | undefined {
  let of = comma + 1;
  while (of <= comma + LONGEST_SOME && !isOneOf(parts[of], grammar.ofs)) {
    if (parts[of]?.kind !== 'WORD' && parts[of]?.kind !== 'NUMBER') return undefined;
    of += 1;
  }
  const isSome =
    isOneOf(parts[of], grammar.ofs) &&
    [grammar.vague, grammar.partsOfPlaces].some((words) => isOneOf(parts[of - 1], words)) &&
    [grammar.pronouns, grammar.relatives].some((words) => isOneOf(parts[of + 1], words)) &&
    isOneOf(parts[of + 2], grammar.toPlaces);
  if (!isSome) return undefined;
  for (let to = of; to < comma + LONGEST_ASIDE; to++) {
    if (parts[to]?.kind === 'QUANTITY') return undefined;
    if (parts[to] === undefined || isMark(parts[to], '.')) return to;
    if (isMark(parts[to], ',', ';', ':', ')')) return undefined;
  }
  return undefined;
}

function endOf(parts: readonly Part[], from: number): number | undefined {
  for (let index = from; index < Math.min(parts.length, from + LONGEST_ASIDE); index++) {
    const part = parts[index];
    if (part?.kind === 'QUANTITY' || isMark(part, '.', ';', ':')) return undefined;
    if (isMark(part, ',')) return index;
  }
  return undefined;
}
