import { badInput } from '../../kernel/errors.js';
import { refuseDerivationFromItself } from '../record/circles.js';
import type { Draft } from '../record/draft.js';
import type { ClaimEntry } from '../record/entries.js';
import { fingerprintOf } from '../record/fingerprint.js';
import type { GivenDerivation } from '../record/given.js';

const METHODS = ['SUM', 'DIFFERENCE', 'RATIO', 'OTHER'];

/** What became of a derivation: the claim that was computed, and whether that was not known before. */
export interface Derived {
  readonly claim: ClaimEntry;
  readonly created: boolean;
}

/**
 * Somebody found that a claim was computed from other claims. It is no statement; anybody may say so. It bears on what
 * taints the claim.
 * @throws SaysoError NOT_FOUND, BAD_USER_INPUT, or CYCLE for a claim computed from itself at any distance
 */
export function derive(draft: Draft, given: GivenDerivation): Derived {
  const claim = draft.claim(given.claim, 'claim');
  const from = [...new Set(given.from.map((name, index) => draft.claim(name, `from.${index}`)))];
  const parts = from.map(({ seq }) => seq);
  const method = given.method ?? null;
  if (from.length === 0)
    throw badInput('Nothing is given to compute the claim from: name at least one claim.', 'from');
  if (method !== null && !METHODS.includes(method)) {
    throw badInput(`"${method}" is no method: give ${METHODS.join(', ')}.`, 'method');
  }
  const fingerprint = fingerprintOf([claim.seq, parts, method]);
  if (draft.known.derivations.has(fingerprint)) return { claim, created: false };
  refuseDerivationFromItself(draft.known, claim, parts);

  for (const named of [claim, ...from]) draft.referToClaim(named);
  draft.add('derivation', {
    seq: draft.next('derivation'),
    claim: claim.seq,
    from: parts,
    method,
    fingerprint,
  });
  return { claim, created: true };
}
