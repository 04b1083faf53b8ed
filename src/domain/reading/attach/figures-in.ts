import type { ExclusionAsWritten } from '../../claim/figure.js';
import type { Period } from '../../period.js';
import { isWithin } from '../../scope/tree.js';
import type { Language } from '../languages/language.js';
import type { AxisRead, FigureRead } from '../figure-read.js';
import type { UnreadWords } from '../../check/given-figure.js';
import type { ReadAxis } from '../../vocabulary/read-axes.js';
import type { Span } from '../span.js';
import { tablesIn } from '../tables/tables-in.js';
import type { Words } from '../word.js';
import { withAdditions } from './added.js';
import { withCells } from './cells.js';
import type { AxisReading } from './axis-reading.js';
import { NOTHING_SAID, saidIn, unreadIn } from './axis-reading.js';
import { framed, frameAfter, isWithoutStop, leadOf, NO_FRAME, type Frame } from './frame.js';
import { inherited } from './inherit.js';
import { inParallel } from './in-parallel.js';
import { linesOf, withTelegrams, type Found } from './line.js';
import { numbersIn, toldBackIn, type NumberReading } from './number-reading.js';
import { periodIn } from './period.js';
import { withBehindWhere, withPointedBack } from './of-several.js';
import type { Relations } from './relations.js';
import { respectively } from './respectively.js';
import { creditedIn } from './speaker.js';
import { sentenceOf, type AttachWords, type Sentence } from './sentence.js';
import { NOTHING_SPOKEN_OF, spokenAfter, withSpokenOf } from './spoken-of.js';
import { ofStock } from './stock.js';
import { withVague } from './vague-numbers.js';

/**
 * The figures of a text, one for each number that was found, sentence by sentence: to each number what the words that
 * belong to it say (semantics.md, A figure in front of you). What is ambiguous is null, and what names something that
 * the record does not know is unread.
 * @param units what the measures of the text are called and counted in, word by word, folded
 */
export function* figuresIn(
  { text, words }: Words,
  found: Found,
  language: Language,
  relations: Relations,
  units: ReadonlySet<string>,
): Generator<readonly FigureRead[]> {
  const attach: AttachWords = { ...language, units };
  let frame: Frame = NO_FRAME;
  let spoken = NOTHING_SPOKEN_OF;
  let waiting: ReadSentence[] = [];
  let isBegun = false;
  const cells = withTelegrams(withCells(linesOf({ text, words }, found), tablesIn(text)));
  const lines = withVague(cells, found.noFigures);
  for (const line of lines) {
    const sentence = sentenceOf(line, attach, text);
    if (sentence.isDated && isBegun) frame = NO_FRAME;
    isBegun ||= !isWithoutStop(sentence);
    const read = numbersIn(sentence, frame.named, attach, relations);
    const own = withBehindWhere(inParallel(respectively(sentence, read, attach)));
    const lead = leadOf(frame, sentence, attach);
    const told = inherited(withPointedBack(own, lead ? frame.numbers : []), lead, relations);
    const numbers = withAdditions(told, lead)
      .map((number) => withSpokenOf(number, spoken, sentence, relations, saysEnough))
      .map((number) => ofStock(framed(number, frame, sentence, attach), relations));
    spoken = spokenAfter(spoken, sentence);
    frame = frameAfter(frame, sentence, told, attach, relations);
    const last = waiting.at(-1);
    const isFirst = last?.sentence.line.paragraph === line.paragraph && last.numbers.length === 0;
    const after = last && isFirst ? leavingOut(numbers, sentence, last.sentence, attach) : numbers;
    const isSameTable = line.isCell === true && last?.sentence.line.isCell === true;
    if (!isSameTable) {
      for (const one of waiting)
        yield figuresOf(text, completed(one.numbers, one.sentence, sentence, attach, relations), relations);
      waiting = [];
    }
    waiting.push({ sentence, numbers: after });
  }
  for (const one of waiting) yield figuresOf(text, one.numbers, relations);
}

