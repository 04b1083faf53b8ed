import type { ExclusionPhrases } from '../exclusion-phrases.js';
import type { Part } from './line.js';

/** Words that leave out what stands on one side of them. */
interface Phrase {
  readonly words: readonly string[];
  readonly kind: 'BEFORE' | 'AFTER';
  /** It says so only with a name. */
  readonly isOfNames: boolean;
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const prepared = new WeakMap<ExclusionPhrases, Phrases>();

export function phrasesOf(phrases: ExclusionPhrases): Phrases {
  const known = prepared.get(phrases);
  if (known) return known;
  const byFirst = new Map<string, Phrase[]>();
  const add = (phrase: string, kind: Phrase['kind']): void => {
    const words = phrase.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [
      ...(byFirst.get(first) ?? []),
      { words, kind, isOfNames: phrases.ofNames.has(phrase) },
    ]);
  };
  for (const phrase of phrases.before) add(phrase, 'BEFORE');
  for (const phrase of phrases.after) add(phrase, 'AFTER');
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  prepared.set(phrases, byFirst);
  return byFirst;
}

export const isPhraseAt = (parts: readonly Part[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => {
    const part = parts[at + index];
    return part !== undefined && part.kind !== 'QUANTITY' && part.folded === word;
  });
