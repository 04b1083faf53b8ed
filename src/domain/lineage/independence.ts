import type { FoldedVoice } from '../../kernel/seq.js';
import type { LineageStatement } from './facts.js';

/** How many parties came to a claim by themselves, as far as is known: at least `min`, at most `max`. */
export interface IndependentOrigins {
  readonly min: number;
  readonly max: number;
  /** The folded voices of the origins, in the order of `origins`. */
  readonly sources: readonly FoldedVoice[];
}

/** Counts the folded voices of the origins; `min` leaves out those that never say how they came by it. */
export function independentOrigins(origins: readonly LineageStatement[]): IndependentOrigins {
  const sources = [...new Set(origins.map(({ voice }) => voice))];
  const stated = new Set(origins.filter(({ basis }) => basis !== 'UNSTATED').map(({ voice }) => voice));
  return { min: Math.min(sources.length, Math.max(1, stated.size)), max: sources.length, sources };
}
