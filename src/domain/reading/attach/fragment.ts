import type { ReadAxis } from '../../vocabulary/read-axes.js';
import type { Span } from '../span.js';
import { isDash } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isNamed, type Part } from './line.js';
import { unknownName } from './party.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isSmall } from './small-words.js';
import { isAllOf, isMark, isOneOf } from './words-of-parts.js';

/** Words of a fragment that name something which the record does not know, as far as it can be told what. */
export interface UnreadName extends Span {
  readonly axis: Extract<ReadAxis, 'PLACE' | 'POPULATION' | 'SPEAKER'>;
}

/**
 * What a line without a verb names that the record does not know. What is typed into a search, all small, is nothing but
 * names; and so is what stands alone between two marks of a headline or a table, each word with a capital.
 */
export function unreadInFragment(sentence: Sentence, words: AttachWords): UnreadName[] {
  const { parts, hasCapitals } = sentence;
  if (!parts.some((part) => part.kind === 'QUANTITY') || !isFragment(sentence, words)) return [];
  return hasCapitals ? unknownFields(sentence, words) : unknownWords(sentence, words);
}

/** A line without a verb. */
export function isFragment({ parts }: Sentence, { grammar, speech }: AttachWords): boolean {
  return !parts.some(
    (part) =>
      isOneOf(part, grammar.auxiliaries) ||
      isOneOf(part, grammar.pronouns) ||
      (isOneOf(part, speech.verbs) && !isOneOf(part, speech.verbsOrNouns)),
  );
}

function unknownWords({ parts, isAside }: Sentence, words: AttachWords): UnreadName[] {
  const hasDeterminer = parts.some((part) => isOneOf(part, words.grammar.determiners));
  if (hasDeterminer && parts.some((part) => isMark(part, '.', ','))) return [];
  const axis = axisLeft(parts);
  return parts.flatMap((part, at) => {
    if (isAside(at) || !isUnread(part, words)) return [];
    const isOfPeople = [at - 1, at + 1].some(
      (beside) => isNamed(parts[beside], 'measure') || isNamed(parts[beside], 'population'),
    );
    return [{ start: part.start, end: part.end, axis: isOfPeople ? 'POPULATION' : axis }];
  });
}

function isUnread(part: Part, words: AttachWords): boolean {
  if (part.kind === 'NAME') return part.names.every(({ means }) => means.length === 0);
  if (part.kind !== 'WORD') return false;
  const { folded } = part;
  return words.people.changing.has(folded) || !(isSmall(folded, words) || words.grammar.topics.has(folded));
}

/** A word that stands alone is a place where none is named, else somebody. */
const axisLeft = (parts: readonly Part[]): UnreadName['axis'] =>
  parts.some((part) => isNamed(part, 'place')) ? 'SPEAKER' : 'PLACE';

function unknownFields({ parts, isAside }: Sentence, { grammar, speech, units }: AttachWords): UnreadName[] {
  const found: UnreadName[] = [];
  const axis = axisLeft(parts);
  let from = 0;
  for (let to = 0; to <= parts.length; to++) {
    const part = parts[to];
    if (part !== undefined && !isBetweenFields(part)) continue;
    const field = parts.slice(from, to);
    const isName =
      field.length > 0 &&
      field.every((one, index) => !isAside(from + index) && isOfName(one, grammar)) &&
      field.some(({ kind, capital }) => kind === 'WORD' && capital);
    const span = isName ? unknownName(parts, { from, to }, grammar, speech) : null;
    if (span && !isAllOf(parts, span, units)) found.push({ ...span, axis });
    from = to + 1;
  }
  return found;
}

const isBetweenFields = (part: Part): boolean =>
  isMark(part, ',', '|', ':', ';', '(', ')', '.', '/', '•') || isDash(part);

const isOfName = (part: Part, grammar: Grammar): boolean =>
  (part.capital && (part.kind === 'WORD' || isNamed(part, 'place'))) || isOneOf(part, grammar.withinNames);
