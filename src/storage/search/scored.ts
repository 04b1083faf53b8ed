import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import { ALL_POINTS } from '../../domain/search/ranked.js';
import type { Sought } from '../../domain/search/sought.js';
import type { SearchKind } from '../../domain/vocabulary/search-kinds.js';
import { nodeOfEntry } from '../tables/search-entry.js';
import type { Held } from './candidates.js';

/** What was found of one kind, by what it holds. */
export interface Searched {
  readonly kind: SearchKind;
  readonly sought: readonly Sought[];
  /** How much each thing that is looked for says. */
  readonly weights: readonly number[];
  /** What each record holds, by its number. */
  readonly held: ReadonlyMap<number, Held>;
}

/** A record with how much of what is looked for it holds. */
export interface Scored {
  readonly kind: SearchKind;
  readonly node: Seq<NodeKind>;
  readonly points: number;
  /** By its own words alone. */
  readonly own: number;
}

/** So many of each kind are listed. */
export const MOST_LISTED = 1_000;

/** What has less than this part of the points of the best of its kind is not listed. */
const LEAST = 1 / 3;

/** What bits of what is looked for are worth, in points: of thousands of records few hold other things than the rest. */
export function pointsIn({ weights }: Pick<Searched, 'weights'>): (bits: number) => number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const known = new Map<number, number>();
  return (bits) => {
    const before = known.get(bits);
    if (before !== undefined) return before;
    const held = weights.reduce((sum, weight, at) => ((bits & (1 << at)) === 0 ? sum : sum + weight), 0);
    const points = all === 0 ? 0 : Math.round((ALL_POINTS * held) / all);
    known.set(bits, points);
    return points;
  };
}

/** The bits of what says something; of all where nothing does. */
export function sayingBits(sought: readonly Sought[]): number {
  const bits = (isWanted: (one: Sought) => boolean): number =>
    sought.reduce((sum, one, at) => (isWanted(one) ? sum | (1 << at) : sum), 0);
  return bits(({ isCommon }) => !isCommon) || bits(() => true);
}

/** What each record holds, of entries of no later record than the last of a list. */
export function byNode(held: ReadonlyMap<number, Held>, last: number): Map<number, Held> {
  const found = new Map<number, Held>();
  for (const [entry, one] of held) {
    const node = nodeOfEntry(entry);
    if (node <= last) found.set(node, one);
  }
  return found;
}

/** All but claims: each is found by its own words and by who said it, and by more than common words. */
export function scoreTexts(searched: Searched): Scored[] {
  const { kind, sought, held } = searched;
  const saying = sayingBits(sought);
  const pointsFor = pointsIn(searched);
  const scored: Scored[] = [];
  for (const [node, { OWN, SPEAKER, FIGURE }] of held) {
    if (((OWN | SPEAKER) & saying) === 0) continue;
    scored.push({
      kind,
      node: node as Seq<NodeKind>,
      points: pointsFor(OWN | SPEAKER | FIGURE),
      own: 0,
    });
  }
  return best(scored);
}

/** The best of one kind, as many as are listed, without those that hold far less than the best. */
export function best(all: readonly Scored[]): Scored[] {
  const most = all.reduce((highest, { points }) => Math.max(highest, points), 0);
  return all
    .filter(({ points }) => points > 0 && points >= most * LEAST)
    .sort((a, b) => b.points - a.points || a.node - b.node)
    .slice(0, MOST_LISTED);
}
