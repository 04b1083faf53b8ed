import type { FoundName } from './found-name.js';
import { RANKS } from './found-name.js';
import type { NamedText } from './named-text.js';

/** Two names of one kind that a text has joined, by which it may point back at either. */
interface Pair {
  readonly former: FoundName;
  readonly latter: FoundName;
  /** Another is named right before the two. */
  readonly isOfMore: boolean;
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
  const pointers = pointersIn(text);
  if (pointers.length === 0) return;
  const pairs = joinedIn(names, text);
  let next = 0;
  for (const { former, latter } of pointers) {
    const at = Math.min(former, latter);
    while ((pairs[next]?.latter.last ?? Infinity) < at) next += 1;
    const pair = pairs[next - 1];
    if (!pair || !isMeantAt(at, pair, text)) continue;
    const [first, last] = [pieces[pair.former.first], pieces[pair.latter.last]];
    const apart = { start: first?.start ?? 0, end: last?.end ?? 0 };
    for (const [{ kind, means }, pointing] of [
      [pair.former, former],
      [pair.latter, latter],
    ] as const)
      yield { kind, means, first: pointing, last: pointing, by: 'SYNONYM', rank: RANKS.NAME, apart };
  }
}

/** In the order of the text. */
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

/** It is the same sentence or the one before, no number stands there yet, and no other two are joined since. */
function isMeantAt(at: number, { former, latter, isOfMore }: Pair, { pieces, naming }: NamedText): boolean {
  const [last, pointing] = [pieces[latter.last], pieces[at]];
  if (!last || !pointing || isOfMore || last.paragraph !== pointing.paragraph) return false;
  if (pointing.sentence - last.sentence > 1) return false;
  let begin = former.first;
  while (pieces[begin - 1]?.sentence === last.sentence) begin -= 1;
  return !pieces
    .slice(begin, at)
    .some(
      ({ folded }, index) =>
        naming.isNumeral(folded) || (begin + index > latter.last && naming.pointing.joints.has(folded)),
    );
}

const isPointedAt = ({ kind, means }: FoundName): boolean =>
  (kind === 'place' || kind === 'population') && means.length > 0;

/** Two of one kind with nothing but "and" between them, in the order of the text. */
function joinedIn(names: readonly FoundName[], { pieces, naming }: NamedText): Pair[] {
  const some = names.filter(isPointedAt);
  const byFirst = new Map(some.map((name) => [`${name.kind} ${name.first}`, name]));
  const ends = new Set(some.map(({ kind, last }) => `${kind} ${last}`));
  const pairs = some.flatMap((former): Pair[] => {
    const latter = byFirst.get(`${former.kind} ${former.last + 2}`);
    const isJoined =
      latter !== undefined &&
      naming.pointing.joints.has(pieces[former.last + 1]?.folded ?? '') &&
      pieces[latter.first]?.stretch === pieces[former.first]?.stretch;
    return isJoined ? [{ former, latter, isOfMore: ends.has(`${former.kind} ${former.first - 1}`) }] : [];
  });
  return pairs.sort((a, b) => a.latter.last - b.latter.last);
}
