import type { Word, Words } from '../word.js';
import { piecesOf, type Parting, type Piece } from './piece.js';

/** A piece of a text, and where it stands. */
export interface TextPiece extends Piece {
  readonly sentence: number;
  readonly paragraph: number;
  /** Begins its sentence, or what is quoted in it: a capital says nothing there. */
  readonly begins: boolean;
  /** Pieces of one stretch may belong to one name; nothing that ends a sentence or a clause stands between them. */
  readonly stretch: number;
  /** How many commas stand before it in its stretch. */
  readonly commas: number;
  /** It begins, or ends, with a word: "un" of "news.un.org" does neither. */
  readonly opensWord: boolean;
  readonly closesWord: boolean;
}

/** The pieces of a text, but those of addresses and of the names of accounts. */
export function textPieces({ text, words }: Words): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  let isParted = false;
  for (const piece of piecesOf(text)) {
    while (at + 1 < words.length && (words[at + 1]?.start ?? Infinity) <= piece.start) at += 1;
    const word = words[at];
    if ((word && piece.start < word.end && isAddress(word.folded)) || text[piece.start - 1] === '@') {
      isParted = true;
      continue;
    }
    const parting = isParted ? 'BREAK' : piece.parting;
    isParted = false;
    pieces.push(placed(piece, parting, word, words[at + 1], pieces.at(-1), text));
  }
  return pieces;
}

const isAddress = (folded: string): boolean =>
  folded.includes('/') || folded.includes('@') || folded.startsWith('www.');

function placed(
  { start, end, folded, written, isPossessive }: Piece,
  parting: Parting,
  word: Word | undefined,
  next: Word | undefined,
  before: TextPiece | undefined,
  text: string,
): TextPiece {
  const { sentence, paragraph } = word ?? { sentence: 0, paragraph: 0 };
  const isNewSentence = before?.sentence !== sentence;
  const isNewStretch = isNewSentence || parting === 'BREAK';
  return {
    start,
    end,
    folded,
    written,
    isPossessive,
    parting,
    sentence,
    paragraph,
    begins: isNewSentence || (isNewStretch && OPENS.test(text.slice(Math.max(0, start - 3), start))),
    stretch: (before?.stretch ?? 0) + (isNewStretch ? 1 : 0),
    opensWord: word === undefined || start === word.start,
    closesWord: word === undefined || end >= word.end || (next !== undefined && end >= next.start),
    commas: isNewStretch ? 0 : before.commas + (parting === 'COMMA' ? 1 : 0),
  };
}

/** What is said after a colon or in quotation marks begins with a capital as a sentence does. */
const OPENS = /[:“"«]\s*$/;
