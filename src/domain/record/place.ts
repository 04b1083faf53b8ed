import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import type { TreeEntry } from './entries.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenPlace } from './given.js';
import type { Outcome } from './outcome.js';
import { checkAliases, checkGivenRef, checkNotEmpty } from './texts.js';

/**
 * A place. One that is built in takes the aliases, and nothing else (semantics.md, Claim identity).
 * @throws SaysoError BAD_USER_INPUT, NOT_FOUND, CYCLE or CONFLICT with the field at fault
 */
export function decidePlace(draft: Draft, given: GivenPlace): Outcome<'place'> {
  const { places } = draft.known;
  const ref = checkGivenRef(given.ref);
  const aliases = checkAliases(given.aliases);
  const known = places.find(ref);
  if (known?.builtIn) return addAliases(draft, known, aliases);
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = places.getOptional(given.within, 'within');
  const name = checkNotEmpty(given.name, 'name');
  const fingerprint = fingerprintOf([name, within?.seq, ...addedSince({ aliases })]);
  if (known) {
    refuseOtherContent(known, fingerprint, 'place', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('place');
  const id = draft.newId('place');
  draft.add('place', { seq, id, ref, name, within: within?.seq ?? null, aliases, fingerprint });
  return { created: true, seq };
}

/** Aliases that a built-in place does not have yet, each once, after those that it has. */
function addAliases(draft: Draft, place: TreeEntry<'place'>, given: readonly string[]): Outcome<'place'> {
  const before = place.aliases.length;
  const added = [...new Set([...place.aliases, ...given])].slice(before);
  added.forEach((alias, at) =>
    draft.add('placeAlias', { place: place.seq, position: before + at + 1, alias }),
  );
  return { created: added.length > 0, seq: place.seq };
}
