import { meantBy } from './axis-reading.js';
import type { Slot } from './clauses.js';
import type { ExclusionSaid } from './exclusion-said.js';
import { isNamed, namesOf, type Part } from './line.js';
import type { PlaceReading } from './place.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/**
 * "926 were killed, excluding | Anbar |, where 292 were": the place of which a clause says more is that of its number,
 * though it is named to leave it out of another.
 * @param own what the number's own words tell
 */
export function inWhere(own: PlaceReading, sentence: Sentence, slot: Slot, words: AttachWords): PlaceReading {
  if ((own.side === 'AFTER' && !isBeyond(own, sentence, slot, words)) || own.unread.length > 0) return own;
  const at = placeOfWhere(sentence, slot, words);
  const [name] = at === null ? [] : namesOf(sentence.parts[at], 'place');
  const isOwn = at === null || (own.side !== 'AFTER' && at >= slot.from && !sentence.isAside(at));
  return isOwn || name === undefined ? own : { ...meantBy(name), side: 'BEFORE' };
}

/** "Baghdad, where 152 died, | thousands fled to | Nineveh": a comma and another clause are between; not ", all in Nineveh". */
function isBeyond(
  { spans: [span] }: PlaceReading,
  { parts }: Sentence,
  { at, to }: Slot,
  { grammar, people }: AttachWords,
): boolean {
  const comma = parts.findIndex((part, index) => index > at && index < to && isMark(part, ','));
  const place = parts.findIndex(({ end }) => span !== undefined && end > span.start);
  const isOther = (part: Part): boolean =>
    part.kind === 'WORD' &&
    ![grammar.prepositions, grammar.determiners, people.alls].some((some) => some.has(part.folded)) &&
    !grammar.isAdverb(part.folded);
  return comma >= 0 && comma < place && parts.slice(comma, place).some(isOther);
}

/** "Nineveh, where | 114 | were wounded": it stands in such a clause, the first of its numbers. */
export const isInWhere = (sentence: Sentence, slot: Slot, words: AttachWords): boolean =>
  placeOfWhere(sentence, slot, words) !== null;

/** Where the place stands of which the clause of a number says more; null where it stands in no such clause. */
function placeOfWhere(sentence: Sentence, { at }: Slot, words: AttachWords): number | null {
  const { parts } = sentence;
  for (let index = at - 1; index > 0 && parts[index]?.kind !== 'QUANTITY'; index--) {
    if (!isWhereAt(sentence, index, words)) continue;
    const place = isMark(parts[index - 1], ',') ? index - 2 : index - 1;
    return isNamed(parts[place], 'place') ? place : null;
  }
  return null;
}

const isWhereAt = ({ parts, isAside }: Sentence, at: number, { grammar }: AttachWords): boolean =>
  isOneOf(parts[at], grammar.wheres) && !isAside(at);

/** An exclusion is said of a number; where a sentence has none, of what it is read for. */
export const isLeftOutOf = (
  sentence: Sentence,
  one: ExclusionSaid,
  slot: Slot,
  words: AttachWords,
): boolean =>
  sentence.slots.includes(slot)
    ? slotOf(sentence, one, words) === slot
    : one.from >= slot.from && one.from < slot.to;

/** Its own slot; but where such a clause says more of it, that of the number ahead of it, or else of the one behind the clause. */
function slotOf(sentence: Sentence, { from, to }: ExclusionSaid, words: AttachWords): Slot | undefined {
  const { parts, slots } = sentence;
  const own = slots.findIndex((slot) => from >= slot.from && from < slot.to);
  const where = isMark(parts[to], ',') ? to + 1 : to;
  const isOfWhere = (slots[own]?.at ?? 0) > where && isWhereAt(sentence, where, words);
  return isOfWhere ? (slots[own - 1] ?? slots[own + 1] ?? slots[own]) : slots[own];
}
