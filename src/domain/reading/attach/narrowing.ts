import type { Span } from '../span.js';
import type { Slot } from './clauses.js';
import { isNamed, namesOf, type Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isSmall } from './small-words.js';
import { isMark, isOneOf, startsWith } from './words-of-parts.js';

/**
 * Words by whom, or in what, people came to be counted: "by snipers", "in car bombings", "car bombs | killed 926". A
 * count of a record that does not say so is of more than these; what names nothing, "in attacks", leaves it as it is.
 * @param measure the part that names what is counted
 */
export function narrowedIn(
  sentence: Sentence,
  slot: Slot,
  measure: number | null,
  words: AttachWords,
): Span[] {
  if (measure === null) return [];
  const agent = doerOf(sentence, slot, measure, words);
  const manner = mannerOf(sentence, measure, words);
  return [
    ...(agent ? [agent] : []),
    ...(manner ? [bare(manner)] : []),
    ...causesIn(sentence, slot, measure, words),
  ];
}

/** "shot | dead", "starved to | death", "sentenced to | death": how it came about, or that it did not. */
function mannerOf({ parts }: Sentence, measure: number, { grammar }: AttachWords): Part | null {
  const [beside, before] = [parts[measure - 1], parts[measure - 2]];
  if (isOneOf(beside, grammar.manners)) return beside ?? null;
  const isOutcome =
    isOneOf(beside, grammar.toOutcomes) &&
    !grammar.isPlural(parts[measure]?.folded ?? '') &&
    before?.kind === 'WORD';
  return isOutcome && !grammar.movements.has(before.folded) ? before : null;
}

/** "Car bombs in Iraq | have killed 926": who does what is counted stands before its verb. */
function doerOf({ parts, isAside }: Sentence, slot: Slot, measure: number, words: AttachWords): Span | null {
  if (!isVerbBefore(parts, slot.at, measure, words)) return null;
  const isOfOthers = isNamed(parts[slot.at + 1], 'population');
  for (let at = measure - 1; at >= slot.from && !isAside(at); at--) {
    const part = parts[at];
    if (part?.kind === 'MARK') {
      if (part.spaced || !isMark(part, '-')) return null;
    } else if (part?.kind === 'NAME') {
      if (isNamed(part, 'population') ? isOfOthers : isUnknown(part)) return bare(part);
      if (isNamed(part, 'measure') || isNamed(part, 'source')) return null;
    } else if (part?.kind === 'WORD') {
      if (isOneOf(part, words.grammar.contrasts)) return null;
      const idiom = words.grammar.namelessPhrases.find((phrase) =>
        startsWith(parts, at - phrase.length + 1, phrase),
      );
      if (idiom) at -= idiom.length - 1;
      else if (!isNameless(part, words)) return bare(part);
    } else if (part?.kind !== 'TIME') return null;
  }
  return null;
}

const isUnknown = (part: Part): boolean =>
  part.kind === 'NAME' && part.names.every(({ means }) => means.length === 0);

const bare = ({ start, end }: Span): Span => ({ start, end });

/** "killed | 926", "killed | a total of | 926". */
function isVerbBefore(
  parts: readonly Part[],
  number: number,
  measure: number,
  { grammar, people }: AttachWords,
): boolean {
  if (measure >= number || !grammar.isDoing(parts[measure]?.folded ?? '')) return false;
  return parts
    .slice(measure + 1, number)
    .every(
      (part) =>
        isOneOf(part, grammar.determiners) || isOneOf(part, people.partitives) || isOneOf(part, grammar.ofs),
    );
}