/** A sentence whose numbers are read, and which the next may say more of. */
interface ReadSentence {
  readonly sentence: Sentence;
  readonly numbers: readonly NumberReading[];
}

/** "In Iraq it was 926. | That is how many civilians were killed.": what is told twice, and otherwise, is not told. */
function toldBack(number: NumberReading, back: NumberReading): NumberReading {
  const isOtherwise =
    (number.place.isSaid && back.place.isSaid && number.place.value !== back.place.value) ||
    (number.period.isSaid && back.period.isSaid && !isSamePeriod(number.period.value, back.period.value)) ||
    number.population.isSaid;
  if (isOtherwise) return { ...number, measure: { ...back.measure, ...unreadIn(...back.measure.spans) } };
  return {
    ...number,
    measure: back.measure,
    noTotal: back.noTotal,
    population: back.population,
    categories: back.categories,
    isAnybody: back.isAnybody,
    place: number.place.isSaid ? number.place : back.place,
    period: number.period.isSaid ? number.period : back.period,
    exclusions: number.exclusions.isSaid ? number.exclusions : back.exclusions,
    speaker: number.speaker.isSaid ? number.speaker : back.speaker,
    content: back.content,
    noun: null,
  };
}

const isSamePeriod = (a: Period | null, b: Period | null): boolean =>
  a?.start === b?.start && a?.end === b?.end;

/** The numbers of a sentence with what the next, which has none, says of them. */
function completed(
  numbers: readonly NumberReading[],
  sentence: Sentence,
  next: Sentence,
  words: AttachWords,
  relations: Relations,
): readonly NumberReading[] {
  const read = leavingOut(numbers, sentence, next, words);
  const back = next.line.paragraph === sentence.line.paragraph ? toldBackIn(next, words, relations) : null;
  const [only] = read;
  if (back !== null && only !== undefined && read.length === 1 && !only.measure.isSaid)
    return [toldBack(only, back)];
  const credited = next.line.paragraph === sentence.line.paragraph ? creditedIn(next, words) : null;
  if (credited === null) return read;
  return read.map((number) => (number.speaker.isSaid ? number : { ...number, speaker: credited }));
}

/** A sentence without numbers may say what those of the sentence before it, or else after it, leave out. */
function leavingOut(
  numbers: readonly NumberReading[],
  { line }: Sentence,
  beside: Sentence,
  words: AttachWords,
): readonly NumberReading[] {
  const { slots, exclusions: said, parts } = beside;
  const isNote = line.isCell === true && beside.line.paragraph === line.paragraph + 1;
  if (slots.length > 0 || said.length === 0 || !(beside.line.paragraph === line.paragraph || isNote))
    return numbers;
  const when = periodIn(beside, { from: 0, to: parts.length }, words);
  return numbers.map((number) => {
    const exclusions = leftOutOf(number, beside, when.value);
    return number.exclusions.isSaid || exclusions === null ? number : { ...number, exclusions };
  });
}

/** What of it concerns a number: "For May it had no figures from Anbar" says nothing of June. */
function leftOutOf(
  { period }: NumberReading,
  { exclusions }: Sentence,
  when: Period | null,
): NumberReading['exclusions'] | null {
  const unread = exclusions.filter((one) => one.exclusions === null);
  if (unread.length > 0) return { ...unreadIn(...unread), side: null };
  const said = exclusions.flatMap((one) => one.exclusions ?? []);
  const about = said
    .map((exclusion) => ({ ...exclusion, period: exclusion.period ?? when }))
    .filter((exclusion) => shareTime(period.value, exclusion.period));
  return about.length === 0 ? null : { ...saidIn(about, ...exclusions), side: null };
}

const shareTime = (a: Period | null, b: Period | null): boolean =>
  a === null || b === null || (a.start < b.end && b.start < a.end);

const figuresOf = (text: string, numbers: readonly NumberReading[], relations: Relations): FigureRead[] =>
  numbers.map((number) => figureOf(text, number, relations));

