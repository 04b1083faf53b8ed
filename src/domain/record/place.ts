import { badInput, SaysoError } from '../../kernel/errors.js';
import { isWithin } from '../scope/tree.js';
import { refuseItself } from './circles.js';
import type { Draft } from './draft.js';
import { addedSince, fingerprintOf, refuseOtherContent } from './fingerprint.js';
import type { GivenPlace } from './given.js';
import { geographyOf, type Known } from './known.js';
import type { Outcome } from './outcome.js';
import type { PlaceEntry } from './place-entries.js';
import { listed } from './place-faults.js';
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
  if (known?.builtIn) {
    // What it is given besides is left aside, but must be there.
    for (const [index, name] of (given.contains ?? []).entries()) places.get(name, `contains.${index}`);
    places.getOptional(given.within, 'within');
    return addAliases(draft, known, aliases);
  }
  if (known?.wasBuiltIn && aliases.every((alias) => known.aliases.includes(alias)))
    return { created: false, seq: known.seq };
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = places.getOptional(given.within, 'within');
  if (within) refuseRegion(draft.known, within);
  const contains = readMembers(draft.known, given, within);
  const name = checkNotEmpty(given.name, 'name');
  const fingerprint = fingerprintOf([
    name,
    within?.seq,
    ...addedSince({ aliases }),
    ...addedSince({ contains: contains.map((member) => member.ref).sort() }),
  ]);
  if (known) {
    refuseOtherContent(known, fingerprint, 'place', ref);
    return { created: false, seq: known.seq };
  }

  const seq = draft.next('place');
  const id = draft.newId('place');
  draft.add('place', {
    seq,
    id,
    ref,
    name,
    within: within?.seq ?? null,
    contains: contains.map((member) => member.seq),
    aliases,
    fingerprint,
  });
  return { created: true, seq };
}

/** A region is exactly what it contains, so that nothing more can lie within it. */
function refuseRegion({ places }: Known, region: PlaceEntry): void {
  if (region.contains.length === 0) return;
  const members = region.contains
    .map((seq) => places.of(seq))
    .map(({ ref, label }) => ({ ref, name: label }));
  throw badInput(
    `"${region.ref}" is exactly what it contains, so nothing else lies within it: give the one of these that the place lies within: ${listed(members)}.`,
    'within',
  );
}

/** What a region is made up of, each place once. */
function readMembers(known: Known, { ref, contains }: GivenPlace, within: PlaceEntry | null): PlaceEntry[] {
  if (contains === null || contains === undefined) return [];
  if (contains.length === 0)
    throw badInput('A region contains at least one place: name some, or leave it out.', 'contains');
  const tree = geographyOf(known).places;
  const members = contains.map((name, index) => {
    const field = `contains.${index}`;
    refuseItself(ref, name, 'contain', field);
    const member = known.places.get(name, field);
    if (!within) return member;
    if (isWithin(tree, within.seq, member.seq))
      throw new SaysoError('CYCLE', `"${ref}" cannot contain what it lies within: "${member.ref}".`, field);
    if (!isWithin(tree, member.seq, within.seq))
      throw badInput(
        `"${member.ref}" does not lie within "${within.ref}", so that a region within "${within.ref}" cannot contain it.`,
        field,
      );
    return member;
  });
  return [...new Set(members)];
}

/** Aliases that a built-in place does not have yet, each once, after those that it has. */
function addAliases(draft: Draft, place: PlaceEntry, given: readonly string[]): Outcome<'place'> {
  const aliases = [...new Set([...place.aliases, ...given])];
  const added = aliases.slice(place.aliases.length);
  added.forEach((alias, index) =>
    draft.add('placeAlias', { place: place.seq, position: place.given + index + 1, alias }),
  );
  return { created: added.length > 0, seq: place.seq };
}
