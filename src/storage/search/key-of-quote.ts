import { sha256 } from '../../kernel/hash.js';
import { fold } from '../../domain/text/tokens.js';

/** Quotes that begin alike for so many characters, and have as many different words, are copies of one. */
const BEGINNING = 500;

/** So many digits of a hash make a whole number that a column holds exactly. */
const DIGITS = 12;

/** A number for how a text begins, whatever its case and white space; null for one without words. */
export function keyOfQuote(body: string): number | null {
  const beginning = fold(beginningOf(body).replaceAll(/\s+/g, ' '));
  return beginning === '' ? null : Number.parseInt(sha256(beginning).slice(0, DIGITS), 16);
}

/** Cut between characters, never within one: each is a unit of UTF-16 or two. */
const beginningOf = (body: string): string =>
  body.length <= BEGINNING
    ? body
    : Array.from(body.slice(0, 2 * BEGINNING))
        .slice(0, BEGINNING)
        .join('');
