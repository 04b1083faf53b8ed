/** Which places of a list are held, and how often: the first and the last are found without going through the list. */
export interface PlacesHeld {
  /** So many times more, or fewer. */
  add(place: number, times: number): void;
  first(): number | undefined;
  last(): number | undefined;
}

/** Sums over halves, halves of halves, and so on: the children of node `n` are `2n` and `2n + 1`. */
export function placesHeld(length: number): PlacesHeld {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, length)));
  const sums = new Int32Array(2 * leaves);
  const sumAt = (node: number): number => sums[node] ?? 0;
  const outermost = (side: 0 | 1): number | undefined => {
    if (sumAt(1) === 0) return undefined;
    let node = 1;
    while (node < leaves) node = sumAt(2 * node + side) > 0 ? 2 * node + side : 2 * node + (1 - side);
    return node - leaves;
  };
  return {
    add: (place, times) => {
      for (let node = leaves + place; node >= 1; node = Math.floor(node / 2))
        sums[node] = sumAt(node) + times;
    },
    first: () => outermost(0),
    last: () => outermost(1),
  };
}
