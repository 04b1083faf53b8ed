/**
 * Asks once for all who ask while an earlier question is under way. Each is answered by a question that was put after
 * theirs, so that none is told what was so before.
 */
export function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  const putNext = (): Promise<T> => {
    next = undefined;
    const asked = ask();
    last = asked;
    return asked;
  };
  return () => (next ??= last.then(putNext, putNext));
}
