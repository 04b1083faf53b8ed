import type { NamedInTexts } from '../name-read.js';
import type { FoundName } from './found-name.js';

/**
 * Of the names that are found in a text the longest of each kind, none of which share a piece; of those that take the
 * same pieces the one of the lowest rank.
 */
export function longestOf(found: Iterable<FoundName>): FoundName[] {
  const inOrder = [...found].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || a.rank - b.rank || a.first - b.first,
  );
  const taken = new Map<NamedInTexts, Set<number>>();
  const longest = inOrder.filter((name) => {
    const pieces = taken.get(name.kind) ?? new Set();
    taken.set(name.kind, pieces);
    const own = numbersFrom(name.first, name.last);
    if (own.some((at) => pieces.has(at))) return false;
    for (const at of own) pieces.add(at);
    return true;
  });
  return withoutEmptyBeside(longest);
}

/** Names without words for people or a count of which nothing is on record, where these words name something else. */
function withoutEmptyBeside(names: readonly FoundName[]): FoundName[] {
  const named = new Set(
    names.flatMap(({ means, first, last, other = first }) =>
      means.length > 0 ? [...numbersFrom(first, last), other] : [],
    ),
  );
  return names.filter(
    ({ means, first, last }) => means.length > 0 || !numbersFrom(first, last).every((at) => named.has(at)),
  );
}

const lengthOf = ({ first, last }: FoundName): number => last - first;

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** In which longer names a name is no name of its own: it is part of what the longer one names. */
const SWALLOWS: Readonly<Record<NamedInTexts, readonly NamedInTexts[]>> = {
  measure: ['source'],
  population: ['measure', 'source'],
  category: ['measure', 'source'],
  place: ['measure', 'population', 'category', 'source'],
  source: ['measure', 'population', 'category'],
};

/**
 * Names without those that are part of a longer one of another kind: "the wounded" of a population of wounded soldiers
 * counts nothing by itself, and in the name of a human being nothing is named but who it is. A place in the name of a body
 * or of people ("Iraqi security forces"), and people in the name of a measure ("persons killed"), are said all the same.
 */
export function withoutSwallowed(names: readonly FoundName[]): FoundName[] {
  const holders = new Map<number, FoundName[]>();
  for (const name of names)
    for (const at of numbersFrom(name.first, name.last)) holders.set(at, [...(holders.get(at) ?? []), name]);
  return names.filter((name) => !(holders.get(name.first) ?? []).some((holder) => swallows(holder, name)));
}

function swallows(holder: FoundName, name: FoundName): boolean {
  if (holder.kind === name.kind || holder.first > name.first || holder.last < name.last) return false;
  if (holder.isPerson) return true;
  return lengthOf(holder) > lengthOf(name) && SWALLOWS[holder.kind].includes(name.kind);
}
