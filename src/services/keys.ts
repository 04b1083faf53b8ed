import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { OPERATOR, requireRole, ROLES, type Actor, type Role } from '../kernel/actor.js';
import { badInput, notFound, SaysoError } from '../kernel/errors.js';
import { sha256 } from '../kernel/hash.js';
import { newId } from '../kernel/ids.js';
import { allKeys, insertKey, keyOfHash, keyOfId, markRevoked, refsOfSources } from '../storage/keys.js';
import type { KeyRow } from '../storage/tables/api-key.js';
import { sourcesToSpeakFor } from './record/bound-keys.js';
import { reading, writing, type Services } from './services.js';

/** What may be shown of a key. Times in milliseconds of the Unix epoch. */
export interface KeySummary {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly revokedAt: number | null;
  /** The sources whose word alone it records, by ref or else id; null where it records anybody's. */
  readonly speaksFor: readonly string[] | null;
}

/** A key just made; `key` is shown this once and kept nowhere. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly key: string;
}

/** Who may come without a stored key. */
export interface KeyPolicy {
  readonly adminKey: string | null;
  /** null makes even reading need a key. */
  readonly anonymousRole: 'READER' | null;
}

const PREFIX = 'sayso_';
const KEY_BYTES = 32;
const KEY_FORM = /^sayso_[\w-]{43}$/;
const LONGEST_NAME = 200;

/**
 * Makes a key of 256 random bits.
 * @throws SaysoError FORBIDDEN or UNAUTHENTICATED for all but an ADMIN, BAD_USER_INPUT for a name or role that will not do,
 *   NOT_FOUND for a source that is not known
 */
export async function addKey(
  services: Services,
  actor: Actor,
  input: { readonly name: string; readonly role: string; readonly speaksFor?: readonly string[] | undefined },
): Promise<NewKey> {
  const { unitOfWork, now } = writing(services, actor, 'ADMIN');
  const name = input.name.trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw badInput(`A key needs a name of 1 to ${LONGEST_NAME} characters, such as its owner's.`, 'name');
  if (/\p{Cc}/u.test(name))
    throw badInput(
      'The name of a key holds a tab, a line break or another control character: leave it out.',
      'name',
    );
  const role = ROLES.find((known) => known === input.role.toUpperCase());
  if (!role) throw badInput(`"${input.role}" is not a role. Use one of ${ROLES.join(', ')}.`, 'role');

  const { speaksFor } = input;
  if (speaksFor && role === 'READER')
    throw badInput('A key of role READER records nothing: leave out whom it speaks for.', 'speaksFor');

  const id = newId('key');
  const key = `${PREFIX}${randomBytes(KEY_BYTES).toString('base64url')}`;
  await unitOfWork.write(async (transaction) => {
    const sources = speaksFor && (await sourcesToSpeakFor(transaction, speaksFor));
    await insertKey(transaction, {
      id,
      name,
      role,
      hash: sha256(key),
      created_at: now(),
      revoked_at: null,
      speaks_for: sources ? JSON.stringify(sources) : null,
    });
  });
  return { id, name, role, key };
}

/**
 * All keys, oldest first, without the keys themselves.
 * @throws SaysoError FORBIDDEN or UNAUTHENTICATED for all but an ADMIN
 */
export async function listKeys(services: Services, actor: Actor): Promise<KeySummary[]> {
  requireRole(actor, 'ADMIN');
  const reader = reading(services, actor);
  const rows = await allKeys(reader);
  const refs = await refsOfSources(
    reader,
    rows.flatMap((row) => speaksForOf(row) ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role as Role,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
    speaksFor: speaksForOf(row)?.map((id) => refs.get(id) ?? id) ?? null,
  }));
}

const speaksForOf = ({ speaks_for }: Pick<KeyRow, 'speaks_for'>): string[] | null =>
  speaks_for === null ? null : (JSON.parse(speaks_for) as string[]);

/**
 * Takes a key's rights away, at once and for good; revoking it again changes nothing.
 * @throws SaysoError NOT_FOUND for an unknown id, FORBIDDEN or UNAUTHENTICATED for all but an ADMIN
 */
export async function revokeKey(services: Services, actor: Actor, id: string): Promise<void> {
  const { unitOfWork, now } = writing(services, actor, 'ADMIN');
  await unitOfWork.write(async (transaction) => {
    if (!(await keyOfId(transaction, id))) throw notFound('key', id, 'id');
    await markRevoked(transaction, id, now());
  });
}

/**
 * Who sends this key. Nothing is kept from one call to the next, so that a revoked key is refused at once.
 * @param key undefined when none was sent
 * @throws SaysoError UNAUTHENTICATED for a key that is unknown or revoked, and for none where reading needs one
 */
export async function authenticate(
  services: Services,
  { adminKey, anonymousRole }: KeyPolicy,
  key: string | undefined,
): Promise<Actor> {
  if (key === undefined) {
    if (anonymousRole !== null) return { id: null, role: anonymousRole };
    throw new SaysoError(
      'UNAUTHENTICATED',
      'Reading needs a key here: send it as "Authorization: Bearer KEY".',
    );
  }
  if (adminKey !== null && sameText(key, adminKey)) return { id: 'admin', role: 'ADMIN' };
  const row = KEY_FORM.test(key) ? await keyOfHash(reading(services, OPERATOR), sha256(key)) : undefined;
  const role = ROLES.find((known) => known === row?.role);
  if (row && role && row.revoked_at === null) {
    const speaksFor = speaksForOf(row);
    return { id: row.id, role, ...(speaksFor && { speaksFor }) };
  }
  throw new SaysoError('UNAUTHENTICATED', 'This key is not valid: it is unknown here, or it was revoked.');
}

/** Compares in a time that tells nothing of how much is equal. */
const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
