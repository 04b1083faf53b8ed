import type { NameRead } from '../name-read.js';
import type { Span } from '../span.js';
import type { Stretch } from './clauses.js';
import type { Grammar } from './grammar.js';
import { namesOf, type Part } from './line.js';
import type { Speech } from './speech.js';
import { isOneOf } from './words-of-parts.js';

/** Whom the words of a sentence have saying something. */
export type Party =
  | { readonly kind: 'SOURCE'; readonly name: NameRead<'source'> }
  /** A name that the record does not know. */
  | { readonly kind: 'UNKNOWN'; readonly span: Span }
  /** "it": whoever was named before. */
  | { readonly kind: 'PRONOUN'; readonly span: Span }
  /** "officials", "an army spokesman". */
  | { readonly kind: 'NAMELESS' };

export const NAMELESS: Party = { kind: 'NAMELESS' };

/** Whom a noun phrase names: of several sources the one nearest to its end, where the verb stands. */
export function partyIn(
  parts: readonly Part[],
  { from, to }: Stretch,
  grammar: Grammar,
  speech: Speech,
): Party {
  for (let index = to - 1; index >= from; index--) {
    const [name] = namesOf(parts[index], 'source');
    if (!name) continue;
    const other = parts
      .slice(from, index)
      .find((part) => isOneOf(part, speech.others) || isOneOf(part, grammar.denying));
    return other
      ? { kind: 'UNKNOWN', span: { start: other.start, end: name.end } }
      : { kind: 'SOURCE', name };
  }
  const span = unknownName(parts, { from, to }, grammar, speech);
  if (span) return { kind: 'UNKNOWN', span };
  const [only] = parts.slice(from, to);
  return only && to - from === 1 && isOneOf(only, grammar.pronouns)
    ? { kind: 'PRONOUN', span: { start: only.start, end: only.end } }
    : NAMELESS;
}

/** The last run of words with capitals that is no name on record, and names somebody. */
export function unknownName(
  parts: readonly Part[],
  { from, to }: Stretch,
  grammar: Grammar,
  speech: Speech,
): Span | null {
  let end = to;
  while (end > from) {
    if (!isCapitalWord(parts[end - 1])) {
      end -= 1;
      continue;
    }
    let start = end - 1;
    while (start > from && (isCapitalWord(parts[start - 1]) || joinsCapitals(parts, start - 1, grammar)))
      start -= 1;
    const words = parts.slice(start, end).filter((part) => part.kind === 'WORD' && part.capital);
    const isTelling = words.some(
      ({ folded }) =>
        !speech.nameless.has(folded) &&
        !(words.length === 1 && (speech.isCommonNoun(folded) || grammar.topics.has(folded))) &&
        !grammar.pronouns.has(folded) &&
        !grammar.determiners.has(folded) &&
        !grammar.prepositions.has(folded) &&
        !grammar.coordinators.has(folded) &&
        !grammar.contrasts.has(folded),
    );
    const [first, last] = [parts[start], parts[end - 1]];
    if (isTelling && first && last) return { start: first.start, end: last.end };
    end = start;
  }
  return null;
}

const isCapitalWord = (part: Part | undefined): boolean => part?.kind === 'WORD' && part.capital;

const joinsCapitals = (parts: readonly Part[], index: number, grammar: Grammar): boolean =>
  isOneOf(parts[index], grammar.withinNames) && isCapitalWord(parts[index - 1]);
