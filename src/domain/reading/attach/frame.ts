import type { Seq } from '../../../kernel/seq.js';
import type { Period } from '../../period.js';
import { isWithin } from '../../scope/tree.js';
import type { NameRead } from '../name-read.js';
import { isOfADay } from './attribution.js';
import type { AxisReading } from './axis-reading.js';
import { isFragment } from './fragment.js';
import { isDateline, isLabel, isOverAll } from './label.js';
import { namesOf } from './line.js';
import { headingOf, sharedBy, type NumberReading } from './number-reading.js';
import { periodIn } from './period.js';
import { placeIn } from './place.js';
import type { Relations } from './relations.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** What the sentences before one have told, as far as it goes on. */
export interface Frame {
  /** Of the paragraph: by the sentence before. */
  readonly paragraph: number;
  readonly place: AxisReading<Seq<'place'>> | null;
  readonly period: AxisReading<Period> | null;
  /** Who asserts the figures of the sentence before. */
  readonly speaker: Seq<'source'> | null;
  /** Of the text: by its headline, or by its first figure; null from where another place is told as well. */
  readonly ofText: AxisReading<Seq<'place'>> | null;
  readonly isOfText: boolean;
  /** By the headline. */
  readonly headline: AxisReading<Period> | null;
  /** Who was named in it as saying something. */
  readonly named: NameRead<'source'> | null;
  /** What stands over lines without a verb: "PERU, April 2024."; over a sentence it tells where and when that was written. */
  readonly overLines: Pick<Told, 'place' | 'period'> | null;
  /** The last number of the sentence before, or what it says as a heading. */
  readonly lead: NumberReading | null;
  /** All numbers of the sentence before. */
  readonly numbers: readonly NumberReading[];
}

export const NO_FRAME: Frame = {
  paragraph: -1,
  place: null,
  period: null,
  speaker: null,
  ofText: null,
  isOfText: false,
  headline: null,
  overLines: null,
  named: null,
  lead: null,
  numbers: [],
};

/** A number with what the sentences before it have told. */
export function framed(
  number: NumberReading,
  { overLines, ...before }: Frame,
  sentence: Sentence,
  words: AttachWords,
): NumberReading {
  if (number.measure.value === null) return number;
  const frame =
    overLines && isFragment(sentence, words) ? { ...before, ...above(before, overLines) } : before;
  const { paragraph } = sentence.line;
  const { speaker } = number;
  const isSameVoice = !speaker.isSaid || speaker.value === frame.speaker;
  const goesOn = paragraph === frame.paragraph && isSameVoice;
  const place = number.isLocal ? null : ((goesOn ? frame.place : null) ?? frame.ofText);
  const period = (goesOn ? frame.period : null) ?? frame.headline;
  return {
    ...number,
    place: number.place.isSaid || !place ? number.place : { ...place, side: null },
    period: number.period.isSaid || number.isCompared || !period ? number.period : { ...period, side: null },
  };
}

const above = (
  { ofText, headline }: Pick<Frame, 'ofText' | 'headline'>,
  { place, period }: Pick<Told, 'place' | 'period'>,
): Pick<Frame, 'ofText' | 'headline'> => ({ ofText: ofText ?? place, headline: headline ?? period });

/** What a number that says nothing of itself goes on from: within a paragraph, or where the next begins "of those". */
export function leadOf(
  frame: Frame,
  { line, parts }: Sentence,
  { grammar }: AttachWords,
): NumberReading | null {
  const isOfThose =
    isOneOf(parts[0], grammar.toParts) &&
    (isOneOf(parts[1], grammar.determiners) || isOneOf(parts[1], grammar.pronouns));
  const isNext = line.paragraph === frame.paragraph + 1 && (isOfThose || (line.isCell ?? false));
  return line.paragraph === frame.paragraph || isNext ? frame.lead : null;
}

/** The frame after a sentence. */
export function frameAfter(
  frame: Frame,
  sentence: Sentence,
  numbers: readonly NumberReading[],
  words: AttachWords,
  relations: Relations,
): Frame {
  const { paragraph, isCell = false } = sentence.line;
  // What stands in a row of a table is said of no other row.
  if (isCell) return frame;
  const isHeadline = frame.paragraph < 0 && isWithoutStop(sentence);
  const told =
    numbers.length > 0 ? toldBy(sentence, numbers) : toldWithout(sentence, isHeadline, words, relations);
  const kept = paragraph === frame.paragraph ? frame : NO_FRAME;
  return {
    paragraph,
    place: told.place ?? kept.place,
    period: told.period ?? kept.period,
    speaker: told.speaker ?? kept.speaker,
    named: namedLast(sentence),
    headline: isHeadline || isLabel(sentence, words) ? (told.period ?? null) : frame.headline,
    overLines: overLinesAfter(frame, sentence, words, relations),
    lead: leadingOn(numbers) ?? headingOf(sentence, words, relations),
    numbers,
    ...(isOverAll(sentence, words) ? overAll(told) : ofTextAfter(frame, told.place, numbers, relations)),
  };
}

