import type { Seq } from '../../../kernel/seq.js';
import { isWithin, type Tree } from '../../scope/tree.js';
import type { NameRead } from '../name-read.js';
import type { Span } from '../span.js';
import { meantBy, NOTHING_SAID, unreadIn, UNTOLD, type AxisReading } from './axis-reading.js';
import type { Slot } from './clauses.js';
import { countedAfter, countedBefore, type Counted } from './counted.js';
import type { Grammar } from './grammar.js';
import { isAge, isNamed, namesOf, namesWithin, placesOf, type Part } from './line.js';
import { isObject } from './measure.js';
import { tellsNothing } from './small-words.js';
import type { Relations } from './relations.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf, startsWith } from './words-of-parts.js';

/** Whom or what a number counts. */
export interface PeopleReading {
  readonly population: AxisReading<Seq<'population'>>;
  readonly categories: AxisReading<readonly Seq<'category'>[]>;
  /** It says "people", and not which. */
  readonly isAnybody: boolean;
  /** Where they are from, as the words beside them say: "Iraqi civilians". */
  readonly places: readonly NameRead<'place'>[];
}

/**
 * Whom or what a number counts: the phrase after it; else the one beside the measure that stands before it; else what
 * else its slot names that is not said of somebody else.
 */
export function peopleOf(
  sentence: Sentence,
  slot: Slot,
  measure: number | null,
  words: AttachWords,
  relations: Relations,
): PeopleReading {
  const phrases = phrasesOf(sentence, slot, measure, words);
  const populations = phrases.flatMap((phrase) => phrase.populations);
  const categories = namesInSlot(sentence, slot, words, 'category');
  const unknown = [...phrases.flatMap((phrase) => phrase.unknown), ...whoeverOf(sentence, slot, words)];
  const named =
    populations.length > 0 || unknown.length > 0 || phrases.some((phrase) => phrase.categories.length > 0)
      ? populations
      : namesInSlot(sentence, slot, words, 'population');
  const whole = named.length > 0 || unknown.length > 0 ? named : ofMeasure(sentence, measure);
  const population = innermost(relations.populations, whole);
  return {
    population:
      unknown.length > 0
        ? { ...population, isSaid: true, unread: [...population.unread, ...unknown.map(bare)] }
        : population,
    categories: byDimension(relations, categories),
    isAnybody: phrases.some((phrase) => phrase.isAnybody),
    places: phrases.flatMap((phrase) => phrase.places),
  };
}

/** "women, 403 | of whom | were killed": those who are named before it, where the record does not know them. */
function whoeverOf({ parts }: Sentence, { from, at }: Slot, words: AttachWords): Span[] {
  const { grammar } = words;
  const aged = parts
    .slice(from, at)
    .find((part, step) => isAge(part) && isOfThose(parts, from + step, grammar));
  if (aged) return [aged];
  const maker = makerOf(parts, at, words);
  if (maker) return isUnknownOne(maker, words) ? [maker] : [];
  const isOfThem = isOneOf(parts[at + 1], grammar.ofs) && isOneOf(parts[at + 2], grammar.relatives);
  const named = isMark(parts[at - 1], ',') ? parts[at - 2] : undefined;
  if (!isOfThem || !named) return [];
  return isUnknownOne(named, words) ? [named] : [];
}

/** "those over | 70 |", "those | 70 or older |". */
const isOfThose = (parts: readonly Part[], age: number, { pointing }: Grammar): boolean =>
  isOneOf(parts[age - 1], pointing) || isOneOf(parts[age - 2], pointing);

/** "Children | made up the | 410 killed": who stands before. */
function makerOf(parts: Sentence['parts'], at: number, { grammar, people }: AttachWords): Part | undefined {
  let end = at;
  while (isOneOf(parts[end - 1], grammar.determiners) || isOneOf(parts[end - 1], people.alls)) end -= 1;
  const verb = grammar.makingUp.find((phrase) => startsWith(parts, end - phrase.length, phrase));
  return verb && parts[end - verb.length - 1];
}

const isUnknownOne = (part: Part, words: AttachWords): boolean =>
  part.kind === 'NAME'
    ? part.names.every(({ means }) => means.length === 0)
    : part.kind === 'WORD' && !tellsNothing(part.folded, words);

/** "5,000 | people displaced |", where that is a measure: the people are counted, and no part of them alone. */
const ofMeasure = ({ parts }: Sentence, measure: number | null): readonly NameRead<'population'>[] =>
  measure === null ? [] : namesWithin(parts[measure], 'population');

const bare = ({ start, end }: Span): Span => ({ start, end });

function phrasesOf(sentence: Sentence, slot: Slot, measure: number | null, words: AttachWords): Counted[] {
  const { parts } = sentence;
  const isAmong =
    isOneOf(parts[slot.at + 1], words.grammar.amongs) && !isOneOf(parts[slot.at + 2], words.grammar.pronouns);
  const noun = countedAfter(sentence, isAmong ? slot.at + 1 : slot.at, slot.to, words);
  const after = says(noun)
    ? together(noun, allOfWhom(sentence, noun.end, slot.to, words))
    : together(noun, ofWhom(sentence, slot, words));
  if (measure === null) return [after];
  if (measure > slot.at) {
    if (says(after)) return [after];
    const beside = besideMeasure(sentence, measure, slot.to, words);
    return measure < after.end
      ? [after, ...beside]
      : [after, countedBefore(sentence, measure, slot.at + 1, words), ...beside];
  }
  const before = countedBefore(sentence, measure, slot.from, words);
  if (says(after))
    return words.grammar.isPlural(sentence.parts[measure]?.folded ?? '') ? [after, before] : [after];
  const beside = besideMeasure(sentence, measure, slot.at, words);
  return isObject(slot, measure) ? [after, withoutUnknown(before)] : [after, before, ...beside];
}

