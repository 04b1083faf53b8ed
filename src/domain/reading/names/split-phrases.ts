import { inOrder, RANKS, type FoundName } from './found-name.js';
import type { Entry } from './lexicon.js';
import { likenessOf } from './likeness.js';
import type { NamedText } from './named-text.js';
import { FARTHER, nearnessOfNeeded } from './needed-words.js';
import type { PiecedText } from './pieced-text.js';

/** What a number counts, and what was done to it, apart from one another: "destroyed 300 homes". */
interface SplitPhrase {
  /** Numbers of pieces: the one after the number, and the other. */
  readonly counted: number;
  readonly done: number;
  /** What a name of the two is looked for by, in either order. */
  readonly keys: readonly string[];
}

/** So many pieces before the number, and after what it counts, may tell what was done. */
const WINDOW = { before: 6, after: 6 };

/** So many words at most are tried on each side. */
const TRIED = 3;

/** So many numbers of a text are looked at. */
const MOST = 10_000;

/** Counts of what something was done to, said with a number or other words between: a measure "Homes destroyed". */
export function* splitNames(text: NamedText): Generator<FoundName> {
  for (const { counted, done, keys } of splitPhrases(text)) {
    const [noun, verb] = [text.pieces[counted], text.pieces[done]];
    if (!noun || !verb) continue;
    const found = keys.flatMap((key, at) =>
      (text.lexicon.called.get(key) ?? []).flatMap((entry) => {
        const words = at === 0 ? [noun, verb] : [verb, noun];
        const isMeant = entry.kind === 'measure' && likenessOf(words, entry.pieces, text.naming) !== null;
        if (isNamedBy(done, entry, text)) return [];
        const nearness = isMeant ? nearnessOfNeeded(entry, counted, text) : undefined;
        return nearness ? [{ node: entry.node, rank: RANKS.FORM_OF_CORE + FARTHER[nearness] }] : [];
      }),
    );
    if (found.length === 0) continue;
    const rank = Math.min(...found.map((one) => one.rank));
    yield {
      kind: 'measure',
      first: counted,
      last: counted,
      means: inOrder(found.filter((one) => one.rank === rank).map(({ node }) => node)),
      by: 'INFLECTED',
      rank,
      other: done,
      apart: { start: verb.start, end: verb.end },
    };
  }
}

/** Whether what was done names the same count by itself: "displaced" those who are people displaced. */
function isNamedBy(done: number, { node }: Entry, { chains, lexicon }: NamedText): boolean {
  const stem = chains[0]?.[done]?.stem ?? '';
  return (lexicon.called.get(stem) ?? []).some(
    (other) => other.kind === 'measure' && other.node === node && other.how !== 'HEAD',
  );
}

/** What numbers count, each with the words near it that may say what was done to it. */
export function* splitPhrases({ pieces, chains, naming }: PiecedText): Generator<SplitPhrase> {
  const [plain = []] = chains;
  let numbers = 0;
  for (let at = 0; at + 1 < pieces.length && numbers < MOST; at += 1) {
    if (!isNumeral(at) || isNumeral(at + 1)) continue;
    const counted = naming.locating.has(pieces[at + 1]?.folded ?? '') ? at + 2 : at + 1;
    if (!isOfStretch(counted, at)) continue;
    numbers += 1;
    for (const done of [...before(at), ...after(counted)]) {
      const [noun, verb] = [plain[counted]?.stem, plain[done]?.stem];
      if (noun !== undefined && verb !== undefined)
        yield { counted, done, keys: [`${noun} ${verb}`, `${verb} ${noun}`] };
    }
  }

  function isNumeral(at: number): boolean {
    return naming.isNumeral(pieces[at]?.folded ?? '');
  }

  function isOfStretch(at: number, other: number): boolean {
    return pieces[at] !== undefined && pieces[at].stretch === pieces[other]?.stretch;
  }

  function before(number: number): number[] {
    const tried: number[] = [];
    for (let at = number - 1; at >= number - WINDOW.before && isOfStretch(at, number); at -= 1) {
      if (naming.isNegation(pieces[at]?.folded ?? '')) return [];
      if (!isNumeral(at) && !naming.isFunctionWord(pieces[at]?.folded ?? '')) tried.push(at);
    }
    return tried.slice(0, TRIED);
  }

  function after(counted: number): number[] {
    const tried: number[] = [];
    for (let at = counted + 1; at <= counted + WINDOW.after && isOfStretch(at, counted); at += 1) {
      if (naming.isNegation(pieces[at]?.folded ?? '') || isNumeral(at)) break;
      if (naming.ending(pieces[at]?.folded ?? '') === 'PAST') tried.push(at);
    }
    return tried.slice(0, TRIED);
  }
}
