import type { FoundName } from './found-name.js';
import { RANKS } from './found-name.js';
import type { NamedText } from './named-text.js';

/** Two names of one kind that a text has joined, by which it may point back at either. */
interface Pair {
  readonly former: FoundName;
  readonly latter: FoundName;
}

/** Numbers of the pieces "former" and "latter" of one sentence. */
interface Pointers {
  readonly former: number;
  readonly latter: number;
}

/**
 * What "the former" and "the latter" point back at, where a sentence has both: of two places, or people, that are joined
 * before them, "in Baghdad and Nineveh: in the former 133, in the latter 259". With a number before them, that may be of
 * both; with others joined in between, these may be meant.
 */
export function* pointingBack(names: readonly FoundName[], text: NamedText): Generator<FoundName> {
  const { pieces } = text;
  for (const pointers of pointersIn(text)) {
    const pair = pairBefore(Math.min(pointers.former, pointers.latter), names, text);
    if (!pair) continue;
    const [first, last] = [pieces[pair.former.first], pieces[pair.latter.last]];
    const apart = { start: first?.start ?? 0, end: last?.end ?? 0 };
    for (const which of ['former', 'latter'] as const) {
      const [{ kind, means }, at] = [pair[which], pointers[which]];
      yield { kind, means, first: at, last: at, by: 'SYNONYM', rank: RANKS.NAME, apart };
    }
  }
}

function pointersIn(text: NamedText): Pointers[] {
  const { pieces, naming } = text;
  const bySentence = new Map<number, { former: number[]; latter: number[] }>();
  for (const [at, { folded, sentence }] of pieces.entries()) {
    const which = naming.pointing.former.has(folded)
      ? 'former'
      : naming.pointing.latter.has(folded)
        ? 'latter'
        : null;
    if (which === null || !isAlone(at, text)) continue;
    const found = bySentence.get(sentence) ?? { former: [], latter: [] };
    bySentence.set(sentence, found);
    found[which].push(at);
  }
  return [...bySentence.values()].flatMap(({ former: [former, ...formers], latter: [latter, ...latters] }) =>
    former === undefined || latter === undefined || formers.length + latters.length > 0
      ? []
      : [{ former, latter }],
  );
}

/** "the latter |, 259", "in the former | 133": no noun goes with it, as in "the former president". */
function isAlone(at: number, { pieces, naming }: NamedText): boolean {
  const [article, word, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!word || !naming.articles.has(article?.folded ?? '') || article?.stretch !== word.stretch) return false;
  const isOver = next?.stretch !== word.stretch || next.commas !== word.commas;
  if (isOver || /^\p{Nd}/u.test(next.folded) || naming.isFunctionWord(next.folded)) return true;
  return naming.ending(next.folded) === 'PAST';
}

/** The last two places, or people, with nothing but "and" between them before a piece, where nothing else may be meant. */
function pairBefore(at: number, names: readonly FoundName[], text: NamedText): Pair | undefined {
  const { pieces, naming } = text;
  const pointing = pieces[at];
  const some = names
    .filter(
      ({ kind, means, last }) => (kind === 'place' || kind === 'population') && means.length > 0 && last < at,
    )
    .sort((a, b) => a.first - b.first);
  const latter = some.findLast((name) =>
    some.some((former) => former.kind === name.kind && isJoined(former, name, text)),
  );
  const former = latter && some.find((name) => name.kind === latter.kind && isJoined(name, latter, text));
  const [first, last] = [former && pieces[former.first], latter && pieces[latter.last]];
  if (!former || !latter || !first || !last || !pointing || last.paragraph !== pointing.paragraph)
    return undefined;
  if (pointing.sentence - last.sentence > 1) return undefined;
  const isThird = some.some(({ kind, last: end }) => kind === former.kind && end === former.first - 1);
  const begin = pieces.findIndex(({ sentence }) => sentence === first.sentence);
  const before = pieces.slice(begin, at);
  const between = pieces.slice(latter.last + 1, at);
  const isOpen =
    isThird ||
    before.some(({ folded }) => naming.isNumeral(folded)) ||
    between.some(({ folded }) => naming.pointing.joints.has(folded));
  return isOpen ? undefined : { former, latter };
}

function isJoined(former: FoundName, latter: FoundName, { pieces, naming }: NamedText): boolean {
  return (
    latter.first === former.last + 2 &&
    naming.pointing.joints.has(pieces[former.last + 1]?.folded ?? '') &&
    pieces[latter.first]?.stretch === pieces[former.first]?.stretch
  );
}
