import type { Span } from '../span.js';
import type { Grammar } from './grammar.js';
import type { Part } from './line.js';
import { unknownName } from './party.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/**
 * Words after "in" and its like that name a place which is not on record.
 * @param lead where "in" stands
 * @param to before which the name ends
 */
export function ledUnknown(sentence: Sentence, lead: number, to: number, words: AttachWords): Span | null {
  const { grammar, speech } = words;
  const { parts, hasCapitals } = sentence;
  let at = lead + 1;
  while (at < to && (isOneOf(parts[at], grammar.determiners) || isSmallModifier(parts, at, words))) at += 1;
  const part = parts[at];
  if (at >= to || part?.kind !== 'WORD') return null;
  if (!part.capital) return hasCapitals || at > lead + 1 ? null : smallPlace(parts, at, grammar);
  let end = at;
  while (end < to && (isCapital(parts[end]) || (isMark(parts[end], '-') && isCapital(parts[end + 1]))))
    end += 1;
  if (parts[end]?.kind === 'NUMBER') return null;
  return unknownName(parts, { from: at, to: end }, grammar, speech);
}

export const isCapital = (part: Part | undefined): boolean => part?.kind === 'WORD' && part.capital;

/** "northern", "the city of", "all over", before a name with a capital. */
const isSmallModifier = (parts: readonly Part[], at: number, { grammar, naming }: AttachWords): boolean => {
  const part = parts[at];
  if (part?.kind !== 'WORD' || part.capital) return false;
  const [next, after] = [parts[at + 1], parts[at + 2]];
  if (isCapital(next) || grammar.ofs.has(part.folded)) return true;
  return isCapital(after) && (isOneOf(next, grammar.ofs) || naming.isFunctionWord(part.folded));
};

/** In a sentence without capitals: "733 died in tikrit in november". */
function smallPlace(parts: readonly Part[], at: number, grammar: Grammar): Span | null {
  const [part, next] = [parts[at], parts[at + 1]];
  if (part?.kind !== 'WORD' || grammar.notPlaces.has(part.folded) || grammar.isAdverb(part.folded))
    return null;
  const isAlone = next?.kind !== 'WORD' || isOneOf(next, grammar.prepositions);
  return isAlone && !isMark(next, '-') ? { start: part.start, end: part.end } : null;
}
