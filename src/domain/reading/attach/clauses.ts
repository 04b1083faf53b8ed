import type { Grammar } from './grammar.js';
import { isNamed, type Line, type Part } from './line.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** A stretch of parts, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A number with the parts of its sentence that are nearer to it than to any other number. */
export interface Slot extends Stretch {
  /** Where the number stands. */
  readonly at: number;
  /** What parts it from the number before: nothing, a comma or a coordinator, a new clause. */
  readonly parted: Parting;
}

export type Parting = 'NONE' | 'WEAK' | 'STRONG';

/** How strongly something between two numbers parts them; the higher the more. */
const STRENGTH = { coordinator: 1, comma: 2, both: 3, clause: 4 } as const;

interface Break extends Stretch {
  readonly strength: number;
}

/** The slots of a sentence's numbers, in order: together they are all of it; a share that repeats one has none but itself. */
export function slotsOf(line: Line, grammar: Grammar): Slot[] {
  const { parts } = line;
  const all = parts.flatMap((part, index) => (part.kind === 'QUANTITY' ? [index] : []));
  const shares = new Set(all.filter((at, index) => isShareOf(parts, all[index - 1], at, grammar)));
  const numbers = all.filter((at) => !shares.has(at));
  const isAside = asidesIn(parts);
  const slots: Slot[] = [...shares].map((at) => ({ at, from: at, to: at + 1, parted: 'WEAK' }));
  let from = 0;
  let parted: Parting = 'NONE';
  numbers.forEach((at, index) => {
    const next = numbers[index + 1];
    const split = next === undefined ? undefined : splitBetween(parts, at, next, grammar, isAside);
    const to = split?.at ?? parts.length;
    slots.push({ at, from, to, parted });
    from = to;
    parted = split?.parted ?? 'NONE';
  });
  return slots.sort((a, b) => a.at - b.at);
}

/** A share that says a number once more: "187, or 46 per cent, died". */
function isShareOf(
  parts: readonly Part[],
  number: number | undefined,
  at: number,
  grammar: Grammar,
): boolean {
  const part = parts[at];
  if (number === undefined || part?.kind !== 'QUANTITY' || part.quantity.of !== 'PERCENT') return false;
  if (at - number > 3 || !isMark(parts[at + 1], ',', ')', '–', '—')) return false;
  return parts
    .slice(number + 1, at)
    .every((between) => between.kind === 'MARK' || isOneOf(between, grammar.coordinators));
}

/** Parts between brackets, or between two dashes, in which no number stands; their marks too. */
function asidesIn(parts: readonly Part[]): (index: number) => boolean {
  const aside = new Set<number>();
  let open: number | null = null;
  parts.forEach((part, index) => {
    if (part.kind === 'QUANTITY') open = null;
    else if (open !== null && closes(parts[open], part)) {
      for (let inside = open; inside <= index; inside++) aside.add(inside);
      open = null;
    } else if (isMark(part, '(', '[') || isDash(part)) open = index;
  });
  return (index) => aside.has(index);
}

const closes = (open: Part | undefined, part: Part): boolean =>
  isDash(open) ? isDash(part) : isMark(part, isMark(open, '(') ? ')' : ']');

/** A dash between words, not a hyphen within one. */
export const isDash = (part: Part | undefined): boolean =>
  isMark(part, '–', '—', '―') || (isMark(part, '-') && part?.spaced === true);

function splitBetween(
  parts: readonly Part[],
  one: number,
  other: number,
  grammar: Grammar,
  isAside: (index: number) => boolean,
): { readonly at: number; readonly parted: Parting } {
  const breaks = breaksBetween(parts, one, other, grammar, isAside);
  const clause = breaks.findLastIndex(({ strength }) => strength === STRENGTH.clause);
  const last = breaks.at(-1);
  if (clause >= 0) {
    const from =
      bracketStart(parts, breaks, clause) ??
      whereStart(parts, breaks, clause, grammar) ??
      breaks[clause]?.from ??
      other;
    return { at: clauseStart(parts, one, from, grammar), parted: 'STRONG' };
  }
  if (!last) return { at: leadOf(parts, one, other, grammar), parted: 'NONE' };
  const before = breaks.at(-2);
  const isLead =
    before !== undefined &&
    last.to === other &&
    last.strength === STRENGTH.comma &&
    isAdjunct(parts, before.to, last.from, grammar) &&
    (before.strength !== STRENGTH.comma || isLedBefore(parts, one, grammar));
  return { at: (isLead ? before : last).from, parted: 'WEAK' };
}

