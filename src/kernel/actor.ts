import { SaysoError } from './errors.js';

/** Roles, each with the rights of those before it (runtime.md). */
export const ROLES = ['READER', 'REPORTER', 'EDITOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: `id` is null for anonymous callers, `role` is null where they may not even read. */
export interface Actor {
  readonly id: string | null;
  readonly role: Role | null;
  /** Ids of the sources whose word alone this actor records; left out where it records anybody's. */
  readonly speaksFor?: readonly string[];
}

/** The command line and the start-up act with every right: whoever can run them can open the database. */
export const OPERATOR: Actor = { id: 'operator', role: 'ADMIN' };

/**
 * Passes when the actor holds the role or one above it.
 * @throws SaysoError UNAUTHENTICATED without a key that would say who asks, FORBIDDEN with a key of a lesser role.
 */
export function requireRole(actor: Actor, role: Role): void {
  if (actor.role !== null && ROLES.indexOf(actor.role) >= ROLES.indexOf(role)) return;
  if (actor.id === null) {
    throw new SaysoError(
      'UNAUTHENTICATED',
      `This needs a key of role ${role}: send it as "Authorization: Bearer KEY".`,
    );
  }
  throw new SaysoError(
    'FORBIDDEN',
    `This needs a key of role ${role}; yours is of role ${actor.role ?? 'NONE'}.`,
  );
}
