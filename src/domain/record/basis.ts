import { badInput } from '../../kernel/errors.js';
import { BASES, type Basis } from '../vocabulary/bases.js';
import { checkWord } from '../vocabulary/check-word.js';

/**
 * How a speaker comes by what it says: as given, else RELAYED where it passes something on, else UNSTATED.
 * @throws SaysoError BAD_USER_INPUT for a word that is not a basis
 */
export function basisOf(given: string | null | undefined, passesOn: boolean): Basis {
  return checkWord(BASES, given ?? (passesOn ? 'RELAYED' : 'UNSTATED'), 'basis');
}

/** @throws SaysoError BAD_USER_INPUT for a statement on its own word that passes others on (semantics.md, Facts and time) */
export function refuseRelayAtFirstHand(basis: Basis, passesOn: boolean): void {
  if (basis !== 'FIRST_HAND' || !passesOn) return;
  throw badInput(
    'A first-hand statement relays nothing: give what the source knows itself and what it passes on as two statements, or give another basis.',
    'basis',
  );
}
