import type { Config } from '../config.js';
import { SaysoError } from '../kernel/errors.js';
import type { Actor } from '../kernel/actor.js';
import { authenticate } from '../services/keys.js';
import type { Services } from '../services/services.js';
import { TOKEN_FORM, tokenVerifier } from './tokens.js';

/** RFC 6750, section 2.1; wider in what a key may hold, since an administrator's key is of the operator's choosing. */
const BEARER = /^bearer +(\S+) *$/i;

/**
 * Who sends this `Authorization`, over HTTP or in the opening payload of a WebSocket. Nothing is kept from one call to
 * the next: a key that was revoked and a token that has expired are refused at once.
 * @param authorization undefined when there is none
 * @throws SaysoError UNAUTHENTICATED when it is not of the form "Bearer KEY", or the key or token is not valid
 */
export type ActorOf = (authorization: unknown) => Promise<Actor>;

/** Tells callers by their keys, and by their tokens where an issuer of these is set. */
export function authentication(services: Services, config: Config): ActorOf {
  const actorOfToken = config.tokenIssuer && tokenVerifier(config.tokenIssuer);
  return async (authorization) => {
    if (authorization === undefined) return authenticate(services, config, undefined);
    const given = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
    if (given === undefined)
      throw new SaysoError(
        'UNAUTHENTICATED',
        'A key is sent as "Authorization: Bearer KEY"; this is something else.',
      );
    return actorOfToken && TOKEN_FORM.test(given)
      ? actorOfToken(given)
      : authenticate(services, config, given);
  };
}
