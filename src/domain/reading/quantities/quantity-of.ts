import { isOf } from '../numbers/around.js';
import type { Quantity } from '../quantity.js';
import type { Span } from '../span.js';
import type { Qualifier } from '../../vocabulary/qualifiers.js';
import type { Word } from '../word.js';
import { qualifiedAfter, qualifiedBefore, type Qualified } from './qualified.js';
import type { Qualifiers } from './qualifiers.js';
import { leadAt, type NumberWithUnit, type Range } from './ranges.js';

/** Where a quantity is looked for. */
export interface Around {
  readonly words: readonly Word[];
  readonly rules: Qualifiers;
  /** The place before which words belong to what was read already. */
  readonly from: number;
  /** A number begins at a place. */
  readonly isNumber: (index: number) => boolean;
}

/** A quantity, and the place after its last word. */
export interface QuantityAt {
  readonly quantity: Quantity;
  readonly after: number;
}

/** The quantity that one number is. */
export function plainQuantity(around: Around, number: NumberWithUnit): QuantityAt {
  const before = qualifiedBefore(around.words, number.unit.start, around.from, around.rules);
  const after = qualifiedAfter(around.words, number.unit.after, around.rules, around.isNumber);
  const qualified = outermost(before, after);
  const value = number.unit.negative ? -(number.value ?? 0) : number.value;
  return quantityAt(around, { before, after, qualified }, number, number, {
    value,
    low: null,
    high: null,
    qualifier: qualified?.qualifier ?? (number.multiplied ? 'APPROXIMATE' : 'EXACT'),
  });
}

/** "about 500 or more": at least. */
const outermost = (before: Qualified | null, after: Qualified | null): Qualified | null =>
  before === null || (before.qualifier === 'APPROXIMATE' && after !== null) ? after : before;

/** The quantity that two joined numbers are. */
export function rangeQuantity(
  around: Around,
  low: NumberWithUnit,
  high: NumberWithUnit,
  range: Range,
): QuantityAt {
  const { words, rules, from, isNumber } = around;
  const lead = leadAt(words, low, rules.rangeBetween) ?? leadAt(words, low, rules.rangeFrom);
  const start = lead === null ? low.unit.start : beforeAdverb(words, lead, rules.rangeAdverbs);
  const qualified = qualifiedBefore(words, start, from, rules);
  const before: Qualified | null =
    start < low.unit.start
      ? { qualifier: 'BETWEEN', first: qualified?.first ?? start, after: low.unit.start }
      : qualified;
  const after = qualifiedAfter(words, high.unit.after, rules, isNumber);
  return quantityAt(around, { before, after, qualified: before ?? after }, low, high, {
    value: null,
    ...range,
    qualifier: 'BETWEEN',
  });
}

const beforeAdverb = (words: readonly Word[], at: number, adverbs: ReadonlySet<string>): number =>
  isOf(words[at - 1], adverbs) && words[at - 1]?.sentence === words[at]?.sentence ? at - 1 : at;

interface Sides {
  readonly before: Qualified | null;
  readonly after: Qualified | null;
  readonly qualified: Qualified | null;
}

interface Meant extends Pick<Quantity, 'value' | 'low' | 'high'> {
  readonly qualifier: Qualifier;
}

function quantityAt(
  { words }: Around,
  { before, after, qualified }: Sides,
  low: NumberWithUnit,
  high: NumberWithUnit,
  meant: Meant,
): QuantityAt {
  const end = after?.after ?? high.unit.after;
  const of = low.unit.of === 'COUNT' ? high.unit.of : low.unit.of;
  return {
    quantity: {
      ...spanOf(words, before?.first ?? low.unit.start, end),
      number: spanOf(words, low.first, high.after),
      qualified: qualified === null ? null : spanOf(words, qualified.first, qualified.after),
      ...meant,
      of,
    },
    after: end,
  };
}

/** The stretch of text from a word to the one before another place. */
export const spanOf = (words: readonly Word[], first: number, after: number): Span => ({
  start: words[first]?.start ?? 0,
  end: words[after - 1]?.end ?? 0,
});
