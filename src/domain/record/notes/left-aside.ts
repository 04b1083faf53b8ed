import { folded } from '../../text/nearest.js';
import type { GivenPlace } from '../given.js';

/** A place that is built in, as it is known. */
export interface BuiltInPlace {
  readonly ref: string;
  readonly name: string;
  /** What it is called besides, this record's own aliases among them. */
  readonly aliases: readonly string[];
  /** The ref of what it lies within; null for a country. */
  readonly within: string | null;
}

/** Whether two names are one but for their accents, or for an article or the like before or after. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [`-${folded(a)}-`, `-${folded(b)}-`];
  return one.includes(other) || other.includes(one);
}

/** A note on what a record of a built-in place gives beside aliases: it changes nothing. */
export function noteOnLeftAside(
  given: GivenPlace,
  { ref, name, aliases, within }: BuiltInPlace,
): string | undefined {
  const isNamed = [name, ...aliases].some((known) => isSameName(given.name, known));
  const isWithin = (given.within ?? within) === within;
  const left = [
    ...(isNamed ? [] : [`the name "${given.name}" (give it among the aliases to have it found)`]),
    ...(isWithin ? [] : [`that it lies within "${String(given.within)}"`]),
  ];
  if (left.length === 0) return undefined;
  const known = within === null ? `"${name}"` : `"${name}" within ${within}`;
  return `${ref} is built in as ${known}: left aside ${left.length === 1 ? 'is' : 'are'} ${left.join(' and ')}.`;
}
