/**
 * How many characters must be put in, taken out, replaced or swapped with their neighbour to make one text of another
 * (the optimal string alignment distance).
 * @param most distances above this are told as `most + 1`
 */
export function editDistance(a: string, b: string, most: number): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? at(before, j - 2) + 1
          : Infinity;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(at(last, to.length), most + 1);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** How far a slip of the pen goes: of a short word nothing but its case, else a character in four, at most three. */
const reachOf = (word: string): number => (word.length < 4 ? 0 : Math.min(3, Math.floor(word.length / 4)));

/** Without case, accents and the kind of dash or space. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '-');

/**
 * How far a word is from one that may have been meant, case, accents and the kind of dash left aside; undefined when it
 * is too far for a slip.
 */
export function slipDistance(word: string, meant: string): number | undefined {
  const [a, b] = [folded(word), folded(meant)];
  const reach = reachOf(word);
  const distance = a === b ? 0 : editDistance(a, b, reach);
  return distance <= reach ? distance : undefined;
}

/** Those that were most likely meant by a word, nearest first, at most three. */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const near = [...new Set(candidates)].flatMap((candidate) => {
    const distance = slipDistance(word, candidate);
    return distance === undefined ? [] : [{ candidate, distance }];
  });
  return near
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map(({ candidate }) => candidate);
}

export const MOST_SUGGESTED = 3;
