import { underField } from '../../kernel/errors.js';
import { changeClaim, type Book } from '../../storage/record/book.js';
import { checkRef } from './check-text.js';
import { keepClaim, nameClaim, readClaim } from './claims.js';
import type { ClaimEntry } from '../../domain/record/entries.js';
import type { GivenClaim, GivenStatement } from '../../domain/record/given.js';

/** A claim that a statement asserts. */
export interface AssertedClaim {
  readonly entry: ClaimEntry;
  /** The ref it was given under here. */
  readonly ref: string | null;
  /** JSON ClaimWording. */
  readonly words: string;
}

/** Every claim that a statement asserts, by where it stands in it; an act without a claim has null. */
export interface ClaimsInStatement {
  readonly claims: readonly AssertedClaim[];
  readonly counterClaims: readonly (AssertedClaim | null)[];
  readonly corrections: readonly AssertedClaim[];
}

/** Makes every claim of a statement known: what it reports, what it counters with, what it corrects to, in this order. */
export const claimsInStatement = (book: Book, given: GivenStatement): ClaimsInStatement => ({
  claims: (given.claims ?? []).map((claim, index) => asserted(book, `claims.${index}`, claim)),
  counterClaims: (given.rebuts ?? []).map(({ counterClaim }, index) =>
    counterClaim ? asserted(book, `rebuts.${index}.counterClaim`, counterClaim) : null,
  ),
  corrections: (given.corrects ?? []).map(({ by }, index) => asserted(book, `corrects.${index}.by`, by)),
});

function asserted(book: Book, field: string, given: GivenClaim): AssertedClaim {
  return underField(field, () => {
    if (!isName(given)) {
      const read = readClaim(book, given);
      return { entry: keepClaim(book, read), ref: read.ref, words: read.words };
    }
    const entry = book.claims.get(given.known, 'known');
    markReferenced(book, entry);
    const ref = checkRef(given.ref);
    if (ref !== null) nameClaim(book, entry, ref);
    return { entry, ref, words: entry.wording };
  });
}

/** A claim that is named, and not given in full besides. */
export const isName = (given: GivenClaim): given is GivenClaim & { readonly known: string } =>
  typeof given.known === 'string' && (given.figure ?? null) === null && (given.text ?? null) === null;

/** Lets an export name a claim that nobody gave a ref. */
export function markReferenced(book: Book, claim: ClaimEntry): void {
  if (claim.ref === null && !claim.referenced) changeClaim(book, claim, { referenced: true });
}
