import { phraseFrom } from '../quantities/phrase-book.js';
import type { Span } from '../span.js';
import type { Slot, Stretch } from './clauses.js';
import { isDash } from './clauses.js';
import { isAge, isNamed, type Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { tellsNothing } from './small-words.js';
import { isMark, isOneOf, startsWith } from './words-of-parts.js';

/**
 * The first word of a number's own clause that nothing was read from and that is not known to say nothing: what it
 * tells of the figure nobody knows, so that none on record is the same.
 * @param measure the part that names what is counted; null where none does
 */
export function notUnderstoodIn(
  sentence: Sentence,
  slot: Slot,
  measure: number | null,
  words: AttachWords,
): Span | undefined {
  if (measure === null) return undefined;
  const { from, to } = clauseOf(sentence, slot, measure, words);
  const verb = measure < slot.at ? verbBefore(sentence.parts, slot.at, words) : null;
  const { parts, isAside } = sentence;
  const found = parts.find(
    (_, at) => at >= from && at < to && at !== verb && !isAside(at) && !isUnderstood(parts, at, words),
  );
  return found && { start: found.start, end: found.end };
}

/** From number or measure, whichever comes first, to the first mark or turn after both. */
function clauseOf(
  { parts, isAside }: Sentence,
  { at, to }: Slot,
  measure: number,
  words: AttachWords,
): Stretch {
  let last = Math.max(at, measure) + 1;
  while (last < to && !isAside(last) && !endsClause(parts, last, words)) last += 1;
  return { from: Math.min(at, measure), to: last };
}

/** "The injured | numbered | 908", "deaths | went | up to 926": it says of the number how high it is. */
function verbBefore(parts: readonly Part[], number: number, { grammar, noTotals }: AttachWords): number {
  let at = number - 1;
  const before = [grammar.prepositions, grammar.determiners, grammar.possessives, noTotals.toChanges];
  while (isNamed(parts[at], 'source') || before.some((words) => isOneOf(parts[at], words))) at -= 1;
  return at;
}

/** Something was read from it, or it tells no figure from another. */
function isUnderstood(parts: readonly Part[], at: number, words: AttachWords): boolean {
  const part = parts[at];
  if (part?.kind === 'NAME') return part.names.some(({ means }) => means.length > 0);
  if (isAge(part)) return false;
  return (
    part?.kind !== 'WORD' ||
    tellsNothing(part.folded, words) ||
    isOfCompound(parts, at, words) ||
    isOfCause(parts, at, words) ||
    isFalsehood(parts, at, words) ||
    isAgeOf(parts, at, words)
  );
}

/** "war-|torn|": the words of it stand together in a list. */
function isOfCompound(parts: readonly Part[], at: number, { grammar }: AttachWords): boolean {
  const [before, hyphen] = [parts[at - 2], parts[at - 1]];
  return (
    isMark(hyphen, '-') &&
    !hyphen?.spaced &&
    grammar.ofAnyCause.has(`${before?.folded ?? ''}-${parts[at]?.folded ?? ''}`)
  );
}

/** "as a | result | of": what it leads to is looked at elsewhere. */
export const isOfCause = (parts: readonly Part[], at: number, { grammar }: AttachWords): boolean =>
  grammar.toCauses.some((phrase) => phrase.some((_, step) => startsWith(parts, at - step, phrase)));

/** "aged | 65 and over". */
const isAgeOf = (parts: readonly Part[], at: number, { people }: AttachWords): boolean =>
  isOneOf(parts[at], people.ages) && parts[at + 1]?.kind === 'NAME';

/** "is | nonsense", "called … | exaggerated": it is said of the number, and by whom is told elsewhere. */
const isFalsehood = (parts: readonly Part[], at: number, { speech }: AttachWords): boolean =>
  isOneOf(parts[at], speech.false) || phraseFrom(parts, at, speech.falsehoods) !== undefined;

/** "before | noon", "after | dark": no clause, but when. */
function leadsToNoun(
  parts: readonly Part[],
  at: number,
  { prepositions, determiners }: AttachWords['grammar'],
): boolean {
  const noun = isOneOf(parts[at + 1], determiners) ? at + 2 : at + 1;
  const next = parts[noun + 1];
  const isOver =
    next === undefined || next.kind === 'MARK' || next.kind === 'TIME' || isOneOf(next, prepositions);
  return isOneOf(parts[at], prepositions) && parts[noun]?.kind === 'WORD' && isOver;
}

function endsClause(parts: readonly Part[], at: number, { grammar, naming }: AttachWords): boolean {
  const part = parts[at];
  if (isMark(part, ',', ';', ':', '.', '(', ')', '"', '“', '”', '|', '•', '?', '!') || isDash(part))
    return true;
  if (
    isOneOf(part, grammar.inSpites) ||
    isOneOf(part, grammar.toIncludeds) ||
    isOneOf(part, grammar.includeds)
  )
    return true;
  if (isOneOf(part, grammar.contrasts)) return !leadsToNoun(parts, at, grammar);
  if (!isOneOf(part, grammar.coordinators)) return false;
  const next = parts[at + 1];
  return (
    next?.kind === 'QUANTITY' ||
    next?.kind === 'NUMBER' ||
    isOneOf(next, grammar.determiners) ||
    isOneOf(next, grammar.pronouns) ||
    isNamed(next, 'source') ||
    (next?.kind === 'WORD' && naming.isNumeral(next.folded))
  );
}
