import { badInput } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { fold } from '../../domain/text/tokens.js';
import { foldedName } from '../../storage/built-in-places.js';
import { MEASURE } from '../../storage/tables/measure.js';
import { PLACE, PLACE_ALIAS } from '../../storage/tables/place.js';
import { POPULATION } from '../../storage/tables/population.js';
import { addRow, nextSeq, type Book } from './book.js';
import { checkAliases, checkNotEmpty, checkRef, checkShort } from './check-text.js';
import { refuseItself, type MeasureEntry, type TreeEntry } from './entries.js';
import type { GivenMeasure, GivenPlace, GivenPopulation } from '../../formats/interchange/record.js';
import { addedSince, compact, created, fingerprintOf, knownOrConflict, type Outcome } from './outcome.js';

const ADDITIVITIES = ['ADDITIVE', 'SEMI_ADDITIVE', 'NON_ADDITIVE'];

/** Records what can be counted or measured. */
export function recordMeasure(book: Book, given: GivenMeasure): Outcome<MeasureEntry> {
  const ref = checkRef(given.ref)!;
  const { label, unit, additivity } = given;
  if (!ADDITIVITIES.includes(additivity)) {
    throw badInput(`"${additivity}" is no additivity: give ${ADDITIVITIES.join(', ')}.`, 'additivity');
  }
  const short = checkShort(given.short);
  const aliases = checkAliases(given.aliases);
  const fingerprint = fingerprintOf([label, unit, additivity, ...addedSince({ short, aliases })]);
  const known = book.measures.find(ref);
  if (known) return knownOrConflict(known, fingerprint, 'measure', ref);

  const entry = {
    seq: nextSeq(book, 'measure'),
    id: newId('measure'),
    ref,
    label,
    unit,
    additivity,
    fingerprint,
  };
  addRow(book, MEASURE, {
    seq: entry.seq,
    id: entry.id,
    ref,
    label,
    unit,
    additivity,
    short,
    aliases: JSON.stringify(aliases),
    content: JSON.stringify(compact(given)),
    fingerprint,
    recorded_at: book.now,
  });
  return created(book.measures.add(entry));
}

/** Records a place; one that is built in takes the aliases, and nothing else. */
export function recordPlace(book: Book, given: GivenPlace): Outcome<TreeEntry<'place'>> {
  const ref = checkRef(given.ref)!;
  const aliases = checkAliases(given.aliases);
  const known = book.places.find(ref);
  if (known?.builtIn) return addAliases(book, known, aliases);
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = book.places.getOptional(given.within, 'within');
  checkNotEmpty(given.name, 'name');
  const fingerprint = fingerprintOf([given.name, within?.seq, ...addedSince({ aliases })]);
  if (known) return knownOrConflict(known, fingerprint, 'place', ref);

  const entry = newNode(book, 'place', { ref, label: given.name, within, aliases, fingerprint });
  const content = JSON.stringify(compact({ ...given, within: within?.ref }));
  addRow(book, PLACE, {
    seq: entry.seq,
    id: entry.id,
    ref,
    name: given.name,
    folded_name: foldedName(given.name),
    folded_ref: fold(ref),
    within: entry.within,
    built_in: 0,
    aliases: JSON.stringify(aliases),
    content,
    fingerprint,
    recorded_at: book.now,
  });
  return created(book.places.add(entry));
}

/** Aliases that a built-in place does not have yet, each once, after those that it has. */
function addAliases(
  book: Book,
  place: TreeEntry<'place'>,
  given: readonly string[],
): Outcome<TreeEntry<'place'>> {
  const before = place.aliases;
  const aliases = [...new Set([...before, ...given])];
  if (aliases.length === before.length) return { entry: place, created: false };
  aliases.slice(before.length).forEach((alias, index) => {
    addRow(book, PLACE_ALIAS, { place: place.seq, position: before.length + index + 1, alias });
  });
  book.journal.note(() => (place.aliases = before));
  place.aliases = aliases;
  return created(place);
}

/** Records a group of people or things that figures are about. */
export function recordPopulation(book: Book, given: GivenPopulation): Outcome<TreeEntry<'population'>> {
  const ref = checkRef(given.ref)!;
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = book.populations.getOptional(given.within, 'within');
  const short = checkShort(given.short);
  const aliases = checkAliases(given.aliases);
  const fingerprint = fingerprintOf([given.label, within?.seq, ...addedSince({ short, aliases })]);
  const known = book.populations.find(ref);
  if (known) return knownOrConflict(known, fingerprint, 'population', ref);

  const entry = newNode(book, 'population', { ref, label: given.label, within, aliases, fingerprint });
  const content = JSON.stringify(compact({ ...given, within: within?.ref }));
  addRow(book, POPULATION, {
    seq: entry.seq,
    id: entry.id,
    ref,
    label: given.label,
    short,
    within: entry.within,
    aliases: JSON.stringify(aliases),
    content,
    fingerprint,
    recorded_at: book.now,
  });
  return created(book.populations.add(entry));
}

const newNode = <K extends 'place' | 'population'>(
  book: Book,
  kind: K,
  {
    within,
    ...given
  }: Omit<TreeEntry<K>, 'seq' | 'id' | 'within' | 'builtIn'> & { within: TreeEntry<K> | null },
): TreeEntry<K> => ({
  ...given,
  seq: nextSeq(book, kind),
  id: newId(kind),
  within: within?.seq ?? null,
  builtIn: false,
});
