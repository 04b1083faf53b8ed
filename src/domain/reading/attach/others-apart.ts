import type { ExclusionPhrases } from '../exclusion-phrases.js';
import type { CountedWords } from './counted.js';
import type { ExclusionSaid } from './exclusion-said.js';
import { isNamed, type Part } from './line.js';
import { isOneOf, startsWith } from './words-of-parts.js';

/**
 * "not to mention | those in Anbar" behind a number, and "in addition to | 22 in Anbar": whether they are counted with it,
 * nobody can tell.
 */
export function othersAt(
  parts: readonly Part[],
  at: number,
  { others, additions }: ExclusionPhrases,
  { grammar }: CountedWords,
): ExclusionSaid | null {
  const added = additions.find((phrase) => startsWith(parts, at, phrase));
  const [first, last] = [parts[at], parts[at + (added?.length ?? 0) - 1]];
  const number = at + (added?.length ?? 0);
  const isElsewhere = parts[number]?.kind === 'QUANTITY' && isOneOf(parts[number + 1], grammar.toPlaces);
  if (added && first && last && isElsewhere)
    return {
      from: at,
      to: at + added.length,
      start: first.start,
      end: last.end,
      isNamed: true,
      exclusions: null,
    };
  const isLed = isOneOf(parts[at], others) && isOneOf(parts[at + 1], grammar.toPlaces);
  const [lead, part, place] = [parts[at - 1], parts[at], parts[at + 2]];
  if (!isLed || !part || !place || !isNamed(place, 'place')) return null;
  const isOther =
    isOneOf(lead, grammar.toIncludeds) || isOneOf(lead, grammar.ofs) || isOneOf(lead, grammar.comparers);
  // "88 in Salahuddin, those in Babil 32", "; those in Babil were 32": they have a number of their own.
  let own = at + 3;
  while (isOneOf(parts[own], grammar.auxiliaries) || isOneOf(parts[own], grammar.movements)) own += 1;
  const isTold = parts[own]?.kind === 'QUANTITY';
  if (isOther || isTold || !parts.slice(0, at).some(({ kind }) => kind === 'QUANTITY')) return null;
  return { from: at, to: at + 3, start: part.start, end: place.end, isNamed: true, exclusions: null };
}
