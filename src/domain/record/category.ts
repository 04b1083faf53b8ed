import { badInput } from '../../kernel/errors.js';
import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import type { CategoryEntry } from './entries.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenCategory } from './given.js';
import type { Outcome } from './outcome.js';
import { checkAliases, checkGivenRef, checkName, checkShort } from './texts.js';

/**
 * One value of a dimension by which figures are cut, such as women, of sex (semantics.md, Scope).
 * @throws SaysoError BAD_USER_INPUT, NOT_FOUND, CYCLE or CONFLICT with the field at fault
 */
export function decideCategory(draft: Draft, given: GivenCategory): Outcome<'category'> {
  const { categories } = draft.known;
  const { label } = given;
  const ref = checkGivenRef(given.ref);
  const dimension = checkName(given.dimension, 'dimension');
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = categories.getOptional(given.within, 'within');
  if (within) refuseOtherDimension(dimension, within);
  const short = checkShort(given.short);
  const aliases = checkAliases(given.aliases);
  const fingerprint = fingerprintOf([dimension, label, within?.seq, ...addedSince({ short, aliases })]);
  const known = categories.find(ref);
  if (known) {
    refuseOtherContent(known, fingerprint, 'category', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('category');
  const id = draft.newId('category');
  draft.add('category', {
    seq,
    id,
    ref,
    dimension,
    label,
    short,
    within: within?.seq ?? null,
    aliases,
    fingerprint,
  });
  return { created: true, seq };
}

function refuseOtherDimension(dimension: string, within: CategoryEntry): void {
  if (within.dimension === dimension) return;
  throw badInput(
    `"${within.ref}" is a category of ${within.dimension}, and this one is of ${dimension}: give one of ${dimension} that it lies within, or none.`,
    'within',
  );
}