function causesIn(
  sentence: Sentence,
  { from, to, at: number }: Slot,
  measure: number,
  words: AttachWords,
): Span[] {
  const { grammar } = words;
  const { parts, isAside } = sentence;
  const found: Span[] = [];
  for (let at = from; at < to; at++) {
    if (isAside(at)) continue;
    const byWhom = at > measure ? ledByWhom(parts, at, Math.min(measure, number), words) : null;
    const lead = byWhom ?? (isOneOf(parts[at], grammar.toHappenings) ? at + 1 : null);
    if (lead === null) continue;
    const phrase = phraseFrom(parts, lead, to, words);
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (!first || !last || isWhenSaid(sentence, last, words)) continue;
    const isNarrow =
      byWhom === null ? isHappening(phrase, words) : phrase.some((part) => !isNameless(part, words));
    if (isNarrow) found.push({ start: first.start, end: last.end });
  }
  return found;
}

/** "on the | night | of 1 February the UN said": when it was said, and nothing of those who are counted. */
function isWhenSaid({ parts, attributions }: Sentence, last: Part, { grammar }: AttachWords): boolean {
  const of = parts.indexOf(last) + 1;
  const day = parts[of + 1];
  const isNight =
    grammar.unitsOfTime.has(last.folded) && isOneOf(parts[of], grammar.ofs) && day?.kind === 'TIME';
  return isNight && attributions.some(({ from, to }) => from <= of + 4 && to > of + 1);
}

/** After "by" behind what is counted, its places and its times; after "caused by", "at the hands of". */
function ledByWhom(
  parts: readonly Part[],
  at: number,
  first: number,
  { grammar }: AttachWords,
): number | null {
  for (const phrase of grammar.toCauses) if (startsWith(parts, at, phrase)) return at + phrase.length;
  if (!isOneOf(parts[at], grammar.byWhom)) return null;
  let before = at - 1;
  while (before > first && isBetween(parts[before], grammar)) before -= 1;
  const isOfMeasure = isNamed(parts[before], 'measure') && !isOneOf(parts[before], grammar.movements);
  return isOfMeasure || before === first ? at + 1 : null;
}

const isBetween = (part: Part | undefined, grammar: AttachWords['grammar']): boolean =>
  part?.kind === 'TIME' ||
  (part?.kind === 'NAME' && isNamed(part, 'place')) ||
  isOneOf(part, grammar.toPlaces) ||
  isOneOf(part, grammar.determiners) ||
  (part?.kind === 'WORD' && grammar.isAdverb(part.folded));

/** The words of one thing that is named: up to a preposition, a verb that helps, a mark, a time or a number. */
function phraseFrom(parts: readonly Part[], from: number, to: number, { grammar }: AttachWords): Part[] {
  const phrase: Part[] = [];
  for (let at = from; at < to; at++) {
    const part = parts[at];
    const isOfIt =
      (part?.kind === 'NAME' && !isNamed(part, 'source') && !isNamed(part, 'measure')) ||
      (isMark(part, '-') && part?.spaced === false) ||
      (part?.kind === 'WORD' &&
        !grammar.prepositions.has(part.folded) &&
        !grammar.auxiliaries.has(part.folded) &&
        !grammar.relatives.has(part.folded) &&
        !grammar.coordinators.has(part.folded) &&
        !grammar.contrasts.has(part.folded));
    if (!part || !isOfIt) break;
    if (!isOneOf(part, grammar.determiners)) phrase.push(part);
  }
  return phrase;
}

/** "car bombings", "suicide attacks": something that happened, told from others of its kind. */
function isHappening(phrase: readonly Part[], words: AttachWords): boolean {
  const { grammar, units } = words;
  if (phrase.some((part) => isOneOf(part, grammar.happenings) && !units.has(part.folded))) return true;
  const last = phrase.at(-1);
  return isOneOf(last, grammar.nameless) && phrase.some((part) => !isNameless(part, words));
}

/** It tells nothing of one cause from another. */
const isNameless = (part: Part, words: AttachWords): boolean =>
  part.kind === 'MARK' ||
  (part.kind === 'NAME' && namesOf(part, 'place').length + namesOf(part, 'category').length > 0) ||
  (part.kind === 'WORD' &&
    (words.grammar.nameless.has(part.folded) ||
      words.grammar.ofAnyCause.has(part.folded) ||
      isSmall(part.folded, words)));
