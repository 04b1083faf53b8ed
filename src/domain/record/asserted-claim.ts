import { underField } from '../../kernel/errors.js';
import type { Instant } from '../../kernel/seq.js';
import { keepClaim, readClaim } from './claims.js';
import type { Draft } from './draft.js';
import type { ClaimEntry } from './entries.js';
import type { GivenClaim, GivenPassage } from './given.js';
import { checkPassage, checkRef } from './texts.js';

/** A claim that a statement asserts. */
export interface AssertedClaim {
  readonly entry: ClaimEntry;
  /** The ref it was given under here. */
  readonly ref: string | null;
  /** JSON ClaimWording. */
  readonly words: string;
  /** Where in the statement's document it is said here. */
  readonly passage: GivenPassage | null;
}

/**
 * Makes a claim that a statement asserts known: one that is named, or that is given in full.
 * @param said the earliest instant of the statement
 * @throws SaysoError with the field at fault, under `field`
 */
export function assertedClaim(draft: Draft, given: GivenClaim, said: Instant, field: string): AssertedClaim {
  return underField(field, () => {
    const passage = checkPassage(given.passage);
    if (!isName(given)) {
      const read = draft.known.claimsRead.get(given) ?? readClaim(draft.known, given);
      return { entry: keepClaim(draft, read, said), ref: read.ref, words: read.words, passage };
    }
    const entry = draft.claim(given.known, 'known');
    draft.referToClaim(entry);
    const ref = checkRef(given.ref);
    if (ref !== null) draft.nameClaim(entry, ref);
    return { entry, ref, words: entry.wording, passage };
  });
}

/** A claim that is named, and not given in full besides. */
export const isName = (given: GivenClaim): given is GivenClaim & { readonly known: string } =>
  typeof given.known === 'string' && (given.figure ?? null) === null && (given.text ?? null) === null;
