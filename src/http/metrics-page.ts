import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { RequestHandler } from 'express';
import type { Config } from '../config.js';
import type { Metrics } from './metrics.js';

/** Answers what was counted to those who may know. */
export const metricsPage =
  (metrics: Metrics, { metrics: who }: Pick<Config, 'metrics'>): RequestHandler =>
  async (request, response) => {
    response.set('cache-control', 'no-store');
    if (who === 'local' && !isOfThisMachine(request)) {
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

/**
 * Whether a program of this machine asks, for itself: what a proxy of this machine hands on comes from here too, but
 * names the host that was asked, or says so.
 */
function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  if (!isLoopback(socket.remoteAddress ?? '')) return false;
  return isNameOfThisMachine(headers.host) && !Object.keys(headers).some((name) => OF_PROXIES.test(name));
}

function isNameOfThisMachine(host = ''): boolean {
  const address = `http://${host}`;
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'));
}
