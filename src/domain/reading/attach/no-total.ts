import type { Span } from '../span.js';
import type { Slot } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isNamed, type Part } from './line.js';
import { notHappened } from './not-happened.js';
import { tellsNothing } from './small-words.js';
import type { NoTotals } from './no-totals.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/**
 * Words by which a number is not how many there were: a rate, an average, a change or a share, or of what did not happen
 * or may not have happened.
 * @param measure the part that names what is counted; null where none does
 */
export function noTotalIn(
  sentence: Sentence,
  slot: Slot,
  measure: number | null,
  words: AttachWords,
): Span[] {
  const found =
    signOf(sentence, slot) ??
    notAllBefore(sentence, slot, words) ??
    someOf(sentence, slot, measure, words) ??
    ofAllKilled(sentence, slot, measure, words) ??
    changeBefore(sentence, slot, words) ??
    averageIn(sentence, slot, words) ??
    beyondAnother(sentence, slot, words) ??
    rateIn(sentence, slot, words) ??
    notHappened(sentence, slot, measure, words);
  return found ? [{ start: found.start, end: found.end }] : [];
}

/** "-926", but not "1-926" or "- 926". */
function signOf({ parts }: Sentence, { at }: Slot): Part | undefined {
  const [before, sign, number] = [parts[at - 2], parts[at - 1], parts[at]];
  if (!isMark(sign, '-', '−', '–') || sign?.end !== number?.start) return undefined;
  return before === undefined || before.end < (sign?.start ?? 0) ? sign : undefined;
}

/** "the first | 926", "one in | 926", "none of the | 926", "not | 926", but not "871, not 926". */
function notAllBefore(
  { parts }: Sentence,
  { at }: Slot,
  { noTotals, grammar, naming, people }: AttachWords,
): Part | undefined {
  const [beside, before] = [parts[at - 1], parts[at - 2]];
  if (isOneOf(beside, noTotals.somes)) return beside;
  // "all but | 926": it is of the others that something is said.
  if (isOneOf(beside, grammar.turns) && isOneOf(before, people.alls)) return beside;
  const isNumeral = isNumber(before) || (before?.kind === 'WORD' && naming.isNumeral(before.folded));
  if (isOneOf(beside, noTotals.ins) && isNumeral) return beside;
  if (isOneOf(beside, grammar.denying) && before?.kind !== 'MARK') return beside;
  const of = isOneOf(beside, grammar.determiners) ? at - 2 : at - 1;
  // "will have none of the 926": somebody does not believe it.
  const isNone = isOneOf(parts[of - 1], noTotals.nones) && !isOneOf(parts[of - 2], grammar.auxiliaries);
  return isOneOf(parts[of], grammar.ofs) && isNone ? parts[of - 1] : undefined;
}

/** "one of the | 926 civilians was killed", "a handful of | 926"; not "one of the 926 civilians killed". */
function someOf(
  { parts }: Sentence,
  { at }: Slot,
  measure: number | null,
  words: AttachWords,
): Part | undefined {
  const { grammar } = words;
  const of = isOneOf(parts[at - 1], grammar.determiners) ? at - 2 : at - 1;
  const some = parts[of - 1];
  if (measure === null || measure < at || !isOneOf(parts[of], grammar.ofs) || !some) return undefined;
  if (some.kind !== 'WORD' && some.kind !== 'NUMBER') return undefined;
  const isSaidOfSome = parts.slice(at + 1, measure).some((part) => isOneOf(part, grammar.auxiliaries));
  const isSome =
    some.kind === 'NUMBER' ||
    words.naming.isNumeral(some.folded) ||
    grammar.vague.has(some.folded) ||
    !tellsNothing(some.folded, words);
  return isSaidOfSome && isSome ? some : undefined;
}

/** "926 | of | the civilians killed", who are more; not "926 of the civilians were killed". */
function ofAllKilled(
  { parts }: Sentence,
  { at }: Slot,
  measure: number | null,
  { grammar }: AttachWords,
): Part | undefined {
  const isOfThem = isOneOf(parts[at + 1], grammar.ofs) && isOneOf(parts[at + 2], grammar.determiners);
  if (measure === null || measure <= at + 3 || !isOfThem) return undefined;
  const between = parts.slice(at + 3, measure);
  const isOfAll =
    between.every((part) => part.kind === 'NAME') && between.some((part) => isNamed(part, 'population'));
  return isOfAll ? parts[at + 1] : undefined;
}

