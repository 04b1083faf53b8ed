import { tokenize } from '../../text/tokens.js';
import { isOfADay } from './attribution.js';
import { isDash } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isNamed, placesOf, type Part } from './line.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** A longer one is none. */
const LONGEST_DATELINE = 14;

/**
 * How many parts the dateline takes with which an article begins: "KIRKUK -- ", "Geneva, 3 January (Agency) – ", in
 * capitals "KIRKUK: ", and in a line of its own "Baghdad, Monday". It tells where the text was written, not where what it
 * tells of took place.
 * @param text in which the parts stand
 */
export function datelineOf(parts: readonly Part[], grammar: Grammar, text: string): number {
  if (!parts[0]?.capital || parts[0].kind === 'QUANTITY') return 0;
  if (isDateline(parts, grammar, text)) return parts.length;
  for (let index = 1; index < Math.min(parts.length, LONGEST_DATELINE); index++) {
    const part = parts[index];
    if (part?.kind === 'QUANTITY' || isOneOf(part, grammar.auxiliaries) || isMark(part, ';', '.')) return 0;
    if (isMark(part, ':')) return isOfCapitals(parts, index, grammar, text) ? index + 1 : 0;
    if (!isDash(part)) continue;
    const isLong = isMark(parts[index + 1], '-');
    const next = isLong ? index + 2 : index + 1;
    if (parts[next]?.kind !== 'QUANTITY') return isOpening(parts[next], grammar) ? next : 0;
    const isDatelineBefore =
      isDatelineOf(parts, index, next, grammar) ||
      (isShouted(parts[0], text) &&
        isProse(parts, next, grammar) &&
        (isLong || isLedLater(parts, next, grammar)));
    return isDatelineBefore ? next : 0;
  }
  return 0;
}

/**
 * "Baghdad, Monday": where and on what day of the week it was written, in a line of its own that begins the text. With a
 * date it may as well be the head of what follows.
 */
const isDateline = (parts: readonly Part[], { heres }: Grammar, text: string): boolean =>
  parts.length > 1 &&
  isNamed(parts[0], 'place') &&
  parts.every((part) => isNamed(part, 'place') || isDay(part) || isMark(part, ',', '.')) &&
  parts.some((part) => isDay(part) && !/[\s\d]/.test(text.slice(part.start, part.end))) &&
  text.slice(0, parts[0]?.start).trim() === '' &&
  !tokenize(text).some(({ token }) => heres.has(token)) &&
  !isHeadOfRows(parts, text);

/** Numbers, points of a list or labels follow, of which it may well tell where they are. */
const isHeadOfRows = (parts: readonly Part[], text: string): boolean =>
  /^([^\p{L}]|[^\n.]*[:|\n])/u.test(text.slice(parts.at(-1)?.end).replace(/^[\s.]+/, ''));

const isDay = (part: Part): boolean => part.kind === 'TIME' && isOfADay(part.time);

/** "BAGHDAD: January took a heavy toll": a place in capitals before what is no row of a table. */
const isOfCapitals = (parts: readonly Part[], colon: number, grammar: Grammar, text: string): boolean =>
  parts[colon + 1]?.kind !== 'QUANTITY' &&
  isOpening(parts[colon + 1], grammar) &&
  parts.slice(0, colon).every((part) => isNamed(part, 'place') || isMark(part, ',')) &&
  isShouted(parts[0], text) &&
  isProse(parts, colon + 1, grammar);

/** All letters of it are capitals. */
function isShouted(part: Part | undefined, text: string): boolean {
  const word = text.slice(part?.start, part?.end);
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Words of whole sentences stand in what follows. */
const isProse = (
  parts: readonly Part[],
  from: number,
  { auxiliaries, determiners, pronouns }: Grammar,
): boolean =>
  parts
    .slice(from)
    .some((part) => isOneOf(part, auxiliaries) || isOneOf(part, determiners) || isOneOf(part, pronouns));

/** The number has a place of its own: "in Iraq", or "Iraqis" right behind it. */
const isLedLater = (parts: readonly Part[], number: number, grammar: Grammar): boolean =>
  areFromSomewhere(parts[number + 1], grammar) ||
  parts.some((part, at) => at > number && isOneOf(parts[at - 1], grammar.toPlaces) && isNamed(part, 'place'));

/** "Iraqis", "Iraqi civilians": not "Mosul civilians". */
const areFromSomewhere = (part: Part | undefined, grammar: Grammar): boolean =>
  placesOf(part).length > 0 && (grammar.isPlural(part?.folded ?? '') || !isNamed(part, 'place'));

/** "JUBA, 8 October - 379,400 people in South Sudan": with its day, and the number has a place of its own. */
const isDatelineOf = (parts: readonly Part[], dash: number, number: number, grammar: Grammar): boolean =>
  parts.slice(1, dash).some(isDay) && isLedLater(parts, number, grammar);

/** What a sentence begins with. */
const isOpening = (part: Part | undefined, grammar: Grammar): boolean =>
  part !== undefined && (part.capital || isOneOf(part, grammar.determiners));
