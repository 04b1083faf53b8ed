import type { NameRead } from '../name-read.js';
import type { Naming } from '../names/naming.js';
import type { Span } from '../span.js';
import type { Grammar } from './grammar.js';
import { isAge, isNamed, namesOf, placesOf, type Part } from './line.js';
import type { People } from './people.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** What a phrase beside a number or a measure says of whom or what is counted. */
export interface Counted {
  readonly populations: readonly NameRead<'population'>[];
  readonly categories: readonly NameRead<'category'>[];
  /** By the names of peoples: "Iraqi civilians". */
  readonly places: readonly NameRead<'place'>[];
  readonly unknown: readonly Span[];
  /** It says "people": whoever they are, they are counted. */
  readonly isAnybody: boolean;
  /** The first part that is none of it. */
  readonly end: number;
}

/** The words that a reader of phrases goes by. */
export interface CountedWords {
  readonly grammar: Grammar;
  readonly people: People;
  readonly naming: Naming;
  /** What the measures of the text are called and counted in, such as "hectares": it says nothing of whom. */
  readonly units: ReadonlySet<string>;
}

/** A sentence in its parts, of which some say nothing of who is counted. */
interface PartsOfSentence {
  readonly parts: readonly Part[];
  isAside(index: number): boolean;
}

interface Collected {
  populations: NameRead<'population'>[];
  categories: NameRead<'category'>[];
  places: NameRead<'place'>[];
  unknown: Span[];
  isAnybody: boolean;
}

const collected = (): Collected => ({
  populations: [],
  categories: [],
  places: [],
  unknown: [],
  isAnybody: false,
});

/**
 * The phrase after a number: "382 | Iraqi civilians | were killed". It goes on over what is said of them by "of", and
 * over a verb to the name of those they are: "490 were civilians".
 */
export function countedAfter(
  { parts, isAside }: PartsOfSentence,
  number: number,
  to: number,
  words: CountedWords,
): Counted {
  const found = collected();
  let after: Progress = 'NUMBER';
  let index = number + 1;
  for (; index < to && !isAside(index); index++) {
    const next: Going = isNamed(parts[index], 'measure')
      ? measureIn(parts, number, index, words, found)
      : wordIn(parts, index, words, found, after);
    if (next === 'MEASURE') index += 1;
    if (next === 'END' || next === 'MEASURE') break;
    after = next === 'ON' ? after : next;
  }
  return { ...found, end: index };
}

/** What a phrase has come past: its number, a verb, or a measure that stands as an adjective. */
type Progress = 'NUMBER' | 'VERB' | 'ADJECTIVE';

/** How it goes on after a part: as before, past something else, or not, over a measure or at the part itself. */
type Going = Progress | 'ON' | 'MEASURE' | 'END';

/** "382 | dead | civilians" goes on; "382 civilians | killed" and "382 | deaths" do not. */
function measureIn(
  parts: readonly Part[],
  number: number,
  index: number,
  { grammar }: CountedWords,
  found: Collected,
): Going {
  const part = parts[index];
  if (!part || index > number + 1) return 'MEASURE';
  if (!grammar.isPlural(part.folded)) return 'ADJECTIVE';
  // "arrested 17 | protesters": the noun says of whom.
  const isOfWhom =
    isNamed(parts[number - 1], 'measure') && !grammar.isPlural(parts[number - 1]?.folded ?? '');
  if (isOfWhom) found.unknown.push(part);
  return 'MEASURE';
}

function wordIn(
  parts: readonly Part[],
  index: number,
  words: CountedWords,
  found: Collected,
  after: Progress,
): Going {
  const part = parts[index];
  if (!part) return 'END';
  if (part.kind === 'NAME') return take(part, found, words.grammar) ? 'ON' : 'END';
  if (isAge(part)) {
    // "under | 18": the word before it tells already that they are some only.
    if (!isOneOf(parts[index - 1], words.people.ages)) found.unknown.push(part);
    return 'ON';
  }
  if (words.people.anybody.has(part.folded)) found.isAnybody = true;
  switch (stepOver(parts, index, words)) {
    case 'STOP':
      return 'END';
    case 'OVER':
      return 'ON';
    case 'VERB':
      return after === 'ADJECTIVE' || hasPeople(found) || found.unknown.length > 0 ? 'END' : 'VERB';
    case 'UNKNOWN':
      return unknownIn(parts, index, part, words, found, after);
  }
}

function unknownIn(
  parts: readonly Part[],
  index: number,
  part: Part,
  words: CountedWords,
  found: Collected,
  after: Progress,
): Going {
  if (after === 'VERB' && !isPredicateNoun(parts, index, words)) return 'END';
  // "the civilians stood …": what follows a noun in the plural is its verb.
  const isAfterNoun = hasPeople(found) && words.grammar.isPlural(parts[index - 1]?.folded ?? '');
  if (isAfterNoun && !words.people.ages.has(part.folded)) return 'END';
  found.unknown.push(part);
  return 'ON';
}

type Step = 'STOP' | 'VERB' | 'OVER' | 'UNKNOWN';

function stepOver(parts: readonly Part[], index: number, words: CountedWords): Step {
  const part = parts[index];
  const { grammar, people } = words;
  // "civilians | ( | 65 and over)".
  if (isMark(part, ',', '(') && isAge(parts[index + 1])) return 'OVER';
  if (part?.kind === 'MARK') return isInside(part, grammar) ? 'OVER' : 'STOP';
  if (part?.kind !== 'WORD') return 'STOP';
  const { folded } = part;
  if (isOfOthers(folded, parts[index + 1], words)) return 'UNKNOWN';
  if (people.ages.has(folded)) {
    if (parts[index + 1]?.kind === 'NAME') return 'OVER';
    if (isOfAge(parts, index)) return 'UNKNOWN';
  }
  if (grammar.auxiliaries.has(folded) || grammar.staying.has(folded)) return 'VERB';
  if (grammar.ofs.has(folded)) return 'OVER';
  if (grammar.coordinators.has(folded))
    return joinsPeople(parts, index) || joinsOthers(parts, index, words) ? 'OVER' : 'STOP';
  if (grammar.prepositions.has(folded) || grammar.contrasts.has(folded) || grammar.relatives.has(folded))
    return 'STOP';
  return isNeutral(folded, words) ? 'OVER' : 'UNKNOWN';
}

