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
      corsOrigins: [],
      logLevel: 'info',
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
        CORS_ORIGINS: 'https://paper.example/, http://localhost:3000',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      host: '::',
      port: 0,
      databaseUrl: 'postgresql://ada@db.example/sayso',
      demo: false,
      adminKey: 'k'.repeat(32),
      anonymousRole: null,
      corsOrigins: ['https://paper.example', 'http://localhost:3000'],
      logLevel: 'debug',
    });
  });

  test('an empty variable is as good as none', () => {
    expect(readConfig({ PORT: '', SAYSO_ADMIN_KEY: '', REDIS_URL: '' })).toEqual(readConfig({}));
  });

  test.each([
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

  test.each([
    ['DATABASE_REPLICA_URLS'],
    ['REDIS_URL'],
    ['SAYSO_JWKS_URL'],
    ['SAYSO_JWT_ISSUER'],
    ['SAYSO_JWT_AUDIENCE'],
  ])('%s, which would have no effect, is refused', (name) => {
    expect(refusal({ [name]: 'something' })).toBe(
      `${name} is set, but this version of Sayso does not support it yet: leave it out.`,
    );
  });
});
