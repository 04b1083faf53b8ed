/** What a request asks for, as its first line has it: an empty `search`, or one that begins with "?". */
export interface AskedAddress {
  readonly path: string;
  readonly search: string;
}

export function askedAddress(url: string): AskedAddress {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, search: '' } : { path: url.slice(0, at), search: url.slice(at) };
}
