import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenPopulation } from './given.js';
import type { Outcome } from './outcome.js';
import { checkAliases, checkGivenRef, checkShort } from './texts.js';

/**
 * A group of people or things that figures are about.
 * @throws SaysoError BAD_USER_INPUT, NOT_FOUND, CYCLE or CONFLICT with the field at fault
 */
export function decidePopulation(draft: Draft, given: GivenPopulation): Outcome<'population'> {
  const { populations } = draft.known;
  const { label } = given;
  const ref = checkGivenRef(given.ref);
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = populations.getOptional(given.within, 'within');
  const short = checkShort(given.short);
  const aliases = checkAliases(given.aliases);
  const fingerprint = fingerprintOf([label, within?.seq, ...addedSince({ short, aliases })]);
  const known = populations.find(ref);
  if (known) {
    refuseOtherContent(known, fingerprint, 'population', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('population');
  const id = draft.newId('population');
  draft.add('population', { seq, id, ref, label, short, within: within?.seq ?? null, aliases, fingerprint });
  return { created: true, seq };
}