/** A change stands so near to its number: "an increase in civilian deaths of 926". */
const NEAR = 5;

/** "rose by 926", "an increase of 926", "half of 926". A share is a change as well as an amount. */
function changeBefore(
  { parts, isAside }: Sentence,
  { from, at }: Slot,
  { noTotals, grammar }: AttachWords,
): Part | undefined {
  const [number, beside] = [parts[at], parts[at - 1]];
  if (number?.kind === 'QUANTITY' && number.quantity.of === 'PERCENT') return undefined;
  if (isOneOf(beside, grammar.byWhom) || isUpOrDown(parts, at - 1, noTotals, grammar)) return beside;
  let index = at - 1;
  while (isOneOf(parts[index], grammar.determiners)) index -= 1;
  // "3,000, twice the 926 of October": an amount of its own, that another is put beside.
  if (isOneOf(parts[index], noTotals.multiples)) return index < at - 1 && from > 0 ? undefined : parts[index];
  if (!isOneOf(parts[index], grammar.ofs)) return undefined;
  if (isOneOf(parts[index - 1], noTotals.multiples)) return parts[index - 1];
  for (let back = index - 1; back >= Math.max(from, index - NEAR) && !isAside(back); back--) {
    if (isOneOf(parts[back], noTotals.changes)) return parts[back];
    if (isOneOf(parts[back], grammar.comparers) || parts[back]?.kind === 'MARK') return undefined;
  }
  return undefined;
}

/** "deaths were up 926", but not "they made up 926". */
function isUpOrDown(
  parts: readonly Part[],
  index: number,
  { toChanges }: NoTotals,
  { auxiliaries, movements }: Grammar,
): boolean {
  const before = parts[index - 1];
  const isVerb = isOneOf(before, auxiliaries) || isOneOf(before, movements);
  return isOneOf(parts[index], toChanges) && (before?.kind !== 'WORD' || isVerb);
}

/** "an average of 926", "on average 926". */
const averageIn = (
  { parts, isAside }: Sentence,
  { from, to }: Slot,
  { noTotals }: AttachWords,
): Part | undefined =>
  parts.slice(from, to).find((part, step) => isOneOf(part, noTotals.averages) && !isAside(from + step));

/** "926 more civilians were killed than in October". */
function beyondAnother({ parts }: Sentence, { at }: Slot, { noTotals }: AttachWords): Part | undefined {
  const beside = parts[at + 1];
  if (isOneOf(beside, noTotals.short)) return beside;
  if (!isOneOf(beside, noTotals.beyond)) return undefined;
  for (let index = at + 2; index < parts.length && parts[index]?.kind !== 'QUANTITY'; index++) {
    if (isMark(parts[index], ';')) return undefined;
    if (isOneOf(parts[index], noTotals.thans)) return beside;
  }
  return undefined;
}

const isNumber = (part: Part | undefined): boolean => part?.kind === 'QUANTITY' || part?.kind === 'NUMBER';

/** "926 per 100,000", "926 out of 10,000", "926 killed daily". */
function rateIn(
  { parts, isAside }: Sentence,
  { at, to }: Slot,
  { noTotals, grammar, speech }: AttachWords,
): Part | undefined {
  const out = parts[at + 1];
  if (isOneOf(out, noTotals.outs) && isOneOf(parts[at + 2], grammar.ofs)) return out;
  for (let index = at + 1; index <= to && index < parts.length && !isMark(parts[index], ';'); index++) {
    const part = parts[index];
    if (isAside(index)) continue;
    if (isOneOf(part, noTotals.pers)) return part;
    // "for every | 10 million".
    if (isOneOf(part, noTotals.everys) && isNumber(parts[index + 1])) return part;
    const isOfDocument =
      isOneOf(parts[index - 1], grammar.determiners) || isOneOf(parts[index + 1], speech.nouns);
    if (isOneOf(part, noTotals.often) && !isOfDocument && index < to) return part;
  }
  return undefined;
}

/** "926 | additional | civilians", "a | further | 926": it comes on top of a number told before. */
export function addedAt(parts: readonly Part[], { at }: Slot, { beyond, added }: NoTotals): Part | undefined {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  if (isOneOf(after, beyond)) return after;
  return isOneOf(before, added) ? before : undefined;
}
