import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** Somebody who makes out tokens and publishes the keys that they are signed with. */
export interface TestIssuer {
  readonly settings: { readonly jwksUrl: string; readonly issuer: string; readonly audience: string };
  /** How often the published keys were asked for. */
  readonly asked: number;
  /** Whether the published keys can be had. */
  isOpen: boolean;
  /** Signs with the newest key, or as told. */
  token(claims?: Readonly<Record<string, unknown>>, kid?: string): Promise<string>;
  /** Signs with a new key from now on, and publishes it in the place of all others. */
  rotate(): Promise<void>;
  /** The published key as a text that somebody may try as a secret. */
  publicKeyText(): Promise<string>;
  close(): Promise<void>;
}

const ISSUER = 'https://login.river.example/';
const AUDIENCE = 'sayso-of-the-river';

/** In seconds, as tokens tell times. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

export const goodClaims = (): JWTPayload => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'ada',
  exp: secondsFromNow(600),
  sayso_role: 'REPORTER',
});

const newKey = () => generateKeyPair('ES256', { extractable: true });

export async function openIssuer(): Promise<TestIssuer> {
  let pair = await newKey();
  let number = 1;
  let asked = 0;
  const http = createServer((_request, response) => {
    asked += 1;
    if (!issuer.isOpen) {
      response.writeHead(503).end('the vault at 10.0.0.9 is closed');
      return;
    }
    void exportJWK(pair.publicKey).then((key) => {
      const keys = [{ ...key, kid: `key-${number}`, alg: 'ES256', use: 'sig' }];
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const issuer: TestIssuer = {
    settings: { jwksUrl: `http://127.0.0.1:${port}/jwks.json`, issuer: ISSUER, audience: AUDIENCE },
    isOpen: true,
    get asked() {
      return asked;
    },
    token: (claims = {}, kid = `key-${number}`) =>
      new SignJWT({ ...goodClaims(), ...claims })
        .setProtectedHeader({ alg: 'ES256', kid })
        .sign(pair.privateKey),
    rotate: async () => {
      pair = await newKey();
      number += 1;
    },
    publicKeyText: () => exportSPKI(pair.publicKey),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return issuer;
}
