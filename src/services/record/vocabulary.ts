import { badInput } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { fold } from '../../domain/text/tokens.js';
import { foldedName } from '../../storage/built-in-places.js';
import { addRow, nextSeq, type Book } from './book.js';
import { checkNotEmpty, checkRef } from './check-text.js';
import { refuseItself, type MeasureEntry, type TreeEntry } from './entries.js';
import type { GivenMeasure, GivenPlace, GivenPopulation } from '../../formats/interchange/record.js';
import { created, compact, fingerprintOf, knownOrConflict, type Outcome } from './outcome.js';

const ADDITIVITIES = ['ADDITIVE', 'SEMI_ADDITIVE', 'NON_ADDITIVE'];

/** Records what can be counted or measured. */
export function recordMeasure(book: Book, given: GivenMeasure): Outcome<MeasureEntry> {
  const ref = checkRef(given.ref)!;
  const { label, unit, additivity } = given;
  if (!ADDITIVITIES.includes(additivity)) {
    throw badInput(`"${additivity}" is no additivity: give ${ADDITIVITIES.join(', ')}.`, 'additivity');
  }
  const fingerprint = fingerprintOf([label, unit, additivity]);
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
    JSON.stringify(compact(given)),
    fingerprint,
    book.now,
  ]);
  return created(book.measures.add(entry));
}

/** Records a place; one that is built in stays as it is. */
export function recordPlace(book: Book, given: GivenPlace): Outcome<TreeEntry> {
  const ref = checkRef(given.ref)!;
  const builtIn = book.places.find(ref);
  if (builtIn?.builtIn) return { entry: builtIn, created: false };
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = book.places.getOptional(given.within, 'within');
  checkNotEmpty(given.name, 'name');
  const fingerprint = fingerprintOf([given.name, within?.seq]);
  if (builtIn) return knownOrConflict(builtIn, fingerprint, 'place', ref);

  const entry = newNode(book, 'place', ref, given.name, within, fingerprint);
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
    content,
    fingerprint,
    book.now,
  ]);
  return created(book.places.add(entry));
}

/** Records a group of people or things that figures are about. */
export function recordPopulation(book: Book, given: GivenPopulation): Outcome<TreeEntry> {
  const ref = checkRef(given.ref)!;
  refuseItself(ref, given.within, 'lie within', 'within');
  const within = book.populations.getOptional(given.within, 'within');
  const fingerprint = fingerprintOf([given.label, within?.seq]);
  const known = book.populations.find(ref);
  if (known) return knownOrConflict(known, fingerprint, 'population', ref);

  const entry = newNode(book, 'population', ref, given.label, within, fingerprint);
  const content = JSON.stringify(compact({ ...given, within: within?.ref }));
  addRow(book, 'population', [
    entry.seq,
    entry.id,
    ref,
    given.label,
    entry.within,
    content,
    fingerprint,
    book.now,
  ]);
  return created(book.populations.add(entry));
}

const newNode = (
  book: Book,
  kind: 'place' | 'population',
  ref: string,
  label: string,
  within: TreeEntry | null,
  fingerprint: string,
): TreeEntry => ({
  seq: nextSeq(book, kind),
  id: newId(kind),
  ref,
  label,
  within: within?.seq ?? null,
  builtIn: false,
  fingerprint,
});
