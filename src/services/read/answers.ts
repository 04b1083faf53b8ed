/** An answer for everyone asked about: their own where there is one, `otherwise` for all others. */
export const answersFor = <K extends number, V>(
  asked: readonly K[],
  answers: ReadonlyMap<number, V>,
  otherwise: V,
): ReadonlyMap<K, V> => new Map(asked.map((key) => [key, answers.get(key) ?? otherwise]));
