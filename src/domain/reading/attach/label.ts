import { isOfADay } from './attribution.js';
import type { Grammar } from './grammar.js';
import { isNamed, type Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/** "October in Iraq.": when and where, and nothing else; where a text was written is told the other way round, and with a day. */
export function isLabel({ parts, slots }: Sentence, { grammar }: AttachWords): boolean {
  const time = isOneOf(parts[0], grammar.prepositions) ? parts[1] : parts[0];
  return (
    time?.kind === 'TIME' &&
    !isOfADay(time.time) &&
    slots.length === 0 &&
    parts.some((part) => isNamed(part, 'place')) &&
    parts.every((part) => part.kind === 'NAME' || isOfLabel(part, grammar))
  );
}

/** A label, or a place alone, as over what comes next: what stood over the text before does so no longer. */
export const isOverAll = (sentence: Sentence, words: AttachWords): boolean =>
  isLabel(sentence, words) ||
  (sentence.slots.length === 0 &&
    sentence.parts.every((part) => isNamed(part, 'place') || part.kind === 'MARK'));

/** "PERU, April 2024.": where, and then when; with a day, or a city and its country, it tells where something was written. */
export const isDateline = ({ parts, slots }: Sentence, { grammar }: AttachWords): boolean =>
  slots.length === 0 &&
  parts.filter((part) => isNamed(part, 'place')).length === 1 &&
  parts.some((part) => part.kind === 'TIME' && !isOfADay(part.time)) &&
  parts.every((part) => isNamed(part, 'place') || isOfLabel(part, grammar));

const isOfLabel = (part: Part, grammar: Grammar): boolean =>
  ['TIME', 'MARK'].includes(part.kind) ||
  isOneOf(part, grammar.prepositions) ||
  isOneOf(part, grammar.determiners);
