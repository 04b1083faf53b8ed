/**
 * A closed set of words with what each means to somebody who asks the API, in the order in which rules list or rank
 * them. One that explanations write out has what they call it beside its meaning.
 */
export type Words<W extends string = string> = Readonly<Record<W, Meaning>>;

type Meaning = string | { readonly means: string; readonly inSentence: string };

/** The words of a table, in its order. */
export const wordsOf = <W extends string>(table: Words<W>): readonly W[] => Object.keys(table) as W[];

/** What a word of a table means. */
export const meaningOf = <W extends string>(table: Words<W>, word: W): string => {
  const meaning: Meaning = table[word];
  return typeof meaning === 'string' ? meaning : meaning.means;
};
