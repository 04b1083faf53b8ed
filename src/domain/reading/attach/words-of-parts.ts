import type { Span } from '../span.js';
import type { Part } from './line.js';

/** A part that is a word or a mark of the list. */
export const isOneOf = (part: Part | undefined, words: ReadonlySet<string>): boolean =>
  (part?.kind === 'WORD' || part?.kind === 'MARK') && words.has(part.folded);

/** A mark, as it is written. */
export const isMark = (part: Part | undefined, ...marks: readonly string[]): boolean =>
  part?.kind === 'MARK' && marks.includes(part.folded);

/** A stretch of the text is made of words of a list, and of nothing else. */
export const isAllOf = (parts: readonly Part[], span: Span, words: ReadonlySet<string>): boolean =>
  parts
    .filter(({ start, end }) => span.start <= start && end <= span.end)
    .every(({ folded }) => words.has(folded));

/** Words one after another from an index on. */
export const startsWith = (parts: readonly Part[], from: number, words: readonly string[]): boolean =>
  words.every((word, index) => {
    const part = parts[from + index];
    return (part?.kind === 'WORD' || part?.kind === 'MARK') && part.folded === word;
  });
