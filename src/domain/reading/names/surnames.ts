import { inOrder, RANKS, type FoundName } from './found-name.js';
import { piecesFrom, writingAt, type NamedText } from './named-text.js';

/** The words of a text that name people by the last of their names, once the text has called them by all of them. */
export function surnames(names: readonly FoundName[], text: NamedText): FoundName[] {
  const full = new Map<number, FoundName>();
  const taken = new Set<number>();
  for (const name of names)
    if (name.kind === 'source') {
      for (let at = name.first; at <= name.last; at += 1) taken.add(at);
      if (name.last > name.first && name.isPerson) full.set(name.last, name);
    }
  if (full.size === 0) return [];
  const known = new Map<string, Set<number>>();
  return text.pieces.flatMap((piece, at): FoundName[] => {
    const means = known.get(piece.folded);
    const name = full.get(at);
    if (name) known.set(piece.folded, new Set([...(means ?? []), ...name.means]));
    if (!means || taken.has(at) || !isCapital(at, text)) return [];
    return [
      {
        kind: 'source',
        first: at,
        last: at,
        means: inOrder(means),
        by: 'INFLECTED',
        rank: RANKS.FORM,
        isPerson: true,
      },
    ];
  });
}

function isCapital(at: number, text: NamedText): boolean {
  const [piece] = piecesFrom(text, { first: at, last: at });
  return piece !== undefined && (writingAt(text, piece) === 'QUIET' || /^\p{Lu}/u.test(piece.written));
}
