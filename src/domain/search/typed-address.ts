const SCHEME = /^https?:\/\//i;

/** A host with a dot and letters after it, and what follows: "1.959" and "U.S." are none. */
const HOST = /^[^\s/?#@]+\.[\p{L}][\p{L}\d-]+(?::\d+)?(?:[/?#]|$)/u;

/** An address that somebody typed or pasted, whole, with or without its scheme; undefined for anything else. */
export function typedAddress(query: string): string | undefined {
  const typed = query.trim().replace(/^<(.*)>$/, '$1');
  if (/\s/.test(typed) || (!SCHEME.test(typed) && !HOST.test(typed))) return undefined;
  const url = SCHEME.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(url) ? url : undefined;
}
