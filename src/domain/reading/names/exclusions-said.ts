import { keyOf } from './name-key.js';
import type { Naming } from './naming.js';
import type { PhraseSet } from './phrase-set.js';
import { piecesOf, type Piece } from './piece.js';

/** Pieces that say that something is left out, the words of leaving out included. */
export interface SaidExclusion {
  /** Numbers of the pieces, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** The number of the first piece of the words of leaving out, by which the lengths of one exclusion are known. */
  readonly phrase: number;
  /** What is left out. */
  readonly excluded: readonly Piece[];
}

/** More pieces are not read as what is left out. */
const LONGEST = 4;

/** So many exclusions are read in one stretch of words. */
const MOST = 24;

/** What some words say is left out, with each length it may have: where it ends, or begins, is for a vocabulary to tell. */
export function exclusionsIn(
  pieces: readonly (Piece & { readonly stretch?: number })[],
  naming: Naming,
): SaidExclusion[] {
  const said: SaidExclusion[] = [];
  const counts = new Map<number | undefined, number>();
  for (let at = 0; at < pieces.length; at += 1) {
    const stretch = pieces[at]?.stretch;
    const count = counts.get(stretch) ?? 0;
    if (count >= MOST) continue;
    const found = [
      ...before(pieces, at, naming),
      ...after(pieces, at, naming),
      ...around(pieces, at, naming),
    ];
    counts.set(stretch, count + found.length);
    said.push(...found);
  }
  return said;
}

type Pieces = readonly (Piece & { readonly stretch?: number })[];

/** "not counting police": each stretch of pieces after the phrase. */
function* before(pieces: Pieces, at: number, naming: Naming): Generator<SaidExclusion> {
  const end = phraseEnd(pieces, at, naming.exclusions.before);
  if (end === undefined) return;
  const from = skipped(pieces, end, naming);
  for (let last = from; last < from + LONGEST && isOneStretch(pieces, at, last); last += 1)
    yield { first: at, last, phrase: at, excluded: pieces.slice(from, last + 1) };
}

/** "police were not counted": each stretch of pieces before the phrase. */
function* after(pieces: Pieces, at: number, naming: Naming): Generator<SaidExclusion> {
  const end = phraseEnd(pieces, at, naming.exclusions.after);
  if (end === undefined) return;
  let to = at - 1;
  while (to >= 0 && naming.helpers.has(pieces[to]?.folded ?? '')) to -= 1;
  for (let first = to; first >= 0 && first > to - LONGEST && isOneStretch(pieces, first, at); first -= 1)
    yield { first, last: end - 1, phrase: at, excluded: withoutFirst(pieces.slice(first, to + 1), naming) };
}

/** "leaving police out": what stands between the two. */
function* around(pieces: Pieces, at: number, naming: Naming): Generator<SaidExclusion> {
  for (const [first, last] of naming.exclusions.around) {
    if (pieces[at]?.folded !== first) continue;
    const from = skipped(pieces, at + 1, naming);
    for (let to = from; to < from + LONGEST; to += 1) {
      const end = to + 1 + last.split(' ').length;
      if (foldedFrom(pieces, to + 1, end - to - 1) === last && isOneStretch(pieces, at, end - 1))
        yield { first: at, last: end - 1, phrase: at, excluded: pieces.slice(from, to + 1) };
    }
  }
}

/** The longest phrase of a set that stands at a piece: the number of the piece after it. */
function phraseEnd(pieces: Pieces, at: number, { firsts, phrases }: PhraseSet): number | undefined {
  if (!firsts.has(pieces[at]?.folded ?? '')) return undefined;
  for (let length = Math.min(LONGEST, pieces.length - at); length > 0; length -= 1)
    if (phrases.has(foldedFrom(pieces, at, length))) return at + length;
  return undefined;
}

const foldedFrom = (pieces: Pieces, at: number, length: number): string =>
  pieces
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ');

const skipped = (pieces: Pieces, at: number, naming: Naming): number =>
  naming.articles.has(pieces[at]?.folded ?? '') ? at + 1 : at;

const withoutFirst = (pieces: Pieces, naming: Naming): Pieces => pieces.slice(skipped(pieces, 0, naming));

const isOneStretch = (pieces: Pieces, from: number, to: number): boolean =>
  to < pieces.length && pieces[from]?.stretch === pieces[to]?.stretch;

/** What people without some of them are looked for by: whom, and whom not, each as a whole set of synonyms. */
export const exclusionKey = (people: readonly Piece[], excluded: readonly Piece[], naming: Naming): string =>
  `${setKey(people, naming)} - ${setKey(excluded, naming)}`;

function setKey(pieces: readonly Piece[], naming: Naming): string {
  const key = keyOf(pieces, naming);
  const phrases = naming.synonyms.phrases.get(key) ?? [];
  return phrases.find(({ of }) => of.kind === 'people')?.of.keys[0] ?? key;
}

/** What a name of people without some of them is looked for by; nothing for a name that leaves out nobody. */
export function exclusionKeys(name: string, naming: Naming): string[] {
  const pieces = piecesOf(name);
  return exclusionsIn(pieces, naming)
    .filter(({ first, last }) => first > 0 && last === pieces.length - 1)
    .map(({ first, excluded }) => exclusionKey(pieces.slice(0, first), excluded, naming));
}
