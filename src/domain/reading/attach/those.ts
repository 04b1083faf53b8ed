import type { Slot } from './clauses.js';
import type { Span } from '../span.js';
import type { AttachWords, Sentence } from './sentence.js';
import { isOneOf } from './words-of-parts.js';

/** "| those | in Baghdad were 152": what points back at those who were counted before; null where nothing does. */
export function pointedBackAt(
  { parts }: Sentence,
  { from, at }: Slot,
  { grammar }: AttachWords,
): Span | null {
  const those = parts.find(
    (part, index) =>
      index >= from &&
      index < at &&
      isOneOf(part, grammar.pointing) &&
      isOneOf(parts[index + 1], grammar.toPlaces),
  );
  return those ? { start: those.start, end: those.end } : null;
}
