import { phraseFrom } from '../quantities/phrase-book.js';
import type { Span } from '../span.js';
import type { Slot } from './clauses.js';
import { isDash } from './clauses.js';
import { isAge, isNamed, type Part } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isSmall } from './small-words.js';
import { isMark, isOneOf } from './words-of-parts.js';

/**
 * Words that tell of some only of those whom a count of the record is of: "who had fled", "killed … remain unidentified",
 * "died of thirst", "killed when their homes fell". What is not understood is taken to restrict.
 * @param measure the part that names what is counted
 */
export function restrictedIn(
  sentence: Sentence,
  slot: Slot,
  measure: number | null,
  words: AttachWords,
): Span[] {
  if (measure === null) return [];
  const found =
    ofSome(sentence, slot, measure, words) ??
    behindNoun(sentence, slot, measure, words) ??
    allOfAge(sentence, slot, words) ??
    toldOf(sentence, slot, measure, words) ??
    of(sentence, slot, measure, words) ??
    whileWhat(sentence, slot, measure, words);
  return found ? [{ start: found.start, end: found.end }] : [];
}

/** "926 civilians | who had fled | were killed", but not "926 who were killed". */
function ofSome(
  { parts, isAside }: Sentence,
  { at }: Slot,
  measure: number,
  words: AttachWords,
): Part | undefined {
  for (let index = at + 1; index < measure; index++) {
    if (isAside(index) || !isOneOf(parts[index], words.grammar.relatives)) continue;
    return parts.slice(index + 1, measure).find((part) => tells(part, words));
  }
  return undefined;
}

/** "926 civilians | in uniform | were killed", "926 civilians | fleeing Rivia | were killed"; not "926 civilians | in all". */
function behindNoun(
  { parts, isAside }: Sentence,
  { at }: Slot,
  measure: number,
  words: AttachWords,
): Part | undefined {
  const { grammar, speech } = words;
  const noun = parts.findIndex((part, index) => index > at && index < measure && isNamed(part, 'population'));
  const first = noun < 0 ? undefined : parts[noun + 1];
  if (first?.kind !== 'WORD' || noun + 1 >= measure || isAside(noun + 1)) return undefined;
  if (grammar.isProgressive(first.folded) && !isSmall(first.folded, words)) return first;
  if (!isOneOf(first, grammar.toTraits)) return undefined;
  const next = isOneOf(parts[noun + 2], grammar.determiners) ? noun + 3 : noun + 2;
  const trait = parts[next];
  const isTrait =
    trait?.kind === 'WORD' &&
    next < measure &&
    tells(trait, words) &&
    !isNameless(trait, words) &&
    !speech.nouns.has(trait.folded);
  return isTrait ? trait : undefined;
}

/** ", all over | 60 |", ", all of them | 60 or older |": how old all of them are. */
function allOfAge({ parts, isAside }: Sentence, { at, to }: Slot, { people }: AttachWords): Part | undefined {
  const all = parts.findIndex(
    (part, index) => index > at && index < to && isOneOf(part, people.alls) && isMark(parts[index - 1], ','),
  );
  if (all < 0 || isAside(all)) return undefined;
  let next = all + 1;
  while (next < to && parts[next]?.kind === 'WORD') next += 1;
  return next - all <= REACH && isAge(parts[next]) ? parts[next] : undefined;
}

