/**
 * Asks once for all who want to know at the same time, and keeps the answer for a while.
 * @param keptMs how long an answer stands, from when it is there
 */
export function kept<T>(
  ask: () => Promise<T>,
  keptMs: number,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let last: { readonly answer: Promise<T>; since: number | undefined } | undefined;
  return () => {
    if (last && (last.since === undefined || now() - last.since < keptMs)) return last.answer;
    const asked = { answer: ask(), since: undefined as number | undefined };
    const settled = (): void => {
      asked.since = now();
    };
    asked.answer.then(settled, settled);
    last = asked;
    return asked.answer;
  };
}
