import type { NamedInTexts } from '../name-read.js';
import { inOrder, RANKS, type FoundName } from './found-name.js';
import type { Entry } from './lexicon.js';
import { likenessOf } from './likeness.js';
import { piecesFrom, writingAt, type NamedText } from './named-text.js';
import { FARTHER, nearnessOfNeeded } from './needed-words.js';
import { peopleLost } from './people-lost.js';
import { runsOf } from './runs.js';
import { spreadPhrases } from './spread-phrases.js';
import type { Synonyms } from './synonyms.js';
import { isWrittenSo } from './written-so.js';

/** Pieces of a text that mean what the phrases of a set do. */
interface Meant {
  readonly first: number;
  readonly last: number;
  readonly of: Synonyms;
}

/** What sets of synonyms may name. */
const KINDS: Readonly<Record<Synonyms['kind'], readonly [NamedInTexts, ...NamedInTexts[]]>> = {
  measure: ['measure'],
  people: ['population', 'category'],
};

/**
 * The words of a text that name records by other words which mean the same. Those of which nothing on record has the
 * meaning name nothing, and say so: they count something else.
 */
export function* synonymNames(text: NamedText): Generator<FoundName> {
  const called = new Map<Synonyms, readonly Entry[]>();
  for (const meant of meantIn(text)) {
    const entries = called.get(meant.of) ?? calledBy(meant.of, text);
    called.set(meant.of, entries);
    const found = KINDS[meant.of.kind].flatMap((kind) =>
      namedThrough(
        meant,
        kind,
        entries.filter((entry) => entry.kind === kind),
        text,
      ),
    );
    if (found.length > 0) yield* found;
    else if (!meant.of.isGeneral)
      yield { ...meant, kind: KINDS[meant.of.kind][0], means: [], by: 'SYNONYM', rank: RANKS.NOT_ON_RECORD };
  }
}

function* meantIn(text: NamedText): Generator<Meant> {
  const said = [...saidIn(text)];
  yield* said;
  const sentences = new Set(
    said.filter(({ of }) => of.kind === 'measure').map(({ first }) => text.pieces[first]?.sentence),
  );
  // "lost 12 soldiers, dead or wounded": where another word says it, it says nothing itself.
  for (const { at, means } of peopleLost(text))
    if (!sentences.has(text.pieces[at]?.sentence)) yield { first: at, last: at, of: means };
}

function* saidIn(text: NamedText): Generator<Meant> {
  const { synonyms } = text.naming;
  for (const run of runsOf(text.chains, synonyms.pieces)) {
    const words = piecesFrom(text, run);
    const sets = (synonyms.phrases.get(run.key) ?? []).filter(
      ({ pieces }) => likenessOf(words, pieces, text.naming) !== null && isWritten(text, run, pieces),
    );
    for (const of of new Set(sets.map((phrase) => phrase.of))) yield { first: run.first, last: run.last, of };
  }
  for (const { at, means } of spreadPhrases(text)) yield { first: at, last: at, of: means };
}

function isWritten(
  text: NamedText,
  run: { first: number; last: number },
  name: Parameters<typeof likenessOf>[1],
): boolean {
  const words = piecesFrom(text, run);
  const [word] = words;
  return (
    word !== undefined &&
    word.commas === words.at(-1)?.commas &&
    isWrittenSo(
      { kind: 'measure', run: words, name, writing: writingAt(text, word), isBody: false, isArea: false },
      text.naming,
    )
  );
}

/** What is on record by a phrase of a set, and not only by a word of the same stem. */
const calledBy = (of: Synonyms, { naming, lexicon }: NamedText): Entry[] =>
  of.keys.flatMap((key) => {
    const phrases = (naming.synonyms.phrases.get(key) ?? []).filter((phrase) => phrase.of === of);
    return (lexicon.called.get(key) ?? []).filter((entry) =>
      phrases.some((phrase) => likenessOf(entry.pieces, phrase.pieces, naming) !== null),
    );
  });

function namedThrough(
  { first, last }: Meant,
  kind: NamedInTexts,
  entries: readonly Entry[],
  text: NamedText,
): FoundName[] {
  const named = entries.flatMap((entry) => {
    const nearness = nearnessOfNeeded(entry, first, text);
    return nearness ? [{ node: entry.node, rank: RANKS.OTHER_WORDS + FARTHER[nearness] }] : [];
  });
  if (named.length === 0) return [];
  const rank = Math.min(...named.map((one) => one.rank));
  const means = inOrder(named.filter((one) => one.rank === rank).map(({ node }) => node));
  return [{ kind, first, last, means, by: 'SYNONYM', rank }];
}
