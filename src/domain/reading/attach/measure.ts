import type { Seq } from '../../../kernel/seq.js';
import { meantBy, NOTHING_SAID, unreadIn, type AxisReading } from './axis-reading.js';
import type { Slot } from './clauses.js';
import { isNamed, namesOf, placesOf } from './line.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** What is counted, and where that is said. */
export interface MeasureReading extends AxisReading<Seq<'measure'>> {
  /** The part that names it; null where none does. */
  readonly at: number | null;
}

const NO_MEASURE: MeasureReading = { ...NOTHING_SAID, at: null };

/** A mark between a number and a measure makes them strangers, the more so the more it parts. */
const PARTED_BY = { clause: 40, comma: 8 };

/**
 * The measure that governs a number: the nearest of its slot. Two that are named together are neither of the two.
 * @param mayBe whether the number can be of a measure: "damage by wildfires of 5 million euros" counts no fires
 */
export function measureOf(
  { parts, isAside }: Sentence,
  slot: Slot,
  { grammar, speech }: AttachWords,
  mayBe: (measure: Seq<'measure'>) => boolean,
): MeasureReading {
  let best: { at: number; cost: number } | undefined;
  const consider = (at: number, cost: number): void => {
    const named = namesOf(parts[at], 'measure');
    if (named.length === 0 || isAside(at)) return;
    if (named.every(({ means }) => means.length > 0 && !means.some(mayBe))) return;
    if (cost < (best?.cost ?? Infinity)) best = { at, cost };
  };
  let cost = 0;
  for (let at = slot.at + 1; at < slot.to; at++) {
    cost += costOf(parts[at]);
    consider(at, cost);
  }
  cost = 0.5;
  for (let at = slot.at - 1; at >= slot.from; at--) {
    cost += isMark(parts[at], ':') ? 1 : costOf(parts[at]);
    consider(at, cost);
  }
  if (!best) return NO_MEASURE;
  const at = isVerb(slot.at - 1) && best.at === slot.at + 1 ? slot.at - 1 : best.at;
  const [name] = namesOf(parts[at], 'measure');
  if (!name) return NO_MEASURE;
  const other = coordinated(at, 1) ?? coordinated(at, -1) ?? listed(at) ?? befell(at, 1) ?? befell(at, -1);
  if (other !== undefined) return { ...unreadIn(joined(at, other)), at };
  return { ...meantBy(name), at };

  /** "arrested 17 protesters": the verb says what is counted, the noun of whom. */
  function isVerb(index: number): boolean {
    const [verb, noun] = [parts[index], parts[slot.at + 1]];
    return (
      index >= slot.from &&
      isNamed(verb, 'measure') &&
      !grammar.isPlural(verb?.folded ?? '') &&
      grammar.isPlural(noun?.folded ?? '')
    );
  }

  /** Another measure right beside it, with a coordinator between: "killed or wounded" where no measure is called so. */
  function coordinated(one: number, step: 1 | -1): number | undefined {
    const next = one + 2 * step;
    if (!isOneOf(parts[one + step], grammar.coordinators) && !isMark(parts[one + step], '/'))
      return undefined;
    const [beside] = namesOf(parts[next], 'measure');
    const isOther = beside?.means.some((measure) => !name?.means.includes(measure)) ?? false;
    return isOther && next >= slot.from && next < slot.to ? next : undefined;
  }

  /** Another measure behind a comma, without a number of its own: "killed, injured". */
  function listed(one: number): number | undefined {
    const [beside] = namesOf(parts[one + 2], 'measure');
    const isOther = beside?.means.some((measure) => !name?.means.includes(measure)) ?? false;
    const isListed = isMark(parts[one + 1], ',') && isOther && one + 2 < slot.to;
    return isListed && one > slot.at && parts[one + 3]?.kind !== 'QUANTITY' ? one + 2 : undefined;
  }

  /** What no measure is called, said with it of the same people: "killed or | displaced", "killed, | abducted or wounded". */
  function befell(one: number, step: 1 | -1): number | undefined {
    const next = one + 2 * step;
    const [verb, after] = [parts[next], parts[next + 1]];
    const isVerbOf =
      (verb?.kind === 'WORD' ||
        (verb?.kind === 'NAME' && !isNamed(verb, 'source') && placesOf(verb).length === 0)) &&
      grammar.isDoing(verb.folded) &&
      grammar.isDoing(parts[one]?.folded ?? '') &&
      ![speech.verbs, speech.denials, grammar.movements].some((words) => words.has(verb.folded));
    const isJoined =
      isOneOf(parts[one + step], grammar.coordinators) ||
      (step > 0 &&
        isMark(parts[one + step], ',') &&
        (isOneOf(after, grammar.coordinators) || isMark(after, ',')));
    const isHere = next > slot.from && next < slot.to;
    return isVerbOf && isJoined && isHere && (step < 0 || after?.kind !== 'QUANTITY') ? next : undefined;
  }

  function joined(one: number, other: number) {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    return { start: parts[first]?.start ?? 0, end: parts[last]?.end ?? 0 };
  }

  function costOf(part: (typeof parts)[number] | undefined): number {
    if (isMark(part, ',', '(', ')')) return PARTED_BY.comma;
    if (isMark(part, ';', ':', '–', '—', '.') || isOneOf(part, grammar.contrasts)) return PARTED_BY.clause;
    return isOneOf(part, grammar.relatives) ? 3 : 1;
  }
}

/** Every number of a slot is directly the object of its measure: "killed 382". */
export const isObject = ({ at }: Slot, measure: number): boolean => measure === at - 1;