/**
 * The last number of a sentence, but none that tells of a part, and none that another is put beside: what comes next goes
 * on from the whole, and from what is told.
 */
function leadingOn(all: readonly NumberReading[]): NumberReading | undefined {
  const numbers = toldThemselves(all);
  const part = numbers.findIndex(({ isPart }) => isPart);
  return part > 0 ? numbers[part - 1] : numbers.at(-1);
}

/** Without those that others are put beside, where there are others: "2,885, after | 1,792 | in October". */
function toldThemselves(numbers: readonly NumberReading[]): readonly NumberReading[] {
  const told = numbers.filter(({ isCompared }) => !isCompared);
  return told.length === 0 ? numbers : told;
}

/** What a sentence tells those after it; UNTOLD where its numbers differ, null where it says nothing. */
interface Told {
  readonly place: AxisReading<Seq<'place'>> | null;
  readonly period: AxisReading<Period> | null;
  readonly speaker: Seq<'source'> | null;
}

function toldBy(sentence: Sentence, all: readonly NumberReading[]): Told {
  const numbers = toldThemselves(all);
  const speakers = [...new Set(numbers.map(({ speaker }) => speaker.value))];
  return {
    place: isRowOfTable(sentence)
      ? null
      : sharedBy(
          numbers.map(({ place }) => place),
          (a, b) => a === b,
        ),
    period: sharedBy(
      numbers.map(({ period }) => period),
      (a, b) => a.start === b.start && a.end === b.end,
    ),
    speaker: speakers.length === 1 ? (speakers[0] ?? null) : null,
  };
}

/** A longer line is a sentence. */
const LONGEST_ROW = 6;

/** "Baghdad: 152": a place that is the label of a line is none of the next. */
const isRowOfTable = ({ parts }: Sentence): boolean =>
  namesOf(parts[0], 'place').length > 0 &&
  (isMark(parts[1], ':', '|') || parts[1]?.kind === 'QUANTITY') &&
  parts.length <= LONGEST_ROW;

/** A sentence without numbers tells where and when by how it begins: "In Nineveh the year was quiet"; a headline by all of it. */
function toldWithout(
  sentence: Sentence,
  isHeadline: boolean,
  words: AttachWords,
  relations: Relations,
): Told {
  const { parts } = sentence;
  const isLed = isOneOf(parts[0], words.grammar.prepositions);
  const isWhole = isHeadline || isLabel(sentence, words);
  const stretch = { from: 0, to: isWhole ? parts.length : isLed ? Math.min(parts.length, 4) : 0 };
  const place = placeIn(sentence, stretch, [], words, relations);
  const period = periodIn(sentence, stretch, words);
  const isDay = parts.some((part, at) => at < stretch.to && part.kind === 'TIME' && isOfADay(part.time));
  return {
    place: place.value === null ? null : place,
    period: period.value === null || isDay ? null : period,
    speaker: null,
  };
}

function overLinesAfter(
  { overLines }: Frame,
  sentence: Sentence,
  words: AttachWords,
  relations: Relations,
): Frame['overLines'] {
  if (isDateline(sentence, words)) return toldWithout(sentence, true, words, relations);
  return isFragment(sentence, words) ? overLines : null;
}

const overAll = ({ place }: Told): Pick<Frame, 'ofText' | 'isOfText'> => ({ ofText: place, isOfText: true });

/** A headline does not end as a sentence does. */
export const isWithoutStop = ({ parts }: Sentence): boolean => !isMark(parts.at(-1), '.', '!', '?', '"', '”');

function namedLast({ attributions }: Sentence): NameRead<'source'> | null {
  const last = attributions.findLast(({ by }) => by.kind === 'SOURCE' || by.kind === 'UNKNOWN');
  return last?.by.kind === 'SOURCE' ? last.by.name : null;
}

function ofTextAfter(
  frame: Frame,
  told: AxisReading<Seq<'place'>> | null,
  numbers: readonly NumberReading[],
  { places }: Relations,
): Pick<Frame, 'ofText' | 'isOfText'> {
  const said = numbers.flatMap(({ place }) => place.value ?? []);
  if (!frame.isOfText)
    return said.length === 0 && told === null
      ? { ofText: null, isOfText: false }
      : { ofText: told, isOfText: true };
  const { value } = frame.ofText ?? {};
  if (value === undefined || value === null) return { ofText: null, isOfText: true };
  const isOne = said.every((place) => isWithin(places, place, value));
  return { ofText: isOne ? frame.ofText : null, isOfText: true };
}
