import type { NamedInTexts } from '../name-read.js';
import type { Writing } from './capitals.js';
import type { Naming } from './naming.js';
import type { Piece } from './piece.js';
import type { TextPiece } from './text-pieces.js';

/** Words of a text that have the key of a name on record. */
export interface Candidate {
  readonly kind: NamedInTexts;
  readonly run: readonly TextPiece[];
  /** The pieces of the name as it is recorded, without its article. */
  readonly name: readonly Piece[];
  readonly writing: Writing;
  /** A ministry or another body, of which one may speak in small letters: "the health ministry". */
  readonly isBody: boolean;
  /** The text says beside the words that they name a part of a country: "Northern State". */
  readonly isArea: boolean;
}

/** Whether words are written as a name is, its capitals considered: "who" is not WHO, and "the capital" is no Capital. */
export function isWrittenSo(candidate: Candidate, naming: Naming): boolean {
  const { kind, run, name, writing, isBody } = candidate;
  const [word, ...others] = run;
  if (!word) return false;
  const isOne = others.length === 0;
  const [called] = name;
  if (isOne && name.length === 1 && called && isAcronym(called.written))
    return isAcronymOf(called, word, writing, naming);
  if (isOne && naming.isFunctionWord(word.folded)) return false;
  if (kind !== 'place' && kind !== 'source') return true;
  if (isOne) return isNamedByOne(word, candidate, naming);
  return isBody || isNamedByMany(run, name, writing, naming);
}

/** Has no small letters, but perhaps the ending of a plural: "UN", "IDPs". */
const isAcronym = (written: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written.replace(/s$/, ''));

const letters = (written: string): string => written.replaceAll('.', '').replace(/(?<=\p{Lu})s$/u, '');

/** Shorter ones are words too often when they begin with a capital only. */
const LEAST_SPELLED = 4;

function isAcronymOf(name: Piece, word: TextPiece, writing: Writing, naming: Naming): boolean {
  const [meant, written] = [letters(name.written), letters(word.written)];
  const isWord = naming.isFunctionWord(word.folded) || naming.isOrdinaryWord(word.folded);
  switch (writing) {
    case 'QUIET':
      return meant === written || (!isWord && meant.length > 1);
    case 'LOUD':
      return !isWord && meant.toUpperCase() === written;
    case 'PLAIN':
    case 'TITLED':
      return meant === written || (!isWord && meant.length >= LEAST_SPELLED && begins(written));
  }
}

const begins = (written: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(written);

/** Names of scripts without capitals, and names that are written without. */
const hasNoCapital = (pieces: readonly Piece[]): boolean =>
  !pieces.some(({ written }) => /\p{Lu}/u.test(written));

function isNamedByOne(word: TextPiece, { name, writing, isArea }: Candidate, naming: Naming): boolean {
  const isWord = naming.isOrdinaryWord(word.folded) || isTooShort(word);
  if (writing !== 'PLAIN' || word.begins)
    return !isWord && (writing !== 'PLAIN' || begins(word.written) || hasNoCapital(name));
  return begins(word.written) ? isArea || !naming.isGenericWord(word.folded) : hasNoCapital(name) && !isWord;
}

/** So short a word is one of some language or a code, where capitals do not tell. */
const isTooShort = ({ folded }: Piece): boolean => /^[a-z]{1,2}$/.test(folded);

/** "antiwar.com": in whatever letters. */
const isAddress = (run: readonly Piece[]): boolean => run.at(-1)?.parting === 'JOINED';

/** "Northern coast": of its words of weight only the first has a capital, as the first word of a label. */
function isDescription(name: readonly Piece[], naming: Naming): boolean {
  const [, ...others] = name.filter(({ folded }) => !naming.isFunctionWord(folded));
  return others.length > 0 && others.every(({ written }) => /^\p{Ll}/u.test(written));
}

function isNamedByMany(
  run: readonly TextPiece[],
  name: readonly Piece[],
  writing: Writing,
  naming: Naming,
): boolean {
  const weighty = run.filter(({ folded }) => !naming.isFunctionWord(folded));
  if (weighty.length === 0) return false;
  if (hasNoCapital(name) || isAddress(run) || isDescription(name, naming)) return true;
  if (writing !== 'PLAIN') return !weighty.every(({ folded }) => naming.isOrdinaryWord(folded));
  const small = new Set(name.flatMap(({ written, folded }) => (begins(written) ? [] : [folded])));
  const isCapital = ({ written, folded }: Piece): boolean =>
    begins(written) || small.has(folded) || naming.joinedArticles.has(folded);
  return weighty.some(({ written }) => begins(written)) && weighty.every(isCapital);
}
