import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyAddr from 'proxy-addr';
import type { Config } from '../config.js';

/** Whether an address is a proxy that is believed about whom it speaks for; `hop` is 0 for the one that connects. */
export type Trust = (address: string, hop: number) => boolean;

/** Where clients come from. */
export interface ClientAddresses {
  /** Whoever sends a request, as far as the proxies on the way are trusted. */
  of(request: IncomingMessage): string;
  readonly isTrusted: Trust;
}

export function clientAddresses({ trustedProxies }: Pick<Config, 'trustedProxies'>): ClientAddresses {
  const isTrusted: Trust =
    typeof trustedProxies === 'number'
      ? (_address, hop) => hop < trustedProxies
      : proxyAddr.compile([...trustedProxies]);
  /** Each asked more than once, and of a connection that is closed meanwhile nothing is known any more. */
  const known = new WeakMap<IncomingMessage, string>();
  const of = (request: IncomingMessage): string => {
    const holder = known.get(request) ?? holderOf(proxyAddr(request, isTrusted));
    known.set(request, holder);
    return holder;
  };
  return { of, isTrusted };
}

/** One who has an address of IPv6 usually has all that begin with the same 64 bits. */
const GROUPS_OF_A_NETWORK = 4;

/**
 * What stands for all addresses that are one client's.
 * @param address undefined where the connection is closed already
 */
export function holderOf(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const known = holders.get(address);
  if (known !== undefined) return known;
  const holder = read(address);
  if (address.length <= LONGEST_ADDRESS) holders.set(address, holder);
  return holder;
}

const holders = new LRUCache<string, string>({ max: 1_000 });
const LONGEST_ADDRESS = 45;

function read(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, GROUPS_OF_A_NETWORK).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}