/** ", all of them women,", ", all women,": what all of those are who are counted. */
function allOfWhom(sentence: Sentence, end: number, to: number, words: AttachWords): Counted | null {
  const { parts } = sentence;
  const isAll = isMark(parts[end], ',') && isOneOf(parts[end + 1], words.people.alls);
  if (!isAll) return null;
  if (isOneOf(parts[end + 2], words.grammar.ofs)) return countedAfter(sentence, end + 2, to, words);
  const isAlone = isMark(parts[end + 3], ',', '.', ')') || isOneOf(parts[end + 3], words.grammar.auxiliaries);
  return isAlone ? countedAfter(sentence, end + 1, to, words) : null;
}

/** "Of all the | teachers | in Iraq, 926 were killed". */
function ofWhom(sentence: Sentence, { from, at }: Slot, words: AttachWords): Counted | null {
  return isOneOf(sentence.parts[from], words.grammar.toParts)
    ? countedAfter(sentence, from, at, words)
    : null;
}

const together = (one: Counted, other: Counted | null): Counted =>
  other === null
    ? one
    : {
        ...one,
        populations: [...one.populations, ...other.populations],
        categories: [...one.categories, ...other.categories],
        unknown: [...one.unknown, ...other.unknown],
      };

const says = ({ populations, categories, unknown }: Counted): boolean =>
  populations.length + categories.length + unknown.length > 0;

/** What kills is no one who is counted: "attacks killed 382". */
const withoutUnknown = (phrase: Counted): Counted => ({
  ...phrase,
  populations: phrase.populations.filter(({ means }) => means.length > 0),
  unknown: [],
});

/** "deaths | among civilians |: 382", "killed | civilians | 390". */
function besideMeasure(sentence: Sentence, measure: number, to: number, words: AttachWords): Counted[] {
  const next = sentence.parts[measure + 1];
  const isLed = isOneOf(next, words.grammar.toPeople);
  if (!isLed && next?.kind !== 'NAME') return [];
  const phrase = countedAfter(sentence, isLed ? measure + 1 : measure, to, words);
  return [isLed && isOneOf(next, words.grammar.amongs) ? phrase : withoutUnknown(phrase)];
}

/** The names of a kind in a slot, but for those said of somebody else or of some of them only. */
function namesInSlot<K extends 'population' | 'category'>(
  { parts, isAside }: Sentence,
  slot: Slot,
  { grammar }: AttachWords,
  kind: K,
): NameRead<K>[] {
  const names: NameRead<K>[] = [];
  for (let index = slot.from; index < slot.to; index++) {
    const found = namesOf(parts[index], kind);
    if (found.length === 0 || isAside(index)) continue;
    let lead = index - 1;
    while (
      isOneOf(parts[lead], grammar.determiners) ||
      (parts[lead]?.kind === 'NAME' && placesOf(parts[lead]).length > 0)
    )
      lead -= 1;
    const isOthers = kind === 'population' && isOneOf(parts[lead], grammar.toOthers);
    const isVague = [1, 2, 3].some(
      (back) =>
        isOneOf(parts[index - back], grammar.vague) &&
        index - back > slot.at &&
        !isOfAll(parts, index - back, index, grammar),
    );
    if (!isOthers && !isVague) names.push(...found.filter(({ means }) => means.length > 0));
  }
  return names;
}

/** "5.9 per cent | among | girls", "52 deaths | among | women": all who are counted, and not "926 dead, | among | them women". */
const isOfAll = (parts: Sentence['parts'], among: number, name: number, grammar: Grammar): boolean =>
  isOneOf(parts[among], grammar.amongs) &&
  (parts[among - 1]?.kind === 'QUANTITY' || isNamed(parts[among - 1], 'measure')) &&
  parts.slice(among + 1, name).every((part) => !isMark(part, ',') && !isOneOf(part, grammar.pronouns));

/** Of several that lie within one another the innermost; of several that do not, none is on record together. */
export function innermost<K extends 'population' | 'place' | 'category'>(
  tree: Tree<Seq<K>>,
  names: readonly NameRead<K>[],
): AxisReading<Seq<K>> {
  const unknown = names.filter(({ means }) => means.length === 0);
  if (unknown.length > 0) return unreadIn(...unknown);
  const [first, ...others] = names;
  if (!first) return NOTHING_SAID;
  let inner = first;
  for (const other of others) {
    const [a, b] = [inner.means, other.means];
    const [one, two] = [a[0], b[0]];
    if (a.length !== 1 || b.length !== 1 || one === undefined || two === undefined) {
      if (a.length === b.length && a.every((seq) => b.includes(seq))) continue;
      return UNTOLD;
    }
    if (isWithin(tree, two, one)) inner = other;
    else if (!isWithin(tree, one, two)) return unreadIn(...names);
  }
  return meantBy(inner);
}

function byDimension(
  { categories }: Relations,
  names: readonly NameRead<'category'>[],
): AxisReading<readonly Seq<'category'>[]> {
  if (names.length === 0) return NOTHING_SAID;
  if (names.some(({ means }) => means.length === 0))
    return innermost(categories, names) as AxisReading<never>;
  const dimensions = new Map<string, NameRead<'category'>[]>();
  for (const name of names)
    for (const category of name.means.slice(0, 1)) {
      const dimension = categories.dimensionOf(category);
      dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), name]);
    }
  const readings = [...dimensions.values()].map((of) => innermost(categories, of));
  return {
    isSaid: true,
    value: readings.flatMap(({ value }) => value ?? []),
    spans: readings.flatMap(({ spans }) => spans),
    unread: readings.flatMap(({ unread }) => unread),
  };
}
