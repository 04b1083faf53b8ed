import type { Slot } from './clauses.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isNamed } from './line.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** Of the numbers of "332 of the 926 killed | were in Nineveh": where what is said of the part alone begins. */
export interface PartAndWhole {
  readonly part: Slot;
  readonly whole: Slot;
  /** The verb. */
  readonly verb: number;
}

/** Two numbers of which the one is a part of the other, and what follows the verb is said of the part; null where a slot is neither. */
export function partAndWholeOf(
  { parts, slots, isAside }: Sentence,
  slot: Slot,
  { grammar, people }: AttachWords,
): PartAndWhole | null {
  const index = slots.indexOf(slot);
  for (const [part, whole] of [
    [slot, slots[index + 1]],
    [slots[index - 1], slot],
  ] as const) {
    if (!part || !whole || !isPartOf(part, whole)) continue;
    let verb = whole.at + 1;
    while (verb < whole.to && (isAside(verb) || !isVerb(verb, whole))) verb += 1;
    return verb < whole.to ? { part, whole, verb } : null;
  }
  return null;

  /** "were", or "died" behind "killed". */
  function isVerb(at: number, whole: Slot): boolean {
    if (isOneOf(parts[at], grammar.auxiliaries)) return true;
    const isTold = parts.slice(whole.at + 1, at).some((one) => isNamed(one, 'measure'));
    if (isTold && isOneOf(parts[at], grammar.movements)) return true;
    return (
      isTold &&
      isNamed(parts[at], 'measure') &&
      !isMark(parts[at - 1], '-', ',') &&
      !isOneOf(parts[at - 1], grammar.coordinators)
    );
  }

  function isPartOf(part: Slot, whole: Slot): boolean {
    const between = parts.slice(part.at + 1, whole.at);
    // "7,431 of Iraq's 16,361".
    const isOwned = isNamed(between[1], 'place') && isOneOf(between[2], grammar.possessives);
    return (
      isOneOf(between[0], grammar.ofs) &&
      between
        .slice(isOwned ? 3 : 1)
        .every((one) => isOneOf(one, grammar.determiners) || isOneOf(one, people.alls))
    );
  }
}

/** "17 were | among the | 212". */
export const isWholeAt = ({ parts }: Sentence, { at }: Slot, { grammar }: AttachWords): boolean =>
  isOneOf(parts[at - 1], grammar.determiners) && isOneOf(parts[at - 2], grammar.amongs);

/** "including 152", "of them 490": led by such a word, with nothing but small words between; "490 of them". */
export function isPartAt({ parts }: Sentence, { from, at }: Slot, { grammar }: AttachWords): boolean {
  if (isOneOf(parts[at + 1], grammar.ofs) && isOneOf(parts[at + 2], grammar.pronouns)) return true;
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const part = parts[index];
    if (isOneOf(part, grammar.toParts)) return true;
    if (part?.kind !== 'WORD' && !isMark(part, ',')) return false;
  }
  return false;
}
