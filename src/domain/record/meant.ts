import type { NamedKind } from '../../kernel/ids.js';
import { MOST_SUGGESTED, slipDistance } from '../text/nearest.js';

/** A record that may have been meant: its ref, and what else it is called. */
export interface Candidate {
  readonly ref: string;
  /** What a sentence calls it; null for kinds that have no such name. */
  readonly label: string | null;
  /** Other words for it. */
  readonly words: readonly string[];
}

/** Those that were most likely meant by a name, nearest first; one that is called exactly so shuts out the others. */
export function meantBy(name: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const near = candidates.flatMap((candidate) => {
    const { ref, label, words } = candidate;
    const distances = [ref, ...(label === null ? [] : [label]), ...words].flatMap(
      (word) => slipDistance(name, word) ?? [],
    );
    return distances.length === 0 ? [] : [{ candidate, distance: Math.min(...distances) }];
  });
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => least > 0 || distance === 0)
    .sort((a, b) => a.distance - b.distance || (a.candidate.ref < b.candidate.ref ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map(({ candidate }) => candidate);
}

/** As a question: `did you mean "killed" (Persons killed)?` */
export const didYouMean = (meant: readonly Candidate[], kind?: NamedKind): string =>
  `did you mean ${kind === undefined ? '' : `the ${kind} `}${meant.map(shown).join(' or ')}?`;

const shown = ({ ref, label }: Candidate): string =>
  label === null || label === ref ? `"${ref}"` : `"${ref}" (${label})`;
