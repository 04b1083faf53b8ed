import type { Span } from '../span.js';
import type { Slot } from './clauses.js';
import type { MeasureReading } from './measure.js';
import type { Relations } from './relations.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/** "40 | new | cases", where those on record are counted on a day: of how many of them it is told that they are new, it is not. */
export function anewIn(
  { parts }: Sentence,
  { at: number }: Slot,
  { at, value }: MeasureReading,
  { grammar }: AttachWords,
  relations: Relations,
): Span[] {
  const before = at === number + 2 ? parts[number + 1] : undefined;
  const isNew = before !== undefined && isOneOf(before, grammar.news);
  return isNew && value !== null && relations.measure(value).additivity === 'SEMI_ADDITIVE'
    ? [{ start: before.start, end: before.end }]
    : [];
}
