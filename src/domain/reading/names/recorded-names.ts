import { inOrder, RANKS, type FoundName } from './found-name.js';
import { grouped } from '../../../kernel/grouped.js';
import type { Entry } from './lexicon.js';
import { likenessOf } from './likeness.js';
import { piecesFrom, writingAt, type NamedText } from './named-text.js';
import { runsOf, type Run } from './runs.js';
import type { TextPiece } from './text-pieces.js';
import { FARTHER, nearnessOfNeeded } from './needed-words.js';
import { isWrittenSo } from './written-so.js';

const RANK_OF = {
  NAME: { SAME: RANKS.NAME, FORM: RANKS.FORM },
  CORE: { SAME: RANKS.CORE, FORM: RANKS.FORM_OF_CORE },
  HEAD: { SAME: RANKS.CORE, FORM: RANKS.FORM_OF_CORE },
} as const;

/** The words of a text that name records as these are called, in one form or another. */
export function* recordedNames(text: NamedText): Generator<FoundName> {
  for (const run of runsOf(text.chains, text.lexicon.pieces)) yield* namedBy(run, text);
}

function* namedBy(run: Run, text: NamedText): Generator<FoundName> {
  const taken = (text.lexicon.called.get(run.key) ?? []).flatMap((entry) => {
    const likeness = likenessOfEntry(entry, run, text);
    if (likeness === null || isAnothers(entry, run, text)) return [];
    const nearness = nearnessOfNeeded(entry, run.first, text);
    return nearness ? [{ entry, likeness, rank: RANK_OF[entry.how][likeness] + FARTHER[nearness] }] : [];
  });
  for (const [kind, some] of grouped(taken, ({ entry }) => entry.kind)) {
    const rank = Math.min(...some.map((one) => one.rank));
    const means = some.filter((one) => one.rank === rank);
    const by = means.some(({ likeness }) => likeness === 'SAME') ? 'NAME' : 'INFLECTED';
    yield {
      kind,
      first: run.first,
      last: run.last,
      means: inOrder(means.map(({ entry }) => entry.node)),
      by,
      rank,
      isPerson: means.every(({ entry }) => entry.isPerson),
    };
  }
}

function likenessOfEntry(entry: Entry, run: Run, text: NamedText): 'SAME' | 'FORM' | null {
  const words = piecesFrom(text, run);
  const [word] = words;
  if (!word || (hasComma(words) && !entry.name.includes(','))) return null;
  if (
    !isWrittenSo(
      { ...entry, run: words, name: entry.pieces, writing: writingAt(text, word), isArea: isArea(run, text) },
      text.naming,
    )
  )
    return null;
  const likeness = likenessOf(words, entry.pieces, text.naming);
  const isProper = entry.kind === 'place' || entry.kind === 'source';
  return likeness === 'FORM' && isProper ? null : likeness;
}

/**
 * "Ethiopia's Ministry of Agriculture", "the Kenyan …", "the … of Chad", "In Kenya the …": a body that is named without its
 * country, beside or behind another. Only small words may stand right before it, and no place but the one it needs.
 */
function isAnothers({ kind, how, needs }: Entry, { first, last }: Run, text: NamedText): boolean {
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

/** "Northern State", "the state of Northern". */
function isArea({ first, last }: Run, { pieces, naming }: NamedText): boolean {
  const [before, after] = [pieces[first - 2], pieces[last + 1]];
  return (
    (after?.parting === 'SPACE' && naming.isAreaWord(after.folded)) ||
    (pieces[first - 1]?.folded !== undefined &&
      naming.locating.has(pieces[first - 1]?.folded ?? '') &&
      naming.isAreaWord(before?.folded ?? ''))
  );
}

const hasComma = (words: readonly TextPiece[]): boolean => words[0]?.commas !== words.at(-1)?.commas;
