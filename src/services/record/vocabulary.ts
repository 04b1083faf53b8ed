import { badInput } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { fold } from '../../domain/text/tokens.js';
import { foldedName } from '../../storage/built-in-places.js';
import { addRow, nextSeq, type Book } from '../../storage/record/book.js';
import { checkAliases, checkNotEmpty, checkRef, checkShort } from './check-text.js';
import { refuseItself, type MeasureEntry, type TreeEntry } from '../../domain/record/entries.js';
import type { GivenMeasure, GivenPlace, GivenPopulation } from '../../domain/record/given.js';
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
  addRow(book, 'measure', [
    entry.seq,
    entry.id,
    ref,
    label,
    unit,
    additivity,
    short,
    JSON.stringify(aliases),
    JSON.stringify(compact(given)),
    fingerprint,
    book.now,
  ]);
  return created(book.measures.add(entry));
}

/** Records a place; one that is built in takes the aliases, and nothing else. */
export function recordPlace(book: Book, given: GivenPlace): Outcome<TreeEntry> {
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
  addRow(book, 'place', [
    entry.seq,
    entry.id,
    ref,
    given.name,
    foldedName(given.name),
    fold(ref),
    entry.within,
    0,
    JSON.stringify(aliases),
    content,
    fingerprint,
    book.now,
  ]);
  return created(book.places.add(entry));
}

/** Aliases that a built-in place does not have yet, each once, after those that it has. */
function addAliases(book: Book, place: TreeEntry, given: readonly string[]): Outcome<TreeEntry> {
  const before = place.aliases;
  const aliases = [...new Set([...before, ...given])];
  if (aliases.length === before.length) return { entry: place, created: false };
  addRow(book, 'place_aliases', [place.seq, JSON.stringify(aliases)]);
  book.journal.note(() => (place.aliases = before));
  place.aliases = aliases;
  return created(place);
}

/** Records a group of people or things that figures are about. */
export function recordPopulation(book: Book, given: GivenPopulation): Outcome<TreeEntry> {
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
  addRow(book, 'population', [
    entry.seq,
    entry.id,
    ref,
    given.label,
    short,
    entry.within,
    JSON.stringify(aliases),
    content,
    fingerprint,
    book.now,
  ]);
  return created(book.populations.add(entry));
}

const newNode = (
  book: Book,
  kind: 'place' | 'population',
  { within, ...given }: Omit<TreeEntry, 'seq' | 'id' | 'within' | 'builtIn'> & { within: TreeEntry | null },
): TreeEntry => ({
  ...given,
  seq: nextSeq(book, kind),
  id: newId(kind),
  within: within?.seq ?? null,
  builtIn: false,
});