/** "killed in Rivia | remain unidentified", "deaths | are under investigation", "926 | were under 18". */
function toldOf(
  { parts, isAside }: Sentence,
  { at, to }: Slot,
  measure: number,
  words: AttachWords,
): Part | undefined {
  const { grammar, people } = words;
  const from = Math.max(at, measure) + 1;
  const verb = parts.findIndex(
    (part, index) =>
      index >= from &&
      index < to &&
      !isAside(index) &&
      (isOneOf(part, grammar.auxiliaries) || isOneOf(part, grammar.staying)),
  );
  if (verb < 0 || parts.slice(from, verb).some((part) => endsClause(part, words))) return undefined;
  for (let index = verb + 1; index < to; index++) {
    const part = parts[index];
    if (part === undefined || endsClause(part, words) || isNamed(part, 'measure')) return undefined;
    // "is nonsense": it is said of the number, and by whom is told elsewhere.
    if (phraseFrom(parts, index, words.speech.falsehoods) !== undefined) return undefined;
    if (part.kind === 'NUMBER' || (isOneOf(part, people.ages) && parts[index + 1]?.kind === 'NUMBER'))
      return part;
    if (isOneOf(part, grammar.determiners) || part.kind === 'QUANTITY') return undefined;
    const isSmallWord = grammar.isAdverb(part.folded) || isOneOf(part, grammar.prepositions);
    if (isOneOf(parts[verb], grammar.staying) && part.kind === 'WORD' && !isSmallWord) return part;
    if (!isAside(index) && tells(part, words)) return isReported(part, words) ? undefined : part;
  }
  return undefined;
}

/** "were recorded", "were down": it says nothing of them. */
const isReported = (part: Part, { speech, noTotals }: AttachWords): boolean =>
  isOneOf(part, speech.verbs) || isOneOf(part, noTotals.toChanges) || isOneOf(part, speech.madeBy);

/** "died | of thirst", "lost their lives | to jets"; not "deaths | of civilians". */
function of(
  { parts, isAside }: Sentence,
  { to }: Slot,
  measure: number,
  words: AttachWords,
): Part | undefined {
  const lead = parts[measure + 1];
  if (measure + 2 >= to || isAside(measure + 1) || !isOneOf(lead, words.grammar.toWhatKills))
    return undefined;
  const first = isOneOf(parts[measure + 2], words.grammar.determiners) ? measure + 3 : measure + 2;
  for (let index = first; index < to; index++) {
    const part = parts[index];
    if (part?.kind !== 'WORD' || isOneOf(part, words.grammar.prepositions)) return undefined;
    if (tells(part, words) && !isNameless(part, words)) return part;
  }
  return undefined;
}

/** How far behind such a word it may be told of whom. */
const REACH = 5;

/** "killed | when their homes collapsed", "killed | as they slept", "killed | while praying". */
function whileWhat(
  { parts, isAside }: Sentence,
  { to }: Slot,
  measure: number,
  words: AttachWords,
): Part | undefined {
  const { grammar } = words;
  for (let index = measure + 1; index < to; index++) {
    const part = parts[index];
    if (isMark(part, ';')) return undefined;
    if (isAside(index) || !(isOneOf(part, grammar.contrasts) || isOneOf(part, grammar.whiles))) continue;
    const clause = parts.slice(index + 1, Math.min(to, index + 1 + REACH));
    if (isTheirDoing(clause[0], words)) return part;
    if (clause.some((one) => isOneOf(one, grammar.theirs))) return part;
  }
  return undefined;
}

/** "while | praying", "after | surrendering"; not "while | fighting went on". */
const isTheirDoing = (part: Part | undefined, { grammar }: AttachWords): boolean =>
  part?.kind === 'WORD' &&
  grammar.isProgressive(part.folded) &&
  ![grammar.nameless, grammar.topics, grammar.happenings].some((words) => words.has(part.folded));

const endsClause = (part: Part, { grammar }: AttachWords): boolean =>
  isMark(part, ',', ';', ':', '.', '(', ')', '"', '”') ||
  isDash(part) ||
  isOneOf(part, grammar.coordinators) ||
  isOneOf(part, grammar.contrasts);

/** It says something that is not read as anything. */
const tells = (part: Part, words: AttachWords): boolean =>
  isAge(part) ||
  (part.kind === 'WORD' && !isSmall(part.folded, words) && !words.grammar.topics.has(part.folded)) ||
  (part.kind === 'NAME' && part.names.every(({ means }) => means.length === 0));

const isNameless = (part: Part, { grammar }: AttachWords): boolean =>
  isOneOf(part, grammar.nameless) || isOneOf(part, grammar.ofAnyCause);
