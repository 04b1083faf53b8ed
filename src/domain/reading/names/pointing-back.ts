import type { FoundName } from './found-name.js';
import { RANKS } from './found-name.js';
import type { NamedText } from './named-text.js';

/** Two names of one kind that a text has joined, by which it may point back at either. */
interface Pair {
  readonly former: FoundName;
  readonly latter: FoundName;
}

/**
 * What "the former" and "the latter" point back at: of two places, or people, that are joined before them, "in Baghdad and
 * Nineveh". Where two are pointed at, neither of the two is said where it is named.
 */
export function* pointingBack(names: readonly FoundName[], text: NamedText): Generator<FoundName> {
  const { pieces, naming } = text;
  const pairs = pairsIn(names, text);
  if (pairs.length === 0) return;
  for (const [at, { folded }] of pieces.entries()) {
    const isFormer = naming.pointing.former.has(folded);
    if (!isFormer && !naming.pointing.latter.has(folded)) continue;
    const pair = isAlone(at, text) ? pairs.findLast((one) => isBefore(one, at, text)) : undefined;
    if (!pair) continue;
    const { kind, means } = isFormer ? pair.former : pair.latter;
    const [first, last] = [pieces[pair.former.first], pieces[pair.latter.last]];
    const apart = { start: first?.start ?? 0, end: last?.end ?? 0 };
    yield { kind, means, first: at, last: at, by: 'SYNONYM', rank: RANKS.NAME, apart };
  }
}

/** "the latter |, 259", "in the former | 133": no noun goes with it, as in "the former president". */
function isAlone(at: number, { pieces, naming }: NamedText): boolean {
  const [article, word, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!word || !naming.articles.has(article?.folded ?? '') || article?.stretch !== word.stretch) return false;
  const isOver = next?.stretch !== word.stretch || next.commas !== word.commas;
  if (isOver || naming.isNumeral(next.folded) || naming.isFunctionWord(next.folded)) return true;
  return naming.ending(next.folded) === 'PAST';
}

function isBefore({ latter }: Pair, at: number, { pieces }: NamedText): boolean {
  const [named, pointing] = [pieces[latter.last], pieces[at]];
  if (!named || !pointing || latter.last >= at || named.paragraph !== pointing.paragraph) return false;
  return pointing.sentence - named.sentence <= 1;
}

/** Places and people with nothing but "and" between them, and no third. */
function pairsIn(names: readonly FoundName[], { pieces, naming }: NamedText): Pair[] {
  const some = names
    .filter(({ kind, means }) => (kind === 'place' || kind === 'population') && means.length > 0)
    .sort((a, b) => a.first - b.first);
  return some.flatMap((former, index) => {
    const latter = some
      .slice(index + 1)
      .find(({ kind, first }) => kind === former.kind && first > former.last);
    const isJoined =
      latter?.first === former.last + 2 &&
      naming.pointing.joints.has(pieces[former.last + 1]?.folded ?? '') &&
      pieces[latter.first]?.stretch === pieces[former.first]?.stretch;
    return isJoined ? [{ former, latter }] : [];
  });
}
