import type { Attribution } from './attribution.js';
import { attributionsIn } from './attributions-in.js';
import type { Span } from '../span.js';
import { slotsOf, type Slot, type Stretch } from './clauses.js';
import type { CountedWords } from './counted.js';
import { datelineOf } from './dateline.js';
import type { ExclusionPhrases } from '../exclusion-phrases.js';
import type { Degrees } from './degrees.js';
import type { ExclusionSaid } from './exclusion-said.js';
import { exclusionsIn } from './exclusions.js';
import { howMeantIn, type HowMeant } from './how-meant.js';
import type { Line, Part } from './line.js';
import type { NoTotals } from './no-totals.js';
import {
  meanwhileIn,
  relativeClausesIn,
  someOfThemIn,
  setBesideIn,
  turnedClauseIn,
} from './relative-clauses.js';
import type { Speech } from './speech.js';
import { isSpelled } from '../names/capitals.js';
import { isAllOf } from './words-of-parts.js';

/** The words of a language by which what a text says is put to its numbers. */
export interface AttachWords extends CountedWords {
  readonly speech: Speech;
  readonly exclusions: ExclusionPhrases;
  readonly degrees: Degrees;
  readonly noTotals: NoTotals;
}

/** A sentence with what is worked out about it before its numbers are looked at one by one. */
export interface Sentence {
  readonly line: Line;
  readonly parts: readonly Part[];
  readonly slots: readonly Slot[];
  readonly attributions: readonly Attribution[];
  readonly exclusions: readonly ExclusionSaid[];
  /** How numbers are meant by words apart from them. */
  readonly meant: readonly HowMeant[];
  /** It begins with a dateline: what was told before is of another text. */
  readonly isDated: boolean;
  /** The part says who says something, where it was written, or what is left out: it says nothing else of a figure. */
  isAside(index: number): boolean;
  readonly hasCapitals: boolean;
}

/** "Dengue: 96 deaths": a word of what a measure is called is nobody, though a sentence begins with it. */
const namesWhatIsCounted = (parts: readonly Part[], { by }: Attribution, { units }: AttachWords): boolean =>
  by.kind === 'UNKNOWN' && isAllOf(parts, by.span, units);

/** @param text in which the line stands */
export function sentenceOf(line: Line, words: AttachWords, text: string): Sentence {
  const { parts } = line;
  const dateline = { from: 0, to: datelineOf(parts, words.grammar, text) };
  const apart = wordsApart(parts);
  const attributions = attributionsIn(line, words.grammar, words.speech)
    .filter((one) => one.to > dateline.to && !namesWhatIsCounted(parts, one, words))
    .filter((one) => !parts.slice(one.from, one.to).every((part) => isIn(part, apart)))
    .map((one) => ({ ...one, from: Math.max(one.from, dateline.to) }));
  const exclusions = exclusionsIn(line, words.exclusions, words).filter(
    ({ start, end }) => !apart.some((one) => one.start < end && start < one.end),
  );
  const slots = slotsOf(line, words.grammar);
  const aside = new Set([
    ...[
      dateline,
      ...attributions,
      ...exclusions,
      ...relativeClausesIn(parts, words.grammar),
      ...someOfThemIn(parts, words.grammar),
      turnedClauseIn(parts, words.grammar),
      setBesideIn(parts, words.grammar),
      meanwhileIn(parts, words),
    ].flatMap(indices),
    ...parts.flatMap((part, index) => (isIn(part, apart) ? [index] : [])),
  ]);
  const meant = slots.flatMap((slot) => howMeantIn(parts, slot, (index) => aside.has(index), words));
  for (const one of meant) for (const index of indices(one)) aside.add(index);
  return {
    line,
    parts,
    slots,
    attributions,
    exclusions,
    meant,
    isDated: dateline.to > 0,
    isAside: (index) => aside.has(index),
    hasCapitals: parts.some(({ capital, start, end }) => capital && !isSpelled(text.slice(start, end))),
  };
}

/** Words of names that stand apart from them: they are read with the name. */
const wordsApart = (parts: readonly Part[]): readonly Span[] =>
  parts.flatMap((part) => (part.kind === 'NAME' ? part.names.flatMap(({ apart }) => apart ?? []) : []));

const isIn = (part: Part, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= part.start && part.end <= end);

const indices = ({ from, to }: Stretch): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
