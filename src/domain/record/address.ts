import { sha256 } from '../../kernel/hash.js';

/** What sharing and counting add to addresses, by the names of query parameters: it leads to no other document. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|mkt_tok|_hs(enc|mi)|vero_id|oly_(enc|anon)_id|_ga|_gl|srsltid|smid|cmp|cmpid|ocid|at_(medium|campaign.*|custom.*|link.*|format|ptr_name|bbc_team)|__twitter_impression)$/i;

/**
 * What tells documents apart by their addresses: the URL standard's form, without the fragment (semantics.md, Claim
 * identity).
 * @param url an absolute http(s) address that the URL standard's parser takes
 */
export function addressOf(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

/** An address as it is kept and looked for: of one length, however long it is. */
export const addressKey = (url: string): string => sha256(addressOf(url));

/** The same for two addresses that differ in nothing but tracking parameters and http for https: for looking up alone. */
export const looseKey = (url: string): string => sha256(withoutScheme(withoutTracking(url)));

/** The same for two addresses of one host and path, whatever else they hold: for looking up what was typed or pasted. */
export const pathKey = (url: string): string => sha256(hostAndPath(url));

/** The same of the address that one lies within: without the last part of its path; undefined where it has but one. */
export function outerPathKey(url: string): string | undefined {
  const path = hostAndPath(url);
  const outer = path.slice(0, path.lastIndexOf('/'));
  return outer.includes('/') ? sha256(outer) : undefined;
}

function hostAndPath(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname}`.replace(/\/+$/, '');
}

/** The addresses that are most likely meant by one, the likeliest first. */
export const likelyAddresses = (url: string): readonly string[] =>
  [url, withoutTracking(url)].flatMap((likely) => [likely, withOtherScheme(likely)]);

function withoutTracking(url: string): string {
  const parsed = new URL(url);
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !TRACKING.test(parameter.split('=')[0] ?? ''));
  parsed.search = kept.join('&');
  return addressOf(parsed.href);
}

const withoutScheme = (url: string): string => addressOf(url).replace(/^https?:/, '');

const withOtherScheme = (url: string): string =>
  addressOf(url).replace(/^http(s?):/, (_, secure: string) => (secure === '' ? 'https:' : 'http:'));
