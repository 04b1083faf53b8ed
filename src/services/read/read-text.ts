import { setImmediate as othersTurn } from 'node:timers/promises';
import type { AsOf } from '../../kernel/as-of.js';
import { held, present } from '../../kernel/certain.js';
import { badInput, underField } from '../../kernel/errors.js';
import { takingTurns } from '../../kernel/turns.js';
import { inTurns, type Steps } from '../../kernel/work.js';
import type { CheckFinding } from '../../domain/check/finding.js';
import { parsePeriod, type Period } from '../../domain/period.js';
import { grouped } from '../../domain/phrases.js';
import { explainReading } from '../../domain/reading/explain-reading.js';
import type { AxisRead, FigureRead } from '../../domain/reading/figure-read.js';
import { figuresIn } from '../../domain/reading/attach/figures-in.js';
import type { Relations } from '../../domain/reading/attach/relations.js';
import { ENGLISH } from '../../domain/reading/languages/en/english.js';
import type { Language } from '../../domain/reading/languages/language.js';
import type { AnyNameRead, NamedInTexts } from '../../domain/reading/name-read.js';
import type { Lexicon } from '../../domain/reading/names/lexicon.js';
import { readingNames } from '../../domain/reading/names/names-in.js';
import type { NoFigure, Quantity } from '../../domain/reading/quantity.js';
import { readingQuantities } from '../../domain/reading/quantities.js';
import type { TimeRead } from '../../domain/reading/time-read.js';
import { readingTimes } from '../../domain/reading/times/times-in.js';
import type { Seq } from '../../kernel/seq.js';
import { tokenize } from '../../domain/text/tokens.js';
import { loadCodelists } from '../../storage/analysis/codelists.js';
import type { Words } from '../../domain/reading/word.js';
import { readingWords } from '../../domain/reading/words.js';
import type { Reading } from '../services.js';
import { checkFigures } from './check.js';
import { lexiconFor } from './lexicon.js';

/** A text, when it was published, and as of when it is checked. */
export interface TextToRead {
  readonly text: string;
  /** EDTF. */
  readonly publishedOn?: string | null | undefined;
  readonly asOf: AsOf;
}

/** Words of a text from which something of a figure was, or was not, read. */
export interface SpanRead extends AxisRead {
  readonly exact: string;
}

/** A figure found in a text, with what is on record about it. */
export interface MentionRead extends Omit<FigureRead, 'spans'> {
  readonly exact: string;
  readonly spans: readonly SpanRead[];
  readonly check: CheckFinding;
}

/** A text read for its figures. */
export interface TextRead {
  readonly mentions: readonly MentionRead[];
  readonly explanation: string;
}

/** In UTF-16 code units. */
const LONGEST = 200_000;
/** More than an article of that length gives, and all that is checked at once. */
const MOST_FIGURES = 5_000;

/**
 * The figures of a text, each checked against the record (semantics.md, A figure in front of you). Nothing is stored.
 * @throws SaysoError BAD_USER_INPUT, field `text` or `publishedOn`
 */
export async function readText(reading: Reading, { text, publishedOn, asOf }: TextToRead): Promise<TextRead> {
  if (text.length > LONGEST)
    throw badInput(
      `This text has ${grouped(text.length)} UTF-16 code units, and ${grouped(LONGEST)} is the most that is read at once: give it in parts.`,
      'text',
    );
  const published = publishedOn === null || publishedOn === undefined ? null : dayOf(publishedOn);
  const { figures } = await readFigures(reading, await takingTurns(readingWords(text)), published);
  const checks = await checksOf(reading, figures, asOf);
  const mentions = figures.map((figure, index) => mentionOf(text, figure, present(checks[index])));
  return { mentions, explanation: explainReading(mentions.map(({ check }) => check.outcome)) };
}

/** What is found in a text on the way to its figures, and these. */
export interface FiguresFound {
  readonly lexicon: Lexicon;
  readonly names: readonly AnyNameRead[];
  readonly quantities: readonly Quantity[];
  readonly noFigures: readonly NoFigure[];
  readonly times: readonly TimeRead[];
  readonly figures: readonly FigureRead[];
}

