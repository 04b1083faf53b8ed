import { badInput, underField } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';
import type { Instant } from '../../kernel/seq.js';
import { checkFigure, exclusionsInside, QUALIFIERS, type Figure, type Qualifier } from '../claim/figure.js';
import { figureIdentity, normalizedText, textIdentity } from '../claim/identity.js';
import { figureSentence } from '../claim/sentence.js';
import type { ClaimWording } from '../claim/wording.js';
import { parsePeriod } from '../period.js';
import type { Draft } from './draft.js';
import type { ClaimEntry } from './entries.js';
import type { GivenClaim, GivenFigure } from './given.js';
import { axisNamesOf, geographyOf, labelsOf, type Known } from './known.js';
import { refuseOtherClaim } from './ref-of-claim.js';
import { checkRef } from './texts.js';

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
export function readClaim(known: Known, given: GivenClaim): ReadClaim {
  const ref = checkRef(given.ref);
  const forms = [given.known, given.figure, given.text].filter((form) => form !== null && form !== undefined);
  if (forms.length !== 1) {
    throw badInput(
      `A claim is given by exactly one of id, figure and text; this one has ${forms.length} of them.`,
    );
  }
  return given.figure ? readFigureClaim(known, ref, given.figure) : readTextClaim(ref, given.text ?? '');
}

function readTextClaim(ref: string | null, text: string): ReadClaim {
  if (normalizedText(text) === '')
    throw badInput('The text of the claim is empty: say what is claimed.', 'text');
  return withWords(ref, textIdentity(text), null, {
    sentence: text,
    asWritten: null,
    period: null,
    exclusions: [],
  });
}

function readFigureClaim(known: Known, ref: string | null, given: GivenFigure): ReadClaim {
  return underField('figure', () => {
    const qualifier = checkQualifier(given.qualifier ?? 'EXACT');
    const measure = known.measures.get(given.measure, 'measure');
    const figure: Figure = { measure: measure.seq, qualifier, ...readRest(known, given) };
    const geography = geographyOf(known);
    checkFigure(geography, figure, measure.additivity);
    return withWords(ref, figureIdentity(geography, axisNamesOf(known), figure), figure, {
      sentence: figureSentence(labelsOf(known), {
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

function checkQualifier(qualifier: Qualifier): Qualifier {
  if (QUALIFIERS.includes(qualifier)) return qualifier;
  throw badInput(`"${qualifier}" is no qualifier: give ${QUALIFIERS.join(', ')}.`, 'qualifier');
}

function readRest(known: Known, given: GivenFigure): Omit<Figure, 'measure' | 'qualifier'> {
  return {
    value: given.value ?? null,
    low: given.low ?? null,
    high: given.high ?? null,
    asWritten: given.asWritten ?? null,
    ...readScope(known, given),
    exclusions: (given.exclusions ?? []).map((exclusion, index) =>
      underField(`exclusions.${index}`, () => {
        const scope = readScope(known, exclusion);
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
  { places, populations }: Known,
  given: Pick<GivenFigure, 'place' | 'period' | 'population'>,
): Pick<Figure, 'place' | 'period' | 'population'> {
  const { period = null } = given;
  return {
    place: places.getOptional(given.place, 'place')?.seq ?? null,
    period: period === null ? null : underField('period', () => parsePeriod(period)),
    population: populations.getOptional(given.population, 'population')?.seq ?? null,
  };
}

/**
 * The claim a reading names: the known one of that identity, or a new one.
 * @param said from when on it is said, should it be new
 * @throws SaysoError CONFLICT when its ref names another claim
 */
export function keepClaim(draft: Draft, read: ReadClaim, said: Instant): ClaimEntry {
  const named = read.ref === null ? undefined : draft.findClaim(read.ref);
  if (read.ref !== null && named && named.hash !== read.hash) refuseOtherClaim(read.ref, named);
  const entry = named ?? draft.claimWithHash(read.hash) ?? newClaim(draft, read, said);
  if (read.ref !== null) draft.nameClaim(entry, read.ref);
  return entry;
}

function newClaim(draft: Draft, { hash, figure, wording, words }: ReadClaim, said: Instant): ClaimEntry {
  const seq = draft.next('claim');
  const id = draft.newId('claim');
  const { sentence } = wording;
  const entry: ClaimEntry = {
    seq,
    id,
    ref: null,
    hash,
    sentence,
    wording: words,
    statementCount: 0,
    rebuttalCount: 0,
    firstSaid: said,
    thereFrom: said,
    referenced: false,
    side: new Set(),
  };
  return draft.addClaim(entry, { seq, id, hash, sentence, figure, words, firstSaid: said });
}
