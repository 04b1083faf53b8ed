import type { CheckOutcome } from '../vocabulary/check-outcomes.js';
import { capitalized, grouped, listed } from '../phrases.js';

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const inWords = (count: number): string => SMALL[count] ?? grouped(count);

/** How the figures of an outcome stand to the record: in one, in several. */
const STANDS: Readonly<Record<CheckOutcome, readonly [one: string, more: string]>> = {
  SAME: ['is on record', 'are on record'],
  FITS: ['fits a figure on record', 'fit figures on record'],
  DIFFERS: ['differs from what is on record', 'differ from what is on record'],
  NONE: ['is near nothing on record', 'are near nothing on record'],
};

const IN_ORDER: readonly CheckOutcome[] = ['SAME', 'FITS', 'DIFFERS', 'NONE'];

/** How many figures were read in a text and how they stand to the record, in one sentence. */
export function explainReading(outcomes: readonly CheckOutcome[]): string {
  if (outcomes.length === 0) return 'No figure was read in this text.';
  const stand = IN_ORDER.flatMap((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count === 0 ? [] : [{ count, phrase: STANDS[outcome][count === 1 ? 0 : 1] }];
  });
  const read =
    outcomes.length === 1 ? 'One figure was' : `${capitalized(inWords(outcomes.length))} figures were`;
  const [only] = stand;
  if (only && stand.length === 1)
    return outcomes.length === 1 ? `${read} read: it ${only.phrase}.` : `${read} read: all ${only.phrase}.`;
  return `${read} read: ${listed(stand.map(({ count, phrase }) => `${inWords(count)} ${phrase}`))}.`;
}
