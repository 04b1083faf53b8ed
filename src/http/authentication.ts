import { SaysoError } from '../kernel/errors.js';
import type { Actor } from '../kernel/actor.js';
import { authenticate, type KeyPolicy } from '../services/keys.js';
import type { Services } from '../services/services.js';

/** RFC 6750, section 2.1; wider in what a key may hold, since an administrator's key is of the operator's choosing. */
const BEARER = /^bearer +(\S+) *$/i;

/**
 * Who sends this `Authorization`, over HTTP or in the opening payload of a WebSocket.
 * @param authorization undefined when there is none
 * @throws SaysoError UNAUTHENTICATED when it is not of the form "Bearer KEY", or the key is not valid
 */
export async function actorOf(services: Services, policy: KeyPolicy, authorization: unknown): Promise<Actor> {
  if (authorization === undefined) return authenticate(services, policy, undefined);
  const key = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
  if (key !== undefined) return authenticate(services, policy, key);
  throw new SaysoError(
    'UNAUTHENTICATED',
    'A key is sent as "Authorization: Bearer KEY"; this is something else.',
  );
}
