import type { Qualifier } from '../../vocabulary/qualifiers.js';
import { phraseFrom } from '../quantities/phrase-book.js';
import type { Span } from '../span.js';
import type { Slot, Stretch } from './clauses.js';
import { isDash } from './clauses.js';
import type { Degrees } from './degrees.js';
import type { Grammar } from './grammar.js';
import { isNamed, type Part } from './line.js';
import { isMark, isOneOf, startsWith } from './words-of-parts.js';

/** Words of a slot, apart from its number, that say how the number is meant. */
export interface HowMeant extends Stretch, Span {
  /** Where the number stands. */
  readonly at: number;
  /** Null where they are not understood. */
  readonly qualifier: Qualifier | null;
}

/** The words that are needed to tell how a number is meant. */
export interface DegreeWords {
  readonly degrees: Degrees;
  readonly grammar: Grammar;
}

/** How the number of a slot is meant by words before it that are not understood, and by words behind what is counted. */
export function howMeantIn(
  parts: readonly Part[],
  slot: Slot,
  isAside: (index: number) => boolean,
  words: DegreeWords,
): HowMeant[] {
  const before = beforeNumber(parts, slot.at, words);
  return [
    ...(before && before.from >= slot.from ? [meant(parts, slot.at, before, null)] : []),
    ...behind(parts, slot, isAside, words),
  ];
}

const meant = (
  parts: readonly Part[],
  at: number,
  { from, to }: Stretch,
  qualifier: Qualifier | null,
): HowMeant => ({ at, from, to, qualifier, start: parts[from]?.start ?? 0, end: parts[to - 1]?.end ?? 0 });

/** "barely 382", "the wrong side of 382", "nudging 382", "a cool 382". */
function beforeNumber(parts: readonly Part[], at: number, { degrees, grammar }: DegreeWords): Stretch | null {
  const [beside, before] = [parts[at - 1], parts[at - 2]];
  const far = degrees.farFrom.find(
    (phrase) => at >= phrase.length && startsWith(parts, at - phrase.length, phrase),
  );
  if (far) return { from: at - far.length, to: at };
  if (beside?.kind !== 'WORD') return null;
  if (isOneOf(beside, degrees.nearing)) return { from: at - 1, to: at };
  if (grammar.ofs.has(beside.folded))
    return isOneOf(before, degrees.nearness) ? { from: at - 2, to: at } : null;
  if (grammar.isAdverb(beside.folded) && !degrees.plainAdverbs.has(beside.folded))
    return { from: at - 1, to: at };
  const isAdjective = isOneOf(before, degrees.articles) && !degrees.plainAdjectives.has(beside.folded);
  return isAdjective && !beside.capital ? { from: at - 1, to: at } : null;
}

/** The first words behind a number that say how it is meant. */
function behind(
  parts: readonly Part[],
  slot: Slot,
  isAside: (index: number) => boolean,
  words: DegreeWords,
): HowMeant[] {
  for (let index = slot.at + 1; index < slot.to && !isMark(parts[index], ';'); index++) {
    if (isAside(index)) continue;
    const known = knownAt(parts, index, slot.to, words);
    if (known) return [meant(parts, slot.at, known, known.qualifier)];
    const unknown = unknownAt(parts, index, slot.to, words);
    if (unknown) return [meant(parts, slot.at, unknown, null)];
  }
  return [];
}

function knownAt(
  parts: readonly Part[],
  index: number,
  most: number,
  { degrees, grammar }: DegreeWords,
): (Stretch & { readonly qualifier: Qualifier }) | null {
  const found = phraseFrom(parts, index, degrees.afterCounted);
  if (!found) return null;
  const to = index + found.phrase.length;
  if (to > most || isOneOf(parts[index - 1], grammar.determiners)) return null;
  return goesOn(parts, index, to, grammar) ? { from: index, to, qualifier: found.means } : null;
}

/** What stands behind such a phrase, where it is one: an end, a verb, or what is said of all that stands before. */
function goesOn(parts: readonly Part[], from: number, to: number, grammar: Grammar): boolean {
  const next = parts[to];
  if (next === undefined || isEdge(next) || isOneOf(next, grammar.auxiliaries) || isNamed(next, 'measure'))
    return true;
  const isLed =
    next.kind === 'TIME' ||
    isOneOf(next, grammar.coordinators) ||
    (isOneOf(next, grammar.prepositions) && !isOneOf(next, grammar.comparers));
  return isLed && !isEdge(parts[from - 1]);
}

const isEdge = (part: Part | undefined): boolean =>
  isDash(part) || (part?.kind === 'MARK' && /^[,;:.!?()"“”…]$/u.test(part.folded));

/** A longer phrase says more than how a number is meant. */
const LONGEST = 6;

/** "or not many fewer", ", at a rough guess,": nothing but words up to a mark, and one of them tells what they are about. */
function unknownAt(
  parts: readonly Part[],
  index: number,
  most: number,
  { degrees, grammar }: DegreeWords,
): Stretch | null {
  const isOpening = isOneOf(parts[index], degrees.openings) || isEdge(parts[index - 1]);
  if (!isOpening || isOneOf(parts[index], grammar.relatives) || isOneOf(parts[index], grammar.pronouns))
    return null;
  let to = index;
  while (to < most && to - index < LONGEST && parts[to]?.kind === 'WORD') to += 1;
  if (parts.slice(index, to).some(({ capital }, step) => capital && step > 0)) return null;
  if (to === index || (parts[to] !== undefined && !isEdge(parts[to]))) return null;
  const tells = parts
    .slice(index, to)
    .some(
      (part, step) =>
        degrees.words.has(part.folded) &&
        !isOneOf(parts[index + step + 1], degrees.comparing) &&
        !grammar.auxiliaries.has(part.folded),
    );
  return tells ? { from: index, to } : null;
}
