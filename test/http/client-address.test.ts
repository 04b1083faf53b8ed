import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { clientAddresses } from '../../src/http/client-address.js';

const request = (from: string, forwardedFor?: string): IncomingMessage => {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  const message = new IncomingMessage(socket);
  if (forwardedFor !== undefined) message.headers['x-forwarded-for'] = forwardedFor;
  return message;
};

const address = (trustedProxies: number | string[], from: string, forwardedFor?: string): string =>
  clientAddresses({ trustedProxies }).of(request(from, forwardedFor));

describe('the address of a client', () => {
  test('is that of the connection, whatever a client says', () => {
    expect(address(0, '192.0.2.7')).toBe('192.0.2.7');
    expect(address(0, '192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  });

  test('is what the last of so many proxies says', () => {
    expect(address(1, '10.0.0.1', '203.0.113.9, 198.51.100.1')).toBe('198.51.100.1');
    expect(address(2, '10.0.0.1', '203.0.113.9, 198.51.100.1')).toBe('203.0.113.9');
    expect(address(1, '10.0.0.1')).toBe('10.0.0.1');
  });

  test('is what a proxy of a trusted address says, and nobody else', () => {
    const trusted = ['loopback', '10.0.0.0/8'];
    expect(address(trusted, '10.2.3.4', '203.0.113.9, 198.51.100.1')).toBe('198.51.100.1');
    expect(address(trusted, '::ffff:10.2.3.4', '198.51.100.1, 127.0.0.1')).toBe('198.51.100.1');
    expect(address(trusted, '192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  });

  test('is the same however it is written', () => {
    expect(address(0, '::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(address(1, '10.0.0.1', '2001:0DB8::0001')).toBe(address(0, '2001:db8:0:0:0:0:0:1'));
  });

  test('of IPv6 is that of its network: a client has all addresses of one', () => {
    expect(address(0, '2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(address(0, '2001:db8:1:2::1')).toBe('2001:db8:1:2::/64');
  });

  test('is one for all whose address nobody knows', () => {
    expect(address(1, '10.0.0.1', 'unknown')).toBe('unknown');
    expect(address(1, '10.0.0.1', '_hidden')).toBe('unknown');
  });
});
