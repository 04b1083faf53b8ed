import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { RequestHandler } from 'express';
import type { Config } from '../config.js';
import type { ClientAddresses, Trust } from './client-address.js';
import type { Metrics } from './metrics.js';

/** Answers what was counted to those who may know. */
export const metricsPage =
  (
    metrics: Metrics,
    { metrics: who }: Pick<Config, 'metrics'>,
    { isTrusted }: Pick<ClientAddresses, 'isTrusted'>,
  ): RequestHandler =>
  async (request, response) => {
    response.set('cache-control', 'no-store');
    if (who === 'local' && !isOfThisMachine(request, isTrusted)) {
      response
        .status(403)
        .type('text')
        .send('Metrics are told to this machine alone, at 127.0.0.1: SAYSO_METRICS=on tells them to all.\n');
      return;
    }
    response.set('content-type', metrics.contentType).send(await metrics.text());
  };

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && LOOPBACK.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** By any of these a proxy says that it asks for somebody else, under whichever name it was taught. */
const OF_PROXIES = /^(?:forwarded|via|x-forwarded-.*|x-.*-for|x-real-ip|.*-(?:client|connecting)-ip)$/;

/** Headers that hold addresses, the client's and those of proxies before this one. */
const OF_ADDRESSES = /^(?:x-.*-for|x-real-ip|.*-(?:client|connecting)-ip)$/;

/**
 * Whether a program of this machine asks, for itself. What a proxy of this machine hands on comes from here too, but names
 * the host that was asked, or says so: then the proxy must be one that is believed (`TRUST_PROXY`), and say that its
 * client is of this machine.
 */
function isOfThisMachine({ socket, headers }: IncomingMessage, isTrusted: Trust): boolean {
  const { remoteAddress = '' } = socket;
  if (!isLoopback(remoteAddress)) return false;
  if (!Object.keys(headers).some((name) => OF_PROXIES.test(name))) return isNameOfThisMachine(headers.host);
  const isOfClient = headers['x-forwarded-for'] !== undefined && headers.forwarded === undefined;
  return isOfClient && isTrusted(remoteAddress, 0) && addressesTold(headers).every(isLoopback);
}

const addressesTold = (headers: IncomingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    OF_ADDRESSES.test(name)
      ? String(value)
          .split(',')
          .map((address) => address.trim())
      : [],
  );

function isNameOfThisMachine(host = ''): boolean {
  const address = `http://${host}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'));
}
