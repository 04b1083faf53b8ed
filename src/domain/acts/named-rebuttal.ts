import type { Draft } from '../record/draft.js';
import type { RebuttalEntry } from '../record/entries.js';
import type { GivenStatement } from '../record/given.js';
import type { Doing } from './act.js';

/** A rebuttal named by an act: one that is recorded, or the one made at this place of the same statement. */
export type NamedRebuttal = { readonly recorded: RebuttalEntry } | { readonly own: number };

/**
 * A rebuttal by its name; one made in the same statement comes first.
 * @param made refs of the rebuttals of the statement that can be meant, in order
 * @throws SaysoError NOT_FOUND
 */
export function namedRebuttal(
  draft: Draft,
  made: readonly (string | null | undefined)[],
  name: string,
  field: string,
): NamedRebuttal {
  const own = made.indexOf(name);
  return own >= 0 ? { own } : { recorded: draft.known.rebuttals.get(name, field) };
}

/** Refs of all rebuttals that a statement makes, in order; without one where it gives none. */
export const rebuttalRefs = ({ rebuts }: GivenStatement): (string | null | undefined)[] =>
  (rebuts ?? []).map(({ ref }) => ref);

/** The rebuttal that was named. */
export function rebuttalOf({ made }: Doing, named: NamedRebuttal): RebuttalEntry {
  if ('recorded' in named) return named.recorded;
  const own = made[named.own];
  if (!own) throw new Error(`The statement has no rebuttal ${named.own}.`);
  return own;
}

/** A rebuttal that was made in an earlier statement; it is a fault of the program when it was made in the same. */
export function recordedRebuttal(named: NamedRebuttal): RebuttalEntry {
  if ('recorded' in named) return named.recorded;
  throw new Error('The rebuttal is made in the same statement.');
}

/** For telling whether a statement is the same. */
export const rebuttalContent = (named: NamedRebuttal): unknown =>
  'own' in named ? ['own', named.own] : named.recorded.seq;
