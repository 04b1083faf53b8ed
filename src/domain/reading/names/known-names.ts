import type { NamedInTexts } from '../name-read.js';
import { keyOf, LONGEST_NAME } from './name-key.js';
import { exclusionKeys } from './exclusions-said.js';
import type { Naming } from './naming.js';
import { piecesOf, type Piece } from './piece.js';

/** A record of the vocabulary with all that it is called. */
export interface CalledRecord {
  readonly kind: NamedInTexts;
  /** The name or the label first. */
  readonly names: readonly string[];
  /** Of a measure. */
  readonly unit: string | null;
}

/** A name by which words of a text may name a record. */
export interface KnownName {
  /** What it is looked for by (`keyOf`). */
  readonly folded: string;
  /** As it is recorded; of a core, as the label has it. */
  readonly name: string;
  /** HEAD: the last word of a label, whose others must stand beside it. */
  readonly how: 'NAME' | 'CORE' | 'HEAD';
  /** Stems, with a space between them, that the text must have too. */
  readonly needs: string;
}

/** Longer names nobody writes in a text. */
const LONGEST = 200;

/** The names by which a record is found in texts of some languages, each once. */
export function knownNames(record: CalledRecord, languages: readonly Naming[]): KnownName[] {
  const known = new Map<string, KnownName>();
  for (const naming of languages)
    for (const name of namesOf(record, naming)) {
      const key = `${name.folded}\n${name.name}`;
      if (!known.has(key)) known.set(key, name);
    }
  return [...known.values()];
}

function* namesOf({ kind, names, unit }: CalledRecord, naming: Naming): Generator<KnownName> {
  const isProper = kind === 'source' || kind === 'place';
  for (const name of names) {
    for (const folded of keysOf(kind, name, naming)) yield { folded, name, how: 'NAME', needs: '' };
    for (const other of isProper ? respelled(name, naming) : [])
      for (const folded of keysOf(kind, other, naming)) yield { folded, name: other, how: 'NAME', needs: '' };
    for (const folded of kind === 'population' ? exclusionKeys(name, naming) : [])
      yield { folded, name, how: 'NAME', needs: '' };
  }
  for (const label of isProper ? names : names.slice(0, 1))
    for (const core of naming.coresOf(kind, label, unit))
      for (const folded of keysOf(kind, core.name, naming))
        yield {
          folded,
          name: core.name,
          how: core.isBeside === true ? 'HEAD' : 'CORE',
          needs: core.needs.map((word) => naming.stem(word)).join(' '),
        };
}

/** A name as it is looked for: as it is written, with what hyphens join as one word, and with its inner capitals apart. */
export function keysOf(kind: NamedInTexts, name: string, naming: Naming): string[] {
  if (name.length > LONGEST) return [];
  const written = withoutArticle(piecesOf(name), naming);
  const spellings = [written, hyphensJoined(written)];
  if (kind === 'source' || kind === 'place')
    spellings.push(withoutArticle(piecesOf(capitalsApart(name)), naming));
  const keys = spellings
    .filter(isName)
    .flatMap((pieces) => [keyOf(pieces, naming), keyOf(pieces, { ...naming, joinedArticles: NO_ARTICLES })]);
  return [...new Set(keys)];
}

/** In small letters an article may be any word: "el fasher". */
const NO_ARTICLES: ReadonlyMap<string, string> = new Map();

const isName = (pieces: readonly Piece[]): boolean =>
  pieces.length > 0 && pieces.length <= LONGEST_NAME && pieces.some(({ folded }) => /\p{L}/u.test(folded));

/** Pieces without the article they begin with, where more follows. */
export function withoutArticle(pieces: readonly Piece[], naming: Naming): readonly Piece[] {
  const [first, second] = pieces;
  return first && second?.parting === 'SPACE' && naming.articles.has(first.folded) ? pieces.slice(1) : pieces;
}

/** The same with each run of pieces that hyphens join made one. */
export function hyphensJoined(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last === undefined || piece.parting !== 'HYPHEN') joined.push(piece);
    else
      joined[joined.length - 1] = {
        ...last,
        end: piece.end,
        folded: last.folded + piece.folded,
        written: last.written + piece.written,
        isPossessive: piece.isPossessive,
      };
  }
  return joined;
}

/** "UN News" as "United Nations News", and the other way round. */
function* respelled(name: string, { respellings }: Naming): Generator<string> {
  for (const { from, to } of respellings) if (from.test(name)) yield name.replace(from, to);
}

/** "ReliefWeb" as "Relief Web". */
const capitalsApart = (name: string): string => name.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
