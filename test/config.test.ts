import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config.js';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return 'not refused';
};

describe('settings', () => {
  test('everything has a default', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: 'sqlite:./sayso.db',
      demo: true,
      adminKey: null,
      anonymousRole: 'READER',
      tokenIssuer: null,
      corsOrigins: [],
      trustedOnly: false,
      logLevel: 'info',
      accessLog: true,
      metrics: 'local',
      basePath: '',
      work: { limit: 100_000, seconds: 30 },
      mostBytesKept: 33_554_432,
      mostEventsWaiting: 100_000,
      trustedProxies: 0,
      limits: {
        connections: 1000,
        sockets: 500,
        operations: 32,
        waiting: 1000,
        costAtOnce: 20_000,
        operationsOfSocket: 500,
        subscriptions: 2000,
        subscriptionsOfSocket: 500,
        costPerMinute: 3_000_000,
        wrongKeys: 1000,
        buffered: 16_777_216,
        bytesAsked: 33_554_432,
        handshakeSeconds: 10,
        idleSeconds: 300,
        requestSeconds: 60,
        watchSeconds: 30,
      },
    });
  });

  test('everything can be set', () => {
    expect(
      readConfig({
        HOST: '::',
        PORT: '0',
        DATABASE_URL: 'postgresql://ada@db.example/sayso',
        SAYSO_DEMO: 'off',
        SAYSO_ADMIN_KEY: 'k'.repeat(32),
        SAYSO_ANONYMOUS_ROLE: 'NONE',
        SAYSO_JWKS_URL: 'https://login.example/jwks.json',
        SAYSO_JWT_ISSUER: 'https://login.example/',
        SAYSO_JWT_AUDIENCE: 'sayso',
        CORS_ORIGINS: 'https://paper.example/, http://localhost:3000',
        SAYSO_TRUSTED_ONLY: 'on',
        BASE_PATH: '/tools/sayso/',
        LOG_LEVEL: 'debug',
        SAYSO_ACCESS_LOG: 'off',
        SAYSO_METRICS: 'on',
        SAYSO_MOST_COST: '5000',
        SAYSO_MOST_SECONDS: '5',
        SAYSO_MOST_BYTES_KEPT: '0',
        SAYSO_MOST_EVENTS_WAITING: '7',
        TRUST_PROXY: 'loopback, 10.0.0.0/8',
        SAYSO_MOST_SOCKETS: '7',
      }),
    ).toEqual({
      host: '::',
      port: 0,
      databaseUrl: 'postgresql://ada@db.example/sayso',
      demo: false,
      adminKey: 'k'.repeat(32),
      anonymousRole: null,
      tokenIssuer: {
        jwksUrl: 'https://login.example/jwks.json',
        issuer: 'https://login.example/',
        audience: 'sayso',
      },
      corsOrigins: ['https://paper.example', 'http://localhost:3000'],
      trustedOnly: true,
      logLevel: 'debug',
      accessLog: false,
      metrics: 'on',
      basePath: '/tools/sayso',
      work: { limit: 5000, seconds: 5 },
      mostBytesKept: 0,
      mostEventsWaiting: 7,
      trustedProxies: ['loopback', '10.0.0.0/8'],
      limits: { ...readConfig({}).limits, sockets: 7 },
    });
  });

  test('requests are told in the log but where a person reads it, unless that is set', () => {
    const terminal = { isOnTerminal: true };
    expect(readConfig({}, terminal).accessLog).toBe(false);
    expect(readConfig({ SAYSO_ACCESS_LOG: 'on' }, terminal).accessLog).toBe(true);
    expect(readConfig({ SAYSO_ACCESS_LOG: 'off' }).accessLog).toBe(false);
  });

  test.each([
    ['/', ''],
    ['/sayso', '/sayso'],
    ['/a/b.c/', '/a/b.c'],
  ])('BASE_PATH "%s" serves under "%s"', (given, basePath) => {
    expect(readConfig({ BASE_PATH: given }).basePath).toBe(basePath);
  });

  test('an empty variable is as good as none', () => {
    expect(readConfig({ PORT: '', SAYSO_ADMIN_KEY: '', REDIS_URL: '' })).toEqual(readConfig({}));
  });

  test('proxies are trusted by their number or by their addresses', () => {
    expect(readConfig({ TRUST_PROXY: '2' }).trustedProxies).toBe(2);
    expect(readConfig({ TRUST_PROXY: '::1' }).trustedProxies).toEqual(['::1']);
  });

  test.each([
    [
      'TRUST_PROXY',
      'nginx',
      'TRUST_PROXY is "nginx", but it must be how many proxies a request comes through, 0 to 32, or their addresses and subnets, such as loopback, 10.0.0.0/8.',
    ],
    [
      'SAYSO_MOST_SOCKETS',
      '0',
      'SAYSO_MOST_SOCKETS is "0", but it must be a whole number from 1 to 1,000,000.',
    ],
    [
      'SAYSO_MOST_BYTES_KEPT',
      'none',
      'SAYSO_MOST_BYTES_KEPT is "none", but it must be a whole number from 0 to 999,999,999.',
    ],
    ['PORT', 'eighty', 'PORT is "eighty", but it must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT is "65536", but it must be a whole number from 0 to 65535.'],
    ['PORT', '0x50', 'PORT is "0x50", but it must be a whole number from 0 to 65535.'],
    ['SAYSO_DEMO', 'yes', 'SAYSO_DEMO is "yes", but it must be on or off.'],
    ['SAYSO_ANONYMOUS_ROLE', 'ADMIN', 'SAYSO_ANONYMOUS_ROLE is "ADMIN", but it must be READER or NONE.'],
    [
      'CORS_ORIGINS',
      'paper.example',
      'CORS_ORIGINS is "paper.example", but it must be origins such as https://example.org, parted by commas, or * for all.',
    ],
    [
      'SAYSO_JWKS_URL',
      'login.example/keys',
      'SAYSO_JWKS_URL is "login.example/keys", but it must be an http(s) address, such as https://login.example.org/jwks.json.',
    ],
    ['BASE_PATH', 'sayso', 'BASE_PATH is "sayso", but it must be a path such as /sayso.'],
    ['BASE_PATH', '/a/../b', 'BASE_PATH is "/a/../b", but it must be a path such as /sayso.'],
    ['BASE_PATH', '//a', 'BASE_PATH is "//a", but it must be a path such as /sayso.'],
    ['SAYSO_ACCESS_LOG', 'yes', 'SAYSO_ACCESS_LOG is "yes", but it must be on or off.'],
    ['SAYSO_METRICS', 'all', 'SAYSO_METRICS is "all", but it must be one of off, local, on.'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud", but it must be one of trace, debug, info, warn, error, fatal, silent.',
    ],
    [
      'DATABASE_URL',
      'sqlite::memory:',
      'DATABASE_URL is "sqlite::memory:", but it must be sqlite:PATH or postgres://USER@HOST/NAME.',
    ],
  ])('%s of "%s" is refused in one line that says what would do', (name, value, message) => {
    expect(refusal({ [name]: value })).toBe(message);
  });

  test('an administrator’s key that is too short is refused and not shown', () => {
    expect(refusal({ SAYSO_ADMIN_KEY: 'hunter2' })).toBe(
      'SAYSO_ADMIN_KEY must have at least 32 characters, all of them ASCII and none of them a space.',
    );
  });

  test('the password of a database is not shown', () => {
    expect(refusal({ DATABASE_URL: 'mysql://ada:se/cr@et@db.example/sayso' })).toBe(
      'DATABASE_URL is "mysql://ada:...@db.example/sayso", but it must be sqlite:PATH or postgres://USER@HOST/NAME.',
    );
  });

  test.each<[Record<string, string>, string]>([
    [
      { SAYSO_JWKS_URL: 'https://login.example/keys' },
      'SAYSO_JWT_ISSUER and SAYSO_JWT_AUDIENCE are not set.',
    ],
    [{ SAYSO_JWT_ISSUER: 'a', SAYSO_JWT_AUDIENCE: 'b' }, 'SAYSO_JWKS_URL is not set.'],
    [
      { SAYSO_JWKS_URL: 'https://login.example/keys', SAYSO_JWT_ISSUER: 'a' },
      'SAYSO_JWT_AUDIENCE is not set.',
    ],
  ])('tokens are set up whole or not at all: %j', (environment, missing) => {
    expect(refusal(environment)).toBe(
      `JSON Web Tokens need all of SAYSO_JWKS_URL, SAYSO_JWT_ISSUER, SAYSO_JWT_AUDIENCE: ${missing}`,
    );
  });

  test('an administrator’s key that could be taken for a token is refused where there are tokens', () => {
    const adminKey = { SAYSO_ADMIN_KEY: 'an.administrator.came-by-the-river-2024' };
    expect(refusal(adminKey)).toBe('not refused');
    expect(
      refusal({
        ...adminKey,
        SAYSO_JWKS_URL: 'https://login.example/keys',
        SAYSO_JWT_ISSUER: 'a',
        SAYSO_JWT_AUDIENCE: 'b',
      }),
    ).toBe('SAYSO_ADMIN_KEY has two dots and would be taken for a JSON Web Token: leave them out of it.');
  });

  test.each([['DATABASE_REPLICA_URLS'], ['REDIS_URL']])(
    '%s, which would have no effect, is refused',
    (name) => {
      expect(refusal({ [name]: 'something' })).toBe(
        `${name} is set, but this version of Sayso does not support it yet: leave it out.`,
      );
    },
  );
});
