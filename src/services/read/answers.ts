/** An answer for everyone asked about: their own where there is one, `otherwise` for all others. */
export const answersFor = <K extends number, V>(
  asked: readonly K[],
  answers: ReadonlyMap<number, V>,
  otherwise: V,
): ReadonlyMap<K, V> => new Map(asked.map((key) => [key, answers.get(key) ?? otherwise]));

/**
 * The answer that a batch gave for one of those it was asked about.
 * @throws Error where the batch forgot it: a fault of the program
 */
export function answerFor<K, V>(answers: ReadonlyMap<K, V>, asked: K): V {
  const answer = answers.get(asked);
  if (answer === undefined) throw new Error(`Nothing was answered about number ${String(asked)}.`);
  return answer;
}
