import { isAnothers } from './bodies-of-others.js';
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
