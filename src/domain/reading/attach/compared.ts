import type { AttachWords, Sentence } from './sentence.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** So many parts behind a number its own time may stand. */
const NEAR_TIME = 4;

/** ", after 1,792 | in October". */
function hasOwnTime(parts: Sentence['parts'], at: number): boolean {
  for (let index = at + 1; index <= at + NEAR_TIME; index++) {
    if (parts[index]?.kind === 'TIME') return true;
    if (parts[index] === undefined || parts[index]?.kind === 'MARK') return false;
  }
  return false;
}

/** A number is put beside another: "from 382", ", after 382 in October"; but what something "fell to" is told itself. */
export function isComparedAt({ parts }: Sentence, at: number, { grammar }: AttachWords): boolean {
  const [before, ahead] = [parts[at - 1], parts[at - 2]];
  const isMoving = isOneOf(ahead, grammar.movements) && !isOneOf(ahead, grammar.comparing);
  const isReached = isOneOf(before, grammar.toReached) && isMoving;
  return (
    (isOneOf(before, grammar.comparers) && !isOneOf(ahead, grammar.amounting) && !isReached) ||
    (isOneOf(before, grammar.toEarlier) && isMark(ahead, ',') && hasOwnTime(parts, at)) ||
    (isOneOf(before, grammar.prepositions) && isOneOf(ahead, grammar.comparing))
  );
}
