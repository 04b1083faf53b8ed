import { ADDITIVITIES } from '../vocabulary/additivities.js';
import { checkWord } from '../vocabulary/check-word.js';
import type { Draft } from './draft.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenMeasure } from './given.js';
import type { Outcome } from './outcome.js';
import { checkAliases, checkGivenRef, checkShort } from './texts.js';

/**
 * What can be counted or measured.
 * @throws SaysoError BAD_USER_INPUT or CONFLICT with the field at fault
 */
export function decideMeasure(draft: Draft, given: GivenMeasure): Outcome<'measure'> {
  const ref = checkGivenRef(given.ref);
  const { label, unit, additivity } = given;
  const signed = given.signed ?? false;
  checkWord(ADDITIVITIES, additivity, 'additivity');
  const short = checkShort(given.short);
  const aliases = checkAliases(given.aliases);
  const fingerprint = fingerprintOf([
    label,
    unit,
    additivity,
    ...addedSince({ short, aliases }),
    ...addedSince({ signed }),
  ]);
  const known = draft.known.measures.find(ref);
  if (known) {
    refuseOtherContent(known, fingerprint, 'measure', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('measure');
  const id = draft.newId('measure');
  draft.add('measure', { seq, id, ref, label, unit, additivity, signed, short, aliases, fingerprint });
  return { created: true, seq };
}
