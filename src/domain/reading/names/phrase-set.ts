/** Phrases of a few words, each with a space between them, and the words that they begin with. */
export interface PhraseSet {
  readonly phrases: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
}

export const phraseSet = (phrases: Iterable<string>): PhraseSet => {
  const all = new Set(phrases);
  return { phrases: all, firsts: new Set([...all].map((phrase) => phrase.split(' ', 1)[0] ?? phrase)) };
};
