import { addressIn } from './typed-address.ts';

const LONGEST_QUERY = 120;
const WORDS_OF_A_SENTENCE = 7;

/**
 * Whether what was typed is a text with a figure to be read, and not words to look for: several lines, a sentence with a
 * number in it, or more than anybody types to find something.
 */
export function isText(typed: string): boolean {
  const words = typed.trim();
  if (addressIn(words) !== undefined) return false;
  if (words.includes('\n') || words.length > LONGEST_QUERY) return true;
  return /\p{Nd}/u.test(words) && words.split(/\s+/u).length >= WORDS_OF_A_SENTENCE;
}
