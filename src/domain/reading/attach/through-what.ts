import type { Span } from '../span.js';
import type { TimeRead } from '../time-read.js';
import { isNamed, type Part } from './line.js';
import { isOfCause } from './not-understood.js';
import { tellsNothing } from './small-words.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

const SHORT: ReadonlySet<TimeRead['length']> = new Set(['INSTANT', 'DAY', 'WEEK', 'STRETCH']);

/** So many words may stand between what leads to a place or a time and its name. */
const LONGEST = 8;

/**
 * Words through which something leads to a place or a time, and which are not known to say nothing: "on | Fridays | in
 * January", "in | the marshes | of Iraq". What is counted was in some of it only.
 * @param at where the place or the time stands
 * @param from the first part that may lead to it
 */
export function throughWhat(
  { parts, isAside }: Sentence,
  at: number,
  from: number,
  words: AttachWords,
): Span | null {
  const { grammar, people } = words;
  let lead = at - 1;
  while (lead > from && isOneOf(parts[lead], grammar.determiners)) lead -= 1;
  if (!isOneOf(parts[lead], grammar.prepositions)) return null;
  let first: Span | null = null;
  for (let index = lead - 1; index >= Math.max(from, lead - LONGEST); index--) {
    const part = parts[index];
    if (!part || isAside(index)) return null;
    if (isMark(part, '-') && !part.spaced) continue;
    if (part.kind === 'NUMBER') first = part;
    else if (isOneOf(part, grammar.prepositions)) {
      if (!isOneOf(part, grammar.ofs))
        return first && { start: first.start, end: parts[at]?.end ?? first.end };
    } else if (part.kind !== 'WORD' || isOneOf(part, people.alls) || isVerbal(part.folded, words))
      return null;
    else if (isSome(parts, index, parts[at], words)) first = part;
  }
  return null;
}

/** "a week | of May", "most", "marshes"; not "the month | of May", "the week | of 4 May". */
function isSome(parts: Sentence['parts'], at: number, named: Part | undefined, words: AttachWords): boolean {
  const { grammar, naming } = words;
  const word = parts[at]?.folded ?? '';
  if (grammar.unitsOfTime.has(word)) {
    const isLonger = named?.kind === 'TIME' && !SHORT.has(named.time.length);
    return isOneOf(parts[at - 1], grammar.indefinites) || (isLonger && !grammar.calendarUnits.has(word));
  }
  if (isOfCause(parts, at, words) || isWholePlace(parts, at, named, words)) return false;
  return (
    grammar.vague.has(word) ||
    grammar.partsOfPlaces.has(word) ||
    naming.isNumeral(word) ||
    !tellsNothing(word, words)
  );
}

/** "the western | province | of Anbar": it says what the place is, and how it lies. */
function isWholePlace(
  parts: Sentence['parts'],
  at: number,
  named: Part | undefined,
  { grammar }: AttachWords,
): boolean {
  const kind = grammar.partsOfPlaces.has(parts[at]?.folded ?? '') ? at + 1 : at;
  return (
    isNamed(named, 'place') &&
    isOneOf(parts[kind], grammar.wholePlaces) &&
    isOneOf(parts[kind + 1], grammar.ofs)
  );
}

/** It is of a clause, and of no phrase that leads to something. */
const isVerbal = (word: string, { grammar, speech }: AttachWords): boolean =>
  [
    grammar.auxiliaries,
    grammar.relatives,
    grammar.pronouns,
    grammar.contrasts,
    grammar.coordinators,
    grammar.movements,
  ].some((of) => of.has(word)) ||
  (speech.verbs.has(word) && !speech.verbsOrNouns.has(word));