function figureOf(text: string, number: NumberReading, relations: Relations): FigureRead {
  const { quantity } = number;
  const axes = axesOf(number, isAlone(text, quantity));
  return {
    start: quantity.start,
    end: quantity.end,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    qualifier: quantity.qualifier,
    measure: number.measure.value,
    place: number.place.value,
    period: number.period.value,
    population: number.population.value,
    categories: number.categories.value ?? [],
    exclusions: number.exclusions.value && sensible(number, number.exclusions.value, relations),
    speaker: number.speaker.value,
    saidOn: number.saidOn.value,
    spans: [...spansOfQuantity(number), ...axes.flatMap(([axis, { spans }]) => onAxis(axis, spans))].sort(
      inText,
    ),
    unread: axes
      .flatMap(([axis, { unread }]) => onAxis(axis, unread))
      .map((span): UnreadWords => ({ ...span, exact: text.slice(span.start, span.end) }))
      .sort(inText),
  };
}

/** Without what would leave nothing of the figure: that was said of something else. */
function sensible(
  { place, population }: NumberReading,
  exclusions: readonly ExclusionAsWritten[],
  { places, populations }: Relations,
): readonly ExclusionAsWritten[] | null {
  if (exclusions.length === 0) return exclusions;
  const left = exclusions.filter(
    (one) =>
      one.period !== null ||
      one.categories.length > 0 ||
      !(
        isWithin(places, place.value, one.place ?? place.value) &&
        isWithin(populations, population.value, one.population ?? population.value)
      ),
  );
  return left.length > 0 ? left : null;
}

const inText = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

const onAxis = (axis: ReadAxis, spans: readonly Span[]): AxisRead[] =>
  spans.map(({ start, end }) => ({ axis, start, end }));

function spansOfQuantity({ quantity }: NumberReading): AxisRead[] {
  const { number, qualified, low } = quantity;
  return [
    ...onAxis(low === null ? 'VALUE' : 'RANGE', [number]),
    ...(qualified ? onAxis('QUALIFIER', [qualified]) : []),
  ];
}

function axesOf(number: NumberReading, alone: boolean): (readonly [ReadAxis, AxisReading<unknown>])[] {
  return [
    ['QUALIFIER', number.howMeant],
    ['MEASURE', alone ? number.measure : withoutMeasure(number)],
    ['MEASURE', number.noTotal],
    ['PLACE', number.place],
    ['PERIOD', number.period],
    ['POPULATION', number.measure.value === null ? { ...number.population, unread: [] } : number.population],
    ['CATEGORY', number.categories],
    ['EXCLUSIONS', number.exclusions],
    ['SPEAKER', number.speaker],
    ['SAID_ON', number.saidOn],
  ];
}

/** What may stand around a number that somebody types by itself: marks and white space. */
const MOST_AROUND = 8;

/** Whoever gives a number and nothing else asks for that number, whatever it counts. */
const isAlone = (text: string, { start, end }: Span): boolean =>
  text.length - (end - start) <= MOST_AROUND && !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));

/** Words that say what is counted, where the record has no measure for it: with them nothing on record is the same. */
function withoutMeasure(number: NumberReading): AxisReading<unknown> {
  const { measure, content, population, quantity } = number;
  if (measure.value !== null || measure.unread.length > 0) return measure;
  const words =
    population.unread[0] ?? content.after ?? content.anywhereAhead ?? (number.noun ? quantity : undefined);
  if (words) return { ...NOTHING_SAID, unread: [words] };
  return quantity.of === 'COUNT' && saysEnough(number) ? measure : { ...NOTHING_SAID, unread: [quantity] };
}

/** A number of which hardly anything is said is that of too many things. */
const saysEnough = ({ place, period, population, categories, speaker }: NumberReading): boolean =>
  [population, categories, speaker].some(({ value }) => value !== null) ||
  (place.value !== null && period.value !== null);
