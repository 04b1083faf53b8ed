import { badInput } from '../../kernel/errors.js';
import type { Basis } from '../dispute/facts.js';

const BASES: readonly Basis[] = ['FIRST_HAND', 'ADOPTED', 'RELAYED', 'UNSTATED'];

/**
 * How a speaker comes by what it says: as given, else RELAYED where it passes something on, else UNSTATED.
 * @throws SaysoError BAD_USER_INPUT for a word that is not a basis
 */
export function basisOf(given: string | null | undefined, passesOn: boolean): Basis {
  const basis = given ?? (passesOn ? 'RELAYED' : 'UNSTATED');
  const known = BASES.find((one) => one === basis);
  if (known === undefined) throw badInput(`"${basis}" is no basis: give ${BASES.join(', ')}.`, 'basis');
  return known;
}

/** @throws SaysoError BAD_USER_INPUT for a statement on its own word that passes others on (semantics.md, Facts and time) */
export function refuseRelayAtFirstHand(basis: Basis, passesOn: boolean): void {
  if (basis !== 'FIRST_HAND' || !passesOn) return;
  throw badInput(
    'A first-hand statement relays nothing: give what the source knows itself and what it passes on as two statements, or give another basis.',
    'basis',
  );
}
