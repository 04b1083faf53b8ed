import {
  createRemoteJWKSet,
  customFetch,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { ROLES, type Actor, type Role } from '../kernel/actor.js';
import { SaysoError } from '../kernel/errors.js';

/** Whose JSON Web Tokens are taken, and for whom they must have been made out. */
export interface TokenIssuer {
  /** Where the issuer publishes its public keys, a JSON Web Key Set. */
  readonly jwksUrl: string;
  /** The claim `iss`. */
  readonly issuer: string;
  /** What the claim `aud` is or holds. */
  readonly audience: string;
}

/** Who comes with a token. */
export type ActorOfToken = (token: string) => Promise<Actor>;

/** A signed token in its compact form (RFC 7515): three parts. No key of ours has a dot in it. */
export const TOKEN_FORM = /^[\w-]+\.[\w-]*\.[\w-]*$/;

/** Public keys only: a secret shared with the issuer, or no signature at all, is never taken (RFC 8725). */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const ROLE_CLAIM = 'sayso_role';
const LONGEST_TOKEN = 8192;
/** What OpenID Connect allows. */
const LONGEST_SUBJECT = 255;
const CLOCK_SKEW_SECONDS = 30;
const FETCH_PATIENCE_MS = 5_000;
/** A key that is not known has the set fetched anew, at most once in this time: whoever makes up names of keys gets no more. */
const FETCH_PAUSE_MS = 30_000;
/** A set is fetched anew after this time, so that a key taken out of it opens nothing any more. */
const LONGEST_KEPT_MS = 600_000;
const FAILURE_PAUSE_MS = 5_000;

/** Checks tokens of one issuer; its keys are fetched when a token first needs them. */
export function tokenVerifier({ jwksUrl, issuer, audience }: TokenIssuer): ActorOfToken {
  const keys = keysAt(new URL(jwksUrl));
  return async (token) => {
    if (token.length > LONGEST_TOKEN)
      throw refused(
        `This token has more than ${LONGEST_TOKEN.toLocaleString('en-US')} characters, the most that are read.`,
      );
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: new Date(Date.now()),
      requiredClaims: ['exp'],
    }).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? refused(reasonOf(error)) : error;
    });
    return { id: `token:${subjectOf(payload)}`, role: roleOf(payload) };
  };
}

/** The keys of a set that is fetched; after a failure it is left alone for a while, however many tokens come. */
function keysAt(url: URL): JWTVerifyGetKey {
  const tooSoon = new Error('They could not be had a moment ago.');
  let failedAt = -Infinity;
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: FETCH_PATIENCE_MS,
    cooldownDuration: FETCH_PAUSE_MS,
    cacheMaxAge: LONGEST_KEPT_MS,
    [customFetch]: async (address, options) => {
      if (Date.now() - failedAt < FAILURE_PAUSE_MS) throw tooSoon;
      return fetch(address, options);
    },
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (UNKNOWN_KEY.some((kind) => cause instanceof kind)) throw cause;
      if (cause !== tooSoon) failedAt = Date.now();
      throw new Error('The keys that tokens are checked by cannot be had from SAYSO_JWKS_URL.', { cause });
    }
  };
}

/** What is the token's fault about a key that was not found in a set that is there. */
const UNKNOWN_KEY = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

const refused = (message: string): SaysoError => new SaysoError('UNAUTHENTICATED', message);

/** Why a token is not taken, as far as its owner can do something about it. */
function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'This token has expired: get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    const reason = CLAIM_FAULTS[error.claim];
    if (reason !== undefined) return reason;
  }
  return 'This token is not valid: it is no token that a key of its issuer signed.';
}

const CLAIM_FAULTS: Readonly<Record<string, string>> = {
  iss: 'This token is of another issuer (iss) than the one that is trusted here.',
  aud: 'This token was made out for another audience (aud).',
  nbf: 'This token is not valid yet (nbf).',
  exp: 'This token does not say until when it is good (exp).',
};

/** @throws SaysoError UNAUTHENTICATED for a role that is missing or none of ours */
function roleOf({ [ROLE_CLAIM]: given }: JWTPayload): Role {
  const role = ROLES.find((known) => known === given);
  if (role) return role;
  throw refused(
    `This token ${given === undefined ? `has no claim ${ROLE_CLAIM}` : `has a claim ${ROLE_CLAIM} that is no role`}: it is to be one of ${ROLES.join(', ')}.`,
  );
}

/**
 * Tokens that name no subject are all one caller's.
 * @throws SaysoError UNAUTHENTICATED for a subject that could not be kept
 */
function subjectOf({ sub = '' }: { readonly sub?: unknown }): string {
  if (typeof sub === 'string' && sub.length <= LONGEST_SUBJECT && !/\p{C}/u.test(sub)) return sub;
  throw refused(`This token has a subject (sub) that is no text of at most ${LONGEST_SUBJECT} characters.`);
}
