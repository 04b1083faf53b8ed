/** A passage of a text with what stands before and after it (W3C TextQuoteSelector). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}

/** Where a passage stands in a text, in UTF-16 code units, `end` exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a passage: the first occurrence between its prefix and its suffix. White space of any kind and length is
 * taken for the same, since captured texts break their lines where they please.
 */
export function findQuote(text: string, { exact, prefix, suffix }: TextQuote): Found | undefined {
  const before = prefix ? `(?<=${pattern(prefix, 'before')})` : '';
  const after = suffix ? `(?=${pattern(suffix, 'after')})` : '';
  const match = new RegExp(`${before}${pattern(exact)}${after}`, 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** White space at the edges of a prefix or suffix may be missing: they adjoin the passage with or without it. */
function pattern(words: string, side?: 'before' | 'after'): string {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const joined = parts.join(String.raw`\s+`);
  if (side === 'before') return String.raw`${joined}\s*`;
  return side === 'after' ? String.raw`\s*${joined}` : joined;
}
