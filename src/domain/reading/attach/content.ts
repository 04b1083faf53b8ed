import type { Slot } from './clauses.js';
import type { Grammar } from './grammar.js';
import type { Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isSmall } from './small-words.js';
import { isOneOf } from './words-of-parts.js';

/**
 * The first word of a stretch that says something which nothing was read from; undefined where all was read, or is small.
 */
export function contentIn(
  { parts, isAside }: Sentence,
  from: number,
  to: number,
  words: AttachWords,
): Part | undefined {
  for (let index = from; index < to; index++) {
    const part = parts[index];
    if (part?.kind === 'WORD' && !isAside(index) && !isSmall(part.folded, words)) return part;
  }
  return undefined;
}

/** ", and | says | it was 34,800": past a verb of saying that stands right before the number, or before "it was". */
export function afterSpeech(
  { parts }: Sentence,
  { from, at }: Slot,
  { grammar, speech }: AttachWords,
): number {
  let index = at - 1;
  while (index >= from && isSmallBeforeNumber(parts[index], grammar)) index -= 1;
  return index >= from && isOneOf(parts[index], speech.verbs) ? index + 1 : from;
}

const isSmallBeforeNumber = (part: Part | undefined, grammar: Grammar): boolean =>
  [grammar.auxiliaries, grammar.pronouns, grammar.determiners, grammar.prepositions].some((some) =>
    isOneOf(part, some),
  );
