import type { FoldedVoice } from '../../kernel/seq.js';
import type { LineageStatement } from './facts.js';

/** How many parties came to a claim by themselves, as far as is known: at least `min`, at most `max`. */
export interface IndependentOrigins {
  readonly min: number;
  readonly max: number;
  /** The folded voices of the origins, in the order of `origins`. */
  readonly sources: readonly FoldedVoice[];
}

/**
 * Counts the folded voices of the origins, those that said one jointly as one; `min` leaves out those that never say
 * how they came by it.
 */
export function independentOrigins(origins: readonly LineageStatement[]): IndependentOrigins {
  const groups = groupsOf(origins);
  const stated = new Set(origins.filter(({ basis }) => basis !== 'UNSTATED').flatMap(voicesOf));
  const known = groups.filter((group) => group.some((voice) => stated.has(voice))).length;
  return { min: Math.min(groups.length, Math.max(1, known)), max: groups.length, sources: groups.flat() };
}

/** The folded voices of a statement that did not take back their part, each once. */
export const voicesOf = ({ voices }: Pick<LineageStatement, 'voices'>): FoldedVoice[] => {
  const speaking = new Set<FoldedVoice>();
  for (const { voice, tookBack } of voices) if (!tookBack) speaking.add(voice);
  return [...speaking];
};

/** How many folded voices some statements have. */
export function partiesOf(statements: readonly LineageStatement[]): number {
  const parties = new Set<FoldedVoice>();
  for (const { isRetracted, voices } of statements)
    if (!isRetracted) for (const { voice, tookBack } of voices) if (!tookBack) parties.add(voice);
  return parties.size;
}

/** The folded voices of some statements, those together that said one of them jointly, at any distance. */
export function groupsOf(statements: readonly Pick<LineageStatement, 'voices'>[]): FoldedVoice[][] {
  const groupOf = new Map<FoldedVoice, FoldedVoice[]>();
  for (const statement of statements) {
    const voices = voicesOf(statement);
    // Whoever is alone joins nobody.
    if (voices.length === 1 && voices.every((voice) => groupOf.has(voice))) continue;
    const joined = [...new Set(voices.map((voice) => groupOf.get(voice) ?? [voice]))].flat();
    for (const voice of joined) groupOf.set(voice, joined);
  }
  return [...new Set(groupOf.values())];
}
