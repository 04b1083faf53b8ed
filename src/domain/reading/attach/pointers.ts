import type { Seq } from '../../../kernel/seq.js';
import type { AxisReading } from './axis-reading.js';
import type { Slot } from './clauses.js';
import { isNamed, type Part } from './line.js';
import type { PlaceReading } from './place.js';
import type { Span } from '../span.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/** What was read of a number so far. */
interface Pointing {
  readonly slot: Slot;
  readonly measure: AxisReading<Seq<'measure'>>;
  readonly place: PlaceReading;
  readonly population: AxisReading<Seq<'population'>>;
}

interface Pointer extends Span {
  readonly isPlace: boolean;
}

/**
 * "In the | former | 152 died", "20 of the | latter |": where it could not be told which of two is meant, place or people
 * are said, and unread.
 */
export function withPointers<N extends Pointing>(number: N, sentence: Sentence, words: AttachWords): N {
  const { place, population } = number;
  const read = [place, population, number.measure].flatMap(({ spans, unread }) => [...spans, ...unread]);
  const pointers = pointersIn(sentence, number.slot, words).filter(
    ({ start, end }) => !read.some((one) => start < one.end && one.start < end),
  );
  const [places, people] = [true, false].map((isPlace) => pointers.filter((one) => one.isPlace === isPlace));
  return {
    ...number,
    place: withUnread(place, places),
    population: withUnread(population, people),
  };
}

const withUnread = <R extends Pointing['place' | 'population']>(
  reading: R,
  pointers: readonly Span[] = [],
): R =>
  pointers.length === 0
    ? reading
    : {
        ...reading,
        isSaid: true,
        unread: [...reading.unread, ...pointers.map(({ start, end }) => ({ start, end }))],
      };

function pointersIn({ parts, isAside }: Sentence, { from, at, to }: Slot, words: AttachWords): Pointer[] {
  const { grammar, naming } = words;
  const { former, latter } = naming.pointing;
  return parts.slice(from, to).flatMap((part, step): Pointer[] => {
    const index = from + step;
    const isPointer = isOneOf(part, former) || isOneOf(part, latter);
    if (!isPointer || isAside(index) || !isAlone(parts, index, words)) return [];
    const lead = parts[index - 2];
    const isPlace = isOneOf(lead, grammar.toPlaces);
    // Behind a number ", the latter in battle" says more of it, and not of whom it is.
    const isLed = isPlace || isOneOf(lead, grammar.toPeople);
    return index < at || isLed ? [{ start: part.start, end: part.end, isPlace }] : [];
  });
}

/** "the latter |,", "the former | were"; not "the former president", "the latter of the two", nor "the latter said", by whom is told elsewhere. */
function isAlone(parts: readonly Part[], at: number, { grammar, naming, speech }: AttachWords): boolean {
  const next = parts[at + 1];
  const isOther = isOneOf(next, speech.verbs) || isOneOf(next, grammar.ofs);
  if (!isOneOf(parts[at - 1], grammar.determiners) || isOther) return false;
  if (next?.kind !== 'WORD') return next?.kind !== 'NAME' || isNamed(next, 'measure');
  const isBeside = [grammar.auxiliaries, grammar.prepositions, grammar.movements, grammar.coordinators].some(
    (some) => some.has(next.folded),
  );
  return isBeside || naming.isFunctionWord(next.folded) || naming.ending(next.folded) === 'PAST';
}
