import { badInput } from '../../kernel/errors.js';
import { wordsOf, type Words } from './words.js';

/**
 * A word as one of its table.
 * @param what what the words are: "basis"
 * @throws SaysoError BAD_USER_INPUT for any other word, with all that would do
 */
export function checkWord<W extends string>(table: Words<W>, word: string, what: string, field = what): W {
  const known = wordsOf(table).find((one) => one === word);
  if (known !== undefined) return known;
  const article = /^[aeiou]/.test(what) ? 'an' : 'a';
  throw badInput(`"${word}" is not ${article} ${what}. Use one of ${wordsOf(table).join(', ')}.`, field);
}
