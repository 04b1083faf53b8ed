import { badInput, underField } from '../../kernel/errors.js';
import { sha256 } from '../../kernel/hash.js';
import type { Instant } from '../../kernel/seq.js';
import { checkFigure, exclusionsInside, type Figure } from '../claim/figure.js';
import { checkWord } from '../vocabulary/check-word.js';
import { QUALIFIERS } from '../vocabulary/qualifiers.js';
import { figureIdentity, normalizedText, textIdentity } from '../claim/identity.js';
import { figureSentence } from '../claim/sentence.js';
import type { ClaimWording } from '../claim/wording.js';
import { parsePeriod } from '../period.js';
import type { Draft } from './draft.js';
import type { ClaimEntry } from './entries.js';
import type { GivenClaim, GivenFigure } from './given.js';
import { axisNamesOf, geographyOf, labelsOf, type Known } from './known.js';
import { namedCategories } from './named-categories.js';
import type { ReadClaim } from './read-claim.js';
import { refuseOtherClaim } from './ref-of-claim.js';
import { checkRef } from './texts.js';

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
  const wording = { sentence: text, asWritten: null, period: null, exclusions: [] };
  return withWords({ ref, hash: sha256(textIdentity(text)), figure: null, sentence: text, wording });
}

function readFigureClaim(known: Known, ref: string | null, given: GivenFigure): ReadClaim {
  return underField('figure', () => {
    const figure = readFigure(known, given);
    const geography = geographyOf(known);
    const hash = sha256(figureIdentity(geography, axisNamesOf(known), figure));
    const sentence = figureSentence(labelsOf(known), {
      ...figure,
      exclusions: exclusionsInside(geography, figure),
    });
    return withWords({ ref, hash, figure, sentence, wording: wordingOf(figure) });
  });
}

/**
 * Reads a figure, and holds it to the rules of figures.
 * @throws SaysoError with the field at fault
 */
export function readFigure(known: Known, given: GivenFigure): Figure {
  const qualifier = checkWord(QUALIFIERS, given.qualifier ?? 'EXACT', 'qualifier');
  const measure = known.measures.get(given.measure, 'measure');
  const figure: Figure = { measure: measure.seq, qualifier, ...readRest(known, given) };
  checkFigure(geographyOf(known), figure, measure);
  return figure;
}

const wordingOf = ({ asWritten, period: own, exclusions }: Figure): ClaimWording => ({
  sentence: null,
  asWritten,
  period: own?.edtf ?? null,
  exclusions: exclusions.map(({ place, period, population, categories, reason }) => ({
    place,
    period: period?.edtf ?? null,
    population,
    ...(categories.length === 0 ? {} : { categories }),
    reason,
  })),
});

const withWords = ({
  wording,
  ...read
}: Omit<ReadClaim, 'words'> & { readonly wording: ClaimWording }): ReadClaim => ({
  ...read,
  words: JSON.stringify(wording),
});

function readRest(known: Known, given: GivenFigure): Omit<Figure, 'measure' | 'qualifier'> {
  return {
    value: numberIn(given.value),
    low: numberIn(given.low),
    high: numberIn(given.high),
    asWritten: given.asWritten ?? null,
    ...readScope(known, given),
    exclusions: (given.exclusions ?? []).map((exclusion, index) =>
      underField(`exclusions.${index}`, () => {
        const scope = readScope(known, exclusion);
        if (namesNothing(scope) && !exclusion.reason) {
          throw badInput(
            'An exclusion says what is left out: give at least one of place, period, population and categories.',
          );
        }
        return { ...scope, reason: exclusion.reason ?? null };
      }),
    ),
  };
}

/** -0 is 0. */
const numberIn = (given: number | null | undefined): number | null => (given === 0 ? 0 : (given ?? null));

type StatedScope = Pick<Figure, 'place' | 'period' | 'population' | 'categories'>;

const namesNothing = ({ place, period, population, categories }: StatedScope): boolean =>
  place === null && period === null && population === null && categories.length === 0;

function readScope(
  { places, populations, categories }: Known,
  given: Pick<GivenFigure, 'place' | 'period' | 'population' | 'categories'>,
): StatedScope {
  const { period = null } = given;
  return {
    place: places.getOptional(given.place, 'place')?.seq ?? null,
    period: period === null ? null : underField('period', () => parsePeriod(period)),
    population: populations.getOptional(given.population, 'population')?.seq ?? null,
    categories: namedCategories(categories, given.categories ?? []),
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

function newClaim(draft: Draft, { hash, figure, sentence, words }: ReadClaim, said: Instant): ClaimEntry {
  const seq = draft.next('claim');
  const id = draft.newId('claim');
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
    earliest: said,
    thereFrom: said,
    referenced: false,
    side: new Set(),
  };
  return draft.addClaim(entry, { seq, id, hash, sentence, figure, words, firstSaid: said });
}
