const SCHEME = /^https?:\/\/\S+$/i;

/** A host with a dot and letters after it, and what follows: "1.959" is none. */
const HOST = /^[^\s/?#@]+\.\p{L}[\p{L}\d-]+(?::\d+)?[/?#]\S*$/u;

/** The web address that was typed or pasted, whole, with its scheme; undefined for anything else. */
export function addressIn(typed: string): string | undefined {
  const words = typed.trim();
  const url = SCHEME.test(words) ? words : `https://${words}`;
  return (SCHEME.test(words) || HOST.test(words)) && URL.canParse(url) ? url : undefined;
}

/** Whether two addresses are of one host and path, or the first of something within the second's: a print or phone version. */
export function isWithin(url: string, of: string): boolean {
  const [host, path] = placeOf(url);
  const [itsHost, itsPath] = placeOf(of);
  return host === itsHost && itsPath !== '' && `${path}/`.startsWith(`${itsPath}/`);
}

function placeOf(url: string): readonly [host: string, path: string] {
  const { host, pathname } = new URL(url);
  return [host.replace(/^(?:www|m|amp|mobile)\./, ''), pathname.replace(/\/+$/, '').toLowerCase()];
}
