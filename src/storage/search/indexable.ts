/** So many bytes of different words an index entry can hold. */
const MOST_BYTES = 1_000_000;

/** The words of a text that an index entry holds; what a very long text says after them is not found. */
export function indexable(tokens: string[]): string[] {
  if (tokens.length * 4 < MOST_BYTES && tokens.join('').length * 4 < MOST_BYTES) return tokens;
  const seen = new Set<string>();
  let bytes = 0;
  const end = tokens.findIndex((token) => {
    if (seen.has(token)) return false;
    seen.add(token);
    bytes += Buffer.byteLength(token);
    return bytes > MOST_BYTES;
  });
  return end === -1 ? tokens : tokens.slice(0, end);
}
