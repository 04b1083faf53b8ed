import { fold } from './tokens.js';

/** As much of a name as is looked for, in characters: an index holds no more. */
const LONGEST = 500;

/** A name as it is looked for: folded, with its apostrophes straight and its white space single; its beginning, if it is long. */
export function foldedName(name: string): string {
  const folded = fold(
    name
      .replaceAll(/[‘’ʼ`]/g, "'")
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return folded.length > LONGEST ? Array.from(folded).slice(0, LONGEST).join('') : folded;
}
