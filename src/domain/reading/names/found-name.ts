import type { NamedInTexts, NameRead } from '../name-read.js';
import type { Span } from '../span.js';

/** Words of a text that name records of one kind. */
export interface FoundName {
  readonly kind: NamedInTexts;
  /** Numbers of pieces of the text, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** The numbers of the records; none where the words name what nothing on record is. */
  readonly means: readonly number[];
  readonly by: NameRead['by'];
  /** Of several ways to take the same words the lowest holds. */
  readonly rank: number;
  /** All that are meant are human beings. */
  readonly isPerson?: boolean;
  readonly apart?: Span;
  /** The number of a piece that stands apart and belongs to the name. */
  readonly other?: number;
}

/** In which order several ways to take the same words hold. */
export const RANKS = {
  /** With an exclusion that stands elsewhere in the sentence. */
  APART: -1,
  NAME: 0,
  FORM: 1,
  CORE: 2,
  FORM_OF_CORE: 3,
  OTHER_WORDS: 4,
  NOT_ON_RECORD: 5,
} as const;

/** Numbers of records, each once and in order. */
export const inOrder = (nodes: Iterable<number>): number[] => [...new Set(nodes)].sort((a, b) => a - b);
