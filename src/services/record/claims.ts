import { badInput, SaysoError, underField } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';
import { newId } from '../../kernel/ids.js';
import { checkFigure, exclusionsInside, QUALIFIERS, type Figure } from '../../domain/claim/figure.js';
import { figureIdentity, normalizedText, textIdentity } from '../../domain/claim/identity.js';
import { figureSentence } from '../../domain/claim/sentence.js';
import { parsePeriod, type Period } from '../../domain/period.js';
import type { ClaimWording } from '../../storage/rows.js';
import { claimText } from '../../storage/search/entries.js';
import {
  addRow,
  axisNamesOf,
  changeClaim,
  geographyOf,
  labelsOf,
  nextSeq,
  type Book,
} from '../../storage/record/book.js';
import { checkRef } from './check-text.js';
import type { ClaimEntry } from '../../domain/record/entries.js';
import type { GivenClaim, GivenFigure } from '../../domain/record/given.js';
import { addSearchEntry } from '../../storage/record/search-row.js';

/** A claim as one statement words it, read and checked but not yet kept. */
export interface ReadClaim {
  readonly ref: string | null;
  readonly hash: string;
  readonly figure: Figure | null;
  readonly wording: ClaimWording;
  /** JSON of `wording`. */
  readonly words: string;
}

/**
 * Reads a claim that is given in full.
 * @throws SaysoError with the field at fault
 */
export function readClaim(book: Book, given: GivenClaim): ReadClaim {
  const ref = checkRef(given.ref);
  const forms = [given.known, given.figure, given.text].filter((form) => form !== null && form !== undefined);
  if (forms.length !== 1) {
    throw badInput(
      `A claim is given by exactly one of id, figure and text; this one has ${forms.length} of them.`,
    );
  }
  if (given.figure) return readFigureClaim(book, ref, given.figure);
  const text = given.text!;
  if (normalizedText(text) === '')
    throw badInput('The text of the claim is empty: say what is claimed.', 'text');
  return withWords(ref, textIdentity(text), null, {
    sentence: text,
    asWritten: null,
    period: null,
    exclusions: [],
  });
}

function readFigureClaim(book: Book, ref: string | null, given: GivenFigure): ReadClaim {
  return underField('figure', () => {
    const figure = readFigure(book, given);
    const geography = geographyOf(book);
    checkFigure(geography, figure, book.measures.at(figure.measure)!.additivity);
    return withWords(ref, figureIdentity(geography, axisNamesOf(book), figure), figure, {
      sentence: figureSentence(labelsOf(book), {
        ...figure,
        exclusions: exclusionsInside(geography, figure),
      }),
      asWritten: figure.asWritten,
      period: figure.period?.edtf ?? null,
      exclusions: figure.exclusions.map(({ place, period, population, reason }) => ({
        place,
        period: period?.edtf ?? null,
        population,
        reason,
      })),
    });
  });
}

const withWords = (
  ref: string | null,
  identity: string,
  figure: Figure | null,
  wording: ClaimWording,
): ReadClaim => ({
  ref,
  hash: sha256(identity),
  figure,
  wording,
  words: JSON.stringify(wording),
});

function readFigure(book: Book, given: GivenFigure): Figure {
  const qualifier = given.qualifier ?? 'EXACT';
  if (!QUALIFIERS.includes(qualifier)) {
    throw badInput(`"${qualifier}" is no qualifier: give ${QUALIFIERS.join(', ')}.`, 'qualifier');
  }
  return {
    measure: book.measures.get(given.measure, 'measure').seq,
    value: given.value ?? null,
    low: given.low ?? null,
    high: given.high ?? null,
    qualifier,
    asWritten: given.asWritten ?? null,
    ...readScope(book, given),
    exclusions: (given.exclusions ?? []).map((exclusion, index) =>
      underField(`exclusions.${index}`, () => {
        const scope = readScope(book, exclusion);
        if (!scope.place && !scope.period && !scope.population && !exclusion.reason) {
          throw badInput(
            'An exclusion says what is left out: give at least one of place, period and population.',
          );
        }
        return { ...scope, reason: exclusion.reason ?? null };
      }),
    ),
  };
}

function readScope(
  book: Book,
  given: Pick<GivenFigure, 'place' | 'period' | 'population'>,
): { place: number | null; period: Period | null; population: number | null } {
  const { period = null } = given;
  return {
    place: book.places.getOptional(given.place, 'place')?.seq ?? null,
    period: period === null ? null : underField('period', () => parsePeriod(period)),
    population: book.populations.getOptional(given.population, 'population')?.seq ?? null,
  };
}

/** The claim a reading names: the known one of that identity, or a new one. */
export function keepClaim(book: Book, read: ReadClaim): ClaimEntry {
  const named = read.ref === null ? undefined : book.claims.find(read.ref);
  if (named && named.hash !== read.hash) throw refInUse(read.ref!, named);
  const entry = named ?? book.claimsByHash.get(read.hash) ?? newClaim(book, read);
  if (read.ref !== null) nameClaim(book, entry, read.ref);
  return entry;
}

/**
 * Makes a claim known under a further ref.
 * @throws SaysoError CONFLICT when the ref names another claim
 */
export function nameClaim(book: Book, entry: ClaimEntry, ref: string): void {
  const named = book.claims.find(ref);
  if (named === entry) return;
  if (named) throw refInUse(ref, named);
  addRow(book, 'claim_ref', [ref, entry.seq]);
  book.claims.addName(ref, entry);
  if (entry.ref !== null) return;
  changeClaim(book, entry, { ref });
}

const refInUse = (ref: string, { sentence }: ClaimEntry): SaysoError =>
  new SaysoError('CONFLICT', `The ref "${ref}" is already used for another claim: ${sentence}`, 'ref');

function newClaim(book: Book, { hash, figure, wording, words }: ReadClaim): ClaimEntry {
  const seq = nextSeq(book, 'claim');
  const entry: ClaimEntry = {
    seq,
    id: newId('claim'),
    ref: null,
    hash,
    sentence: wording.sentence,
    wording: words,
    isNew: true,
    statementCount: 0,
    rebuttalCount: 0,
    firstSaid: Infinity,
    thereFrom: Infinity,
    contested: false,
    referenced: false,
    changed: true,
    side: new Set(),
  };
  // The counts and the ref are written with the row when the book is flushed.
  addRow(book, 'claim', [
    seq,
    entry.id,
    null,
    hash,
    wording.sentence,
    figure ? 1 : 0,
    figure?.measure ?? null,
    figure?.value ?? null,
    figure?.low ?? null,
    figure?.high ?? null,
    figure?.qualifier ?? null,
    figure?.place ?? null,
    figure?.period?.start ?? null,
    figure?.period?.end ?? null,
    figure?.population ?? null,
    words,
    0,
    0,
    0,
    0,
    0,
    0,
    book.now,
  ]);
  addSearchEntry(book, 'CLAIM', seq, claimText({ sentence: wording.sentence }));
  book.claimsByHash.set(hash, entry);
  book.journal.note(() => book.claimsByHash.delete(hash));
  return book.claims.add(entry);
}
