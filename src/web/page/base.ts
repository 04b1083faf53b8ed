/**
 * The path under which the page is served, with no slash at its end; empty where it has a host of its own. Scripts lie in
 * a folder beneath it, wherever a proxy shows that.
 */
export const BASE = new URL(import.meta.url).pathname.replace(/\/assets\/[^/]*$/, '');

/** An address of ours as it is seen from anywhere. */
export const fullAddress = (address: string): string => `${location.origin}${BASE}${address}`;
