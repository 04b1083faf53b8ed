import { grouped } from '../../kernel/grouped.js';
import { rankedByWords, type Ranked } from '../../domain/search/ranked.js';
import type { Sought } from '../../domain/search/sought.js';
import { distanceFrom } from '../../domain/search/sought-number.js';
import type { Reader } from '../reader.js';
import { entryNumber } from '../tables/search-entry.js';
import { readDetails, type Details } from './details.js';
import type { Scored } from './scored.js';

/**
 * Puts in order what has been scored.
 * @param scored with all that have the same points, as equals are told apart among one another
 */
export async function rank(
  reader: Reader,
  sought: readonly Sought[],
  scored: readonly Scored[],
): Promise<Ranked[]> {
  const details = new Map<number, Details>();
  for (const all of await Promise.all(
    [...grouped(scored, ({ kind }) => kind)].map(([kind, some]) =>
      readDetails(
        reader,
        kind,
        some.map(({ node }) => entryNumber(kind, node)),
      ),
    ),
  ))
    for (const one of all) details.set(one.entry, one);
  const isCopy = copies();
  const ranked: Ranked[] = [];
  for (const one of scored) {
    const { kind, node, points, own } = one;
    const detail = details.get(entryNumber(kind, node));
    if (!detail) continue;
    ranked.push(
      rankedByWords({
        kind,
        node,
        points,
        own,
        distance: distanceOf(sought, detail.value),
        isRewording: detail.original === 0,
        isCopy: isCopy(one, detail),
        length: detail.length,
      }),
    );
  }
  return ranked;
}

/** Tells of one after another whether it says what one of the same points said before it, word for word. */
function copies(): (scored: Scored, details: Details) => boolean {
  const seen = new Set<string>();
  return ({ points }, { quote, length }) => {
    if (quote === null) return false;
    const said = `${points} ${length} ${quote}`;
    const isCopy = seen.has(said);
    seen.add(said);
    return isCopy;
  };
}

function distanceOf(sought: readonly Sought[], value: number | null): number | null {
  if (value === null) return null;
  const distances = sought.flatMap(({ number }) => (number === null ? [] : [distanceFrom(number, value)]));
  return distances.length === 0 ? null : Math.min(...distances);
}

/**
 * Of what has been scored, as much as a page needs: so many that have at most some points, and all that have the same as
 * the first or the last of them.
 */
export function neededFor(scored: readonly Scored[], most: number | undefined, size: number): Scored[] {
  const from = most ?? Infinity;
  const inOrder = scored
    .filter(({ points }) => points <= from)
    .sort((a, b) => b.points - a.points || a.node - b.node);
  const equal = inOrder.filter(({ points }) => points === from).length;
  const last = inOrder[equal + size]?.points ?? 0;
  return inOrder.filter(({ points }) => points >= last);
}
