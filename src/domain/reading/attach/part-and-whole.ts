import type { Slot } from './clauses.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

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
    while (verb < whole.to && (isAside(verb) || !isOneOf(parts[verb], grammar.auxiliaries))) verb += 1;
    return verb < whole.to ? { part, whole, verb } : null;
  }
  return null;

  function isPartOf(part: Slot, whole: Slot): boolean {
    const between = parts.slice(part.at + 1, whole.at);
    return (
      isOneOf(between[0], grammar.ofs) &&
      between.slice(1).every((one) => isOneOf(one, grammar.determiners) || isOneOf(one, people.alls))
    );
  }
}
