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
