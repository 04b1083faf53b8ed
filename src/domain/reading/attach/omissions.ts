import type { ExclusionPhrases } from '../exclusion-phrases.js';
import type { Span } from '../span.js';
import type { Stretch } from './clauses.js';
import type { CountedWords } from './counted.js';
import type { Part } from './line.js';
import { isOneOf } from './words-of-parts.js';

/**
 * Words that tell that something is left out, where nothing tells what.
 * @param told what is told to be left out: its words say no more
 */
export function omissionsIn(
  parts: readonly Part[],
  { omissions }: ExclusionPhrases,
  told: readonly Stretch[],
): (Stretch & Span)[] {
  const inside = new Set(
    told.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  return parts.flatMap((part, at) => {
    const to = part.kind === 'WORD' && !inside.has(at) ? phraseEnd(parts, at, omissions) : undefined;
    return to === undefined ? [] : [{ from: at, to, start: part.start, end: parts[to - 1]?.end ?? part.end }];
  });
}

/** Longer ones are not among the phrases. */
const LONGEST = 5;

/** Where the longest phrase of a list ends that begins at an index. */
export function phraseEnd(
  parts: readonly Part[],
  at: number,
  phrases: ReadonlySet<string>,
): number | undefined {
  let found: number | undefined;
  let phrase = '';
  for (let to = at; to < at + LONGEST; to++) {
    const part = parts[to];
    if (part === undefined || part.kind === 'QUANTITY') break;
    phrase = to === at ? part.folded : `${phrase} ${part.folded}`;
    if (phrases.has(phrase)) found = to + 1;
  }
  return found;
}

/** "out | of the picture": past what it is left out of. */
export function pastOutOf(
  parts: readonly Part[],
  from: number,
  to: number,
  outOf: ReadonlySet<string>,
  { grammar }: CountedWords,
): number {
  if (to - from !== 1 || !isOneOf(parts[from], outOf) || !isOneOf(parts[to], grammar.ofs)) return to;
  const noun = isOneOf(parts[to + 1], grammar.determiners) ? to + 2 : to + 1;
  return parts[noun]?.kind === 'WORD' ? noun + 1 : to;
}