/** "civilians", not "civilian" as in "civilian deaths". */
const arePeople = (part: Part | undefined, grammar: Grammar): boolean =>
  isNamed(part, 'population') && grammar.isPlural(part?.folded ?? '');

/** "suspected", "registered", "off-duty", "mostly": with it, it is others who are counted, or not all of them are. */
const isOfOthers = (word: string, next: Part | undefined, { grammar, people }: CountedWords): boolean =>
  people.changing.has(word) ||
  (people.onPaper.has(word) && arePeople(next, grammar)) ||
  // "off-duty", "under-18s": the small word is part of another.
  (grammar.prepositions.has(word) && isMark(next, '-') && next?.spaced === false) ||
  (grammar.vague.has(word) && grammar.isAdverb(word));

const isInside = (part: Part, grammar: Grammar): boolean =>
  grammar.possessives.has(part.folded) ||
  (part.folded === '-' && !part.spaced) ||
  isMark(part, '"', '“', '”', '‘', '’', '#');

const isNeutral = (word: string, { grammar, people, units, naming }: CountedWords): boolean =>
  people.neutral.has(word) ||
  people.partitives.has(word) ||
  grammar.determiners.has(word) ||
  units.has(word) ||
  grammar.isAdverb(word) ||
  naming.isFunctionWord(word);

/** "aged under | 18": a number that is no figure follows. */
const isOfAge = (parts: readonly Part[], index: number): boolean => {
  const next = [1, 2, 3].map((step) => parts[index + step]);
  const number = next.findIndex((part) => part?.kind === 'NUMBER');
  return number >= 0 && next.slice(0, number).every((part) => part?.kind === 'WORD');
};

/** "civilians and | fighters | were killed": who else is counted; not "civilians and | dozens | of soldiers". */
function joinsOthers(
  parts: readonly Part[],
  index: number,
  { grammar, people, naming, units }: CountedWords,
): boolean {
  const [before, other, next] = [parts[index - 1], parts[index + 1], parts[index + 2]];
  const isSomebody =
    other?.kind === 'WORD' &&
    grammar.isPlural(other.folded) &&
    !naming.isNumeral(other.folded) &&
    !people.neutral.has(other.folded) &&
    !people.partitives.has(other.folded) &&
    !units.has(other.folded);
  const isWho =
    isOneOf(next, grammar.auxiliaries) || isNamed(next, 'measure') || isOneOf(next, grammar.toPlaces);
  return isNamed(before, 'population') && isSomebody && isWho;
}

const joinsPeople = (parts: readonly Part[], index: number): boolean =>
  (['population', 'category', 'place'] as const).some(
    (kind) => isNamed(parts[index - 1], kind) && isNamed(parts[index + 1], kind),
  );

/** A noun after "were", not a verb that says what befell them: that is left to the measure. */
const isPredicateNoun = (parts: readonly Part[], index: number, { grammar }: CountedWords): boolean =>
  !isOneOf(parts[index + 1], grammar.prepositions);

const hasPeople = ({ populations, categories }: Collected): boolean =>
  populations.length > 0 || categories.length > 0;

/** Takes what a name says of who is counted; false where it is another name. */
function take(part: Part, found: Collected, grammar: Grammar): boolean {
  const [populations, categories, places] = [
    namesOf(part, 'population'),
    namesOf(part, 'category'),
    placesOf(part),
  ];
  // "2,885 | Iraqis": all who are from there.
  if (places.length > 0 && populations.length + categories.length === 0 && grammar.isPlural(part.folded))
    found.isAnybody = true;
  found.populations.push(...populations);
  found.categories.push(...categories);
  found.places.push(...places);
  return populations.length + categories.length + places.length > 0;
}

/**
 * The phrase before a measure: "the number of | civilians | killed", "| teacher | deaths".
 * @param from it goes back no further
 */
export function countedBefore(
  { parts, isAside }: PartsOfSentence,
  measure: number,
  from: number,
  { grammar, people, units, naming }: CountedWords,
): Counted {
  const found = collected();
  let index = measure - 1;
  for (; index >= from; index--) {
    const part = parts[index];
    if (!part || isAside(index)) break;
    if (part.kind === 'NAME') {
      if (isNamed(part, 'measure') || !take(part, found, grammar)) break;
      continue;
    }
    if (isMark(part, '-') && !part.spaced) continue;
    const { folded } = part;
    if (isAge(part) || (part.kind === 'WORD' && people.changing.has(folded))) {
      found.unknown.push(part);
      continue;
    }
    if (part.kind !== 'WORD') break;
    if (people.neutral.has(folded) || units.has(folded) || grammar.isAdverb(folded)) continue;
    if (
      grammar.auxiliaries.has(folded) ||
      grammar.determiners.has(folded) ||
      grammar.prepositions.has(folded) ||
      grammar.coordinators.has(folded) ||
      grammar.contrasts.has(folded) ||
      grammar.relatives.has(folded) ||
      grammar.pronouns.has(folded) ||
      naming.isFunctionWord(folded)
    )
      break;
    found.unknown.push(part);
  }
  return { ...found, end: index };
}