/** What a bracket tells of stands before it: ", followed by Nineveh (332 killed". */
function bracketStart(parts: readonly Part[], breaks: readonly Break[], at: number): number | undefined {
  const [bracket, before] = [breaks[at], breaks[at - 1]];
  if (!bracket || !before || !isMark(parts[bracket.to - 1], '(')) return undefined;
  const isNamed = parts.slice(before.to, bracket.from).some(({ kind }) => kind === 'NAME');
  return isNamed ? before.from : undefined;
}

/** A clause that says more of a place begins before it: "| followed by Baghdad, where 109 died", "; | in Erbil, where 5 died". */
function whereStart(
  parts: readonly Part[],
  breaks: readonly Break[],
  at: number,
  grammar: Grammar,
): number | undefined {
  const [clause, before] = [breaks[at], breaks[at - 1]];
  if (!clause || !before || !isOneOf(parts[clause.to - 1], grammar.wheres)) return undefined;
  return isNamed(parts[clause.from - 1], 'place') ? before.from : undefined;
}

/** A clause that says more of a time begins with the time: "than in | May 2023, when it had 1,350". */
function clauseStart(parts: readonly Part[], one: number, from: number, grammar: Grammar): number {
  const word = isMark(parts[from], ',') ? from + 1 : from;
  if (!isOneOf(parts[word], grammar.whens) || parts[from - 1]?.kind !== 'TIME') return from;
  let start = from - 1;
  while (start - 1 > one && isOneOf(parts[start - 1], grammar.prepositions)) start -= 1;
  return start;
}

/** What parts two numbers, each with the marks and words that stand together. */
function breaksBetween(
  parts: readonly Part[],
  one: number,
  other: number,
  grammar: Grammar,
  isAside: (index: number) => boolean,
): Break[] {
  const breaks: Break[] = [];
  for (let index = one + 1; index < other; index++) {
    if (isAside(index) || isLabelMark(parts, index, other)) continue;
    const strength = strengthAt(parts, index, grammar);
    if (strength === 0) continue;
    const before = breaks.at(-1);
    if (before?.to === index) {
      breaks[breaks.length - 1] = {
        from: before.from,
        to: index + 1,
        strength: joined(before.strength, strength),
      };
    } else breaks.push({ from: index, to: index + 1, strength });
  }
  return breaks;
}

const joined = (a: number, b: number): number =>
  a !== b && a + b === STRENGTH.comma + STRENGTH.coordinator ? STRENGTH.both : Math.max(a, b);

/** What leads from a label to its number parts nothing: "Baghdad: 152", "Nineveh (332)", "Erbil – 5". */
const isLabelMark = (parts: readonly Part[], index: number, number: number): boolean =>
  index === number - 1 &&
  (isMark(parts[index], ':', '=') ||
    isDash(parts[index]) ||
    (isMark(parts[index], '(') && isMark(parts[number + 1], ')')));

function strengthAt(parts: readonly Part[], index: number, grammar: Grammar): number {
  const part = parts[index];
  if (isMark(part, ';', ':', '(', '[', '|', '•', '!', '?', '.') || isDash(part)) return STRENGTH.clause;
  if (isMark(part, ')') && isMark(parts[index - 2], '(')) return 0;
  if (isMark(part, ')', ']')) return STRENGTH.clause;
  if (isMark(part, ',', '/', '+', '،')) return joinsNames(parts, index, grammar) ? 0 : STRENGTH.comma;
  // "not 1,959 but 1,595": what is counted stands with the last.
  if (parts[index - 1]?.kind === 'QUANTITY' && isOneOf(parts[index - 2], grammar.denying)) {
    if (isOneOf(part, grammar.turns)) return STRENGTH.coordinator;
  }
  if (isOneOf(part, grammar.contrasts)) return parts[index + 1]?.kind === 'TIME' ? 0 : STRENGTH.clause;
  if (isOneOf(part, grammar.coordinators))
    return joinsNames(parts, index, grammar) ? 0 : STRENGTH.coordinator;
  return 0;
}

