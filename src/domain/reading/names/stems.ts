/** What of a language makes the words of a name comparable. All words are folded. */
export interface Stems {
  /** What the forms of one word have in common; "killed", "kills" and "killing" are one. */
  stem(word: string): string;
  /** Spellings of an article of another language, before a hyphen, with the one that they come to: "ad", "as" to "al". */
  readonly joinedArticles: ReadonlyMap<string, string>;
}
