import { hyphensJoined } from './known-names.js';
import { stemOf } from './name-key.js';
import type { Naming } from './naming.js';
import type { Stems } from './stems.js';
import type { TextPiece } from './text-pieces.js';

/** A piece as it is compared, with the pieces of the text that it is made of. */
export interface Link {
  readonly stem: string;
  readonly stretch: number;
  /** Numbers of pieces of the text, `last` inclusive. */
  readonly first: number;
  readonly last: number;
}

/** One way to read the pieces of a text one after another: as they stand, or with what hyphens join as one. */
export type Chain = readonly Link[];

/** A run of pieces of a text that may be a name. */
export interface Run {
  readonly key: string;
  readonly length: number;
  readonly first: number;
  readonly last: number;
}

/** The ways in which the pieces of a text are read. */
export function chainsOf(pieces: readonly TextPiece[], naming: Naming): Chain[] {
  const stems = remembering(naming);
  const plain = pieces.map((piece, at) => link(pieces, at, at, stemOf(piece, pieces[at + 1], stems)));
  return [plain, ...joinedChain(pieces, plain, stems), ...barerChain(pieces, plain, naming)];
}

const link = (pieces: readonly TextPiece[], first: number, last: number, stem: string): Link => ({
  stem,
  stretch: pieces[first]?.stretch ?? 0,
  first,
  last,
});

/** More pieces than these no hyphens join to one word. */
const MOST_JOINED = 3;

/** Most words of a text are in it more than once. */
function remembering({ stem, joinedArticles }: Stems): Stems {
  const stems = new Map<string, string>();
  return {
    joinedArticles,
    stem: (word) => {
      const known = stems.get(word) ?? stem(word);
      stems.set(word, known);
      return known;
    },
  };
}

/** With what hyphens join made one; none where there are no hyphens. */
function joinedChain(pieces: readonly TextPiece[], plain: Chain, stems: Stems): Chain[] {
  if (!pieces.some(isHyphened)) return [];
  const links: Link[] = [];
  for (let first = 0; first < pieces.length;) {
    let last = first;
    while (isHyphened(pieces[last + 1]) && pieces[last + 1]?.sentence === pieces[first]?.sentence) last += 1;
    const [whole] =
      last > first && last - first < MOST_JOINED ? hyphensJoined(pieces.slice(first, last + 1)) : [];
    if (whole) links.push(link(pieces, first, last, stems.stem(whole.folded)));
    else for (const one of plain.slice(first, last + 1)) links.push(one);
    first = last + 1;
  }
  return [links];
}

const isHyphened = (piece: TextPiece | undefined): boolean => piece?.parting === 'HYPHEN';

/** Without the words that only help a verb: "homes were destroyed" as "homes destroyed". */
function barerChain(pieces: readonly TextPiece[], plain: Chain, naming: Naming): Chain[] {
  const links = plain.filter(({ first }) => !naming.helpers.has(pieces[first]?.folded ?? ''));
  return links.length < plain.length ? [links] : [];
}

/** The first two pieces of every run, and every piece alone: by what runs that may be names are found (`openingOf`). */
export function openingsOf(chains: readonly Chain[]): Set<string> {
  const openings = new Set<string>();
  for (const chain of chains)
    chain.forEach((one, at) => {
      openings.add(one.stem);
      const two = twoFrom(chain, at);
      if (two !== undefined) openings.add(two);
    });
  return openings;
}

function twoFrom(chain: Chain, at: number): string | undefined {
  const [one, next] = [chain[at], chain[at + 1]];
  return one && next?.stretch === one.stretch ? `${one.stem} ${next.stem}` : undefined;
}

/**
 * The runs that are as long as some name on record that begins so.
 * @param pieces by opening, how many pieces the names have that begin so
 */
export function* runsOf(
  chains: readonly Chain[],
  pieces: ReadonlyMap<string, readonly number[]>,
): Generator<Run> {
  for (const chain of chains)
    for (let at = 0; at < chain.length; at += 1) {
      const one = chain[at];
      if (one && pieces.get(one.stem)?.includes(1))
        yield { key: one.stem, length: 1, first: one.first, last: one.last };
      const two = twoFrom(chain, at);
      for (const length of two === undefined ? [] : (pieces.get(two) ?? [])) yield* runAt(chain, at, length);
    }
}

function* runAt(chain: Chain, at: number, length: number): Generator<Run> {
  const [first, last] = [chain[at], chain[at + length - 1]];
  if (!first || last?.stretch !== first.stretch) return;
  const key = chain
    .slice(at, at + length)
    .map(({ stem }) => stem)
    .join(' ');
  yield { key, length, first: first.first, last: last.last };
}