const KINDS = ['place', 'population', 'category', 'source'] as const;

/** It stands between two names of one kind, which are named together. */
export function joinsNames(parts: readonly Part[], index: number, grammar: Grammar): boolean {
  let before = index - 1;
  let after = index + 1;
  while (isMark(parts[before], ',')) before -= 1;
  while (isMark(parts[after], ',') || isOneOf(parts[after], grammar.coordinators)) after += 1;
  while (isArticle(parts, after, grammar) || isOneOf(parts[after], grammar.toPlaces)) after += 1;
  return (
    KINDS.some((kind) => isNamed(parts[before], kind) && isNamed(parts[after], kind)) ||
    (parts[before]?.kind === 'TIME' && parts[after]?.kind === 'TIME')
  );
}

/** "the", but not "| those | in Nineveh", who are themselves told of. */
const isArticle = (parts: readonly Part[], at: number, { determiners, toPlaces }: Grammar): boolean =>
  isOneOf(parts[at], determiners) && !isOneOf(parts[at + 1], toPlaces);

/** A name or a time with the small words that lead to it, and nothing else: "in Nineveh", "UNAMI". */
function isAdjunct(parts: readonly Part[], from: number, to: number, grammar: Grammar): boolean {
  let isNaming = false;
  for (let index = from; index < to; index++) {
    const part = parts[index];
    if (part?.kind === 'NAME' || part?.kind === 'TIME') isNaming = true;
    else if (!isOneOf(part, grammar.prepositions) && !isOneOf(part, grammar.determiners)) return false;
  }
  return isNaming;
}

/** The first number's own place or time stands before it. */
function isLedBefore(parts: readonly Part[], number: number, grammar: Grammar): boolean {
  let index = number - 1;
  if (isMark(parts[index], ',')) index -= 1;
  const isName = parts[index]?.kind === 'NAME' || parts[index]?.kind === 'TIME';
  return isName && (index === 0 || isOneOf(parts[index - 1], grammar.prepositions));
}

/** Where no mark parts two numbers, the first part that leads to the second: "… fewer | than November's 926". */
function leadOf(parts: readonly Part[], one: number, other: number, grammar: Grammar): number {
  let lead = other;
  const isOwner = (): boolean => isOneOf(parts[lead - 1], grammar.possessives);
  while (lead - 2 > one && isOwner()) lead -= 2;
  if (lead - 1 > one && isLabelMark(parts, lead - 1, other)) lead -= 1;
  if (lead - 1 > one && isLeadingList(parts, one, other)) {
    while (lead - 1 > one + 1 && parts[lead - 1]?.kind === 'NAME') lead -= 1;
    if (lead - 1 === one + 1 && isNamed(parts[lead - 1], 'measure')) lead -= 1;
  }
  while (lead - 1 > one && isOneOf(parts[lead - 1], grammar.comparers)) lead -= 1;
  while (lead - 1 > one && isOneOf(parts[lead - 1], grammar.determiners)) lead -= 1;
  return lead;
}

/** What is counted stands before the numbers: "killed 382 wounded 908", not "382 killed 908 wounded". */
function isLeadingList(parts: readonly Part[], one: number, other: number): boolean {
  return !isCountedAfter(parts, other) || isCountedBefore(parts, one);
}

function isCountedAfter(parts: readonly Part[], number: number): boolean {
  for (let index = number + 1; ; index++) {
    const part = parts[index];
    if (part?.kind !== 'NAME' && part?.kind !== 'WORD') return false;
    if (isNamed(part, 'measure')) return true;
  }
}

function isCountedBefore(parts: readonly Part[], number: number): boolean {
  for (let index = number - 1; ; index--) {
    const part = parts[index];
    if (part?.kind !== 'NAME' && !isMark(part, ':')) return false;
    if (isNamed(part, 'measure')) return true;
  }
}