/** How many figures are checked at once. */
const AT_ONCE = 50;

/**
 * The figures of a text by the vocabulary on record.
 * @throws SaysoError BAD_USER_INPUT, field `text`, before anything is read of them where they are too many
 */
export async function readFigures(
  reading: Reading,
  words: Words,
  published: Period | null,
  language: Language = ENGLISH,
): Promise<FiguresFound> {
  const numbers = await takingTurns(readingQuantities(words, language, MOST_FIGURES));
  if (numbers.quantities.length > MOST_FIGURES)
    throw badInput(
      `This text has more than ${grouped(MOST_FIGURES)} numbers that may be figures, and that is the most that are checked at once: give it in parts.`,
      'text',
    );
  await othersTurn();
  const lexicon = await lexiconFor(reading, words, language);
  const names = await takingTurns(readingNames(words, lexicon, language));
  await othersTurn();
  const times = await takingTurns(readingTimes(words, language.times, published));
  const relations = await relationsOf(reading, names);
  const found = { ...numbers, times, names };
  const sentences = figuresIn(words, found, language, relations, unitsOf(names, relations));
  const figures = await inTurns(reading.work, sentenceBySentence(sentences));
  return { ...found, lexicon, figures };
}

/** Counts a sentence before it is read. */
function* sentenceBySentence(sentences: Iterable<readonly FigureRead[]>): Steps<readonly FigureRead[]> {
  const figures: FigureRead[] = [];
  yield 1;
  for (const some of sentences) {
    figures.push(...some);
    yield 1;
  }
  return figures;
}

/** Each of some figures checked; those of which the same was read are checked once. */
async function checksOf(
  reading: Reading,
  figures: readonly FigureRead[],
  asOf: AsOf,
): Promise<readonly CheckFinding[]> {
  const keys = figures.map(keyOf);
  const distinct = [...new Map(figures.map((figure, index) => [keys[index], figure])).values()];
  const found = new Map<string, CheckFinding>();
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    const some = distinct.slice(from, from + AT_ONCE);
    const checks = await checkFigures(reading, some, asOf);
    some.forEach((figure, index) => found.set(keyOf(figure), present(checks[index])));
    await othersTurn();
  }
  return keys.map((key) => held(found, key));
}

/** What a figure is checked by. */
const keyOf = ({
  start: _start,
  end: _end,
  spans: _spans,
  saidOn: _saidOn,
  unread,
  ...given
}: FigureRead): string => JSON.stringify({ ...given, unread: unread.map(({ exact }) => exact) });

const dayOf = (publishedOn: string): Period => underField('publishedOn', () => parsePeriod(publishedOn));

const mentionOf = (text: string, figure: FigureRead, check: CheckFinding): MentionRead => ({
  ...figure,
  exact: text.slice(figure.start, figure.end),
  spans: figure.spans.map((span) => ({ ...span, exact: text.slice(span.start, span.end) })),
  check,
});

/** What the names of a text lie within, and in what its measures are counted. */
async function relationsOf(reading: Reading, names: readonly AnyNameRead[]): Promise<Relations> {
  const of = <K extends NamedInTexts>(kind: K): Set<Seq<K>> =>
    new Set(names.flatMap((name) => (name.kind === kind ? (name.means as readonly Seq<K>[]) : [])));
  return loadCodelists(reading, {
    measures: of('measure'),
    places: of('place'),
    populations: of('population'),
    categories: of('category'),
  });
}

/** The words of the measures of a text and of the units in which they are counted. */
const unitsOf = (names: readonly AnyNameRead[], relations: Relations): Set<string> =>
  new Set(
    names.flatMap((name) =>
      name.kind === 'measure'
        ? name.means
            .map(relations.measure)
            .flatMap(({ label, unit }) => tokenize(`${label} ${unit}`).map(({ token }) => token))
        : [],
    ),
  );
