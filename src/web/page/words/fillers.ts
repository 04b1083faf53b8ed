/** Words of a sentence in which a figure is quoted that its record need not hold. */
const FILLERS = new Set(
  'a an and are at been by did for from had has have in is it its of on or people said say says than that the their there they this to was were who with'.split(
    ' ',
  ),
);

/** The words that carry the meaning: "382 civilians were killed in Iraq" without "were" and "in". */
export const withoutFillers = (words: string): string =>
  words
    .split(/\s+/)
    .filter((word) => !FILLERS.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')))
    .join(' ');

const YEAR = /^(?:1[89]|20)\d\d$/;

/** The number among the words that says most, as it is written; a year by itself says too little. */
const numberIn = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => /\p{N}/u.test(word) && !YEAR.test(word))
    .reduce((most, word) => (word.length > most.length ? word : most), '');

/** What to look for where nothing holds all the words: those that carry the meaning, then the number alone. */
export const fewerWords = (words: string): readonly string[] =>
  [withoutFillers(words), numberIn(words)].filter(
    (fewer, index, all) => fewer !== '' && fewer !== words && all.indexOf(fewer) === index,
  );
