import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
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
  return { of: (request) => holderOf(proxyAddr(request, isTrusted)), isTrusted };
}

/** One who has an address of IPv6 usually has all that begin with the same 64 bits. */
const GROUPS_OF_A_NETWORK = 4;

/**
 * What stands for all addresses that are one client's.
 * @param address undefined where the connection is closed already
 */
export function holderOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, GROUPS_OF_A_NETWORK).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}
