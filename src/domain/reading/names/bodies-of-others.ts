import type { Entry } from './lexicon.js';
import type { NamedText } from './named-text.js';
import type { Run } from './runs.js';
import type { TextPiece } from './text-pieces.js';

/**
 * "Ethiopia's Ministry of Agriculture", "the Kenyan …", "the … of Chad", "In Kenya the …": a body that is named without its
 * country, beside or behind another. Only small words may stand right before it, and no place but the one it needs.
 */
export function isAnothers({ kind, how, needs }: Entry, { first, last }: Run, text: NamedText): boolean {
  if (kind !== 'source' || how === 'NAME' || needs === '') return false;
  const { pieces, naming } = text;
  const next = naming.locating.has(pieces[last + 1]?.folded ?? '') ? last + 2 : last + 1;
  const isOfSentence = pieces[next]?.sentence === pieces[last]?.sentence;
  const behind = isOfSentence ? capitalsFrom(next, 1, text) : '';
  const isOwned = isLedBySmallWord(first, text) || capitalsFrom(first - 1, -1, text) === needs;
  return !isOwned || (behind !== '' && behind !== needs) || namesAnother(first, needs, text);
}

function isLedBySmallWord(first: number, { pieces, naming }: NamedText): boolean {
  const [before, name] = [pieces[first - 1], pieces[first]];
  const isBeside = before?.stretch === name?.stretch && before?.commas === name?.commas;
  const word = before?.folded ?? '';
  return !isBeside || naming.isFunctionWord(word) || naming.articles.has(word);
}

const isCapital = (piece: TextPiece | undefined): boolean => /^\p{Lu}/u.test(piece?.written ?? '');

/** Longer names of countries nobody writes. */
const LONGEST_PLACE = 6;

/** The stems of words with a capital one after another from a piece on, in the order of the text. */
function capitalsFrom(at: number, step: 1 | -1, { pieces, naming }: NamedText): string {
  const stems: string[] = [];
  for (let index = at; isCapital(pieces[index]) && stems.length < LONGEST_PLACE; index += step) {
    if (pieces[index]?.stretch !== pieces[at]?.stretch) break;
    stems.push(naming.stem(pieces[index]?.folded ?? ''));
  }
  return (step === 1 ? stems : stems.reverse()).join(' ');
}

/** So far before a body a place may tell whose it is. */
const REACH = 40;

/** Before a body, in its sentence, a place is named by one word that is none of those it needs. */
function namesAnother(first: number, needs: string, { pieces, chains, lexicon }: NamedText): boolean {
  const [plain = []] = chains;
  const needed = new Set(needs.split(' '));
  for (let at = first - 1; at > first - REACH && pieces[at]?.sentence === pieces[first]?.sentence; at -= 1) {
    const stem = plain[at]?.stem ?? '';
    const isPlace = (lexicon.called.get(stem) ?? []).some(({ kind }) => kind === 'place');
    if (isPlace && !needed.has(stem) && isCapital(pieces[at])) return true;
  }
  return false;
}
