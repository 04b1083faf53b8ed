import { parsePeriod } from '../../src/domain/period.js';
import type { CheckOutcome } from '../../src/domain/vocabulary/check-outcomes.js';
import { outcomesThatWillDo, placeOf, placesOf, type ListedMention, type ListedText } from './listed.js';
import { fits, naiveCandidates, type NaiveCandidate } from './naive-check.js';
import type { NaiveRecord } from './naive-record.js';

/** What does not hold of a listed text: of its words, and of what it says beside the record. */
export const inconsistencies = (record: NaiveRecord, text: ListedText): string[] =>
  [...inWords(text), ...text.mentions.flatMap((mention) => inMention(record, mention))].map(
    (fault) => `${text.id}: ${fault}`,
  );

/** Every digit of a text is of a figure, or of what is none. */
function inWords({ text, mentions, notFigures, publishedOn }: ListedText): string[] {
  if (publishedOn !== null) parsePeriod(publishedOn);
  const covered = [
    ...mentions.map((mention) => [placeOf(text, mention), mention.exact.length] as const),
    ...notFigures.flatMap((exact) =>
      (placesOf(text, exact).length > 0 ? placesOf(text, exact) : [text.indexOf(exact)]).map(
        (place) => [place, exact.length] as const,
      ),
    ),
  ];
  const uncovered = [...text.matchAll(/\p{N}+/gu)].filter(
    ({ index }) => !covered.some(([start, length]) => start <= index && index < start + length),
  );
  return [
    ...notFigures.filter((exact) => !text.includes(exact)).map((exact) => `"${exact}" is not in the text`),
    ...uncovered.map(([digits]) => `"${digits}" is neither a figure nor none`),
  ];
}

function inMention(record: NaiveRecord, mention: ListedMention): string[] {
  if (mention.optional) return [];
  const { exact, claims, said, altered } = mention;
  const all = naiveCandidates(record, said);
  const listed = claims.flatMap((ref) => all.find(({ claim }) => claim === ref) ?? []);
  return [
    ...unknownNames(record, mention),
    ...(listed.length < claims.length ? ['some of the claims are not on record'] : []),
    ...numberFaults(mention),
    ...(altered === null
      ? plainFaults(mention, all, listed)
      : alteredFaults(record, mention, altered, all, listed)),
  ].map((fault) => `"${exact}": ${fault}`);
}

function unknownNames({ names }: NaiveRecord, { said }: ListedMention): string[] {
  const { measure, place, population, speaker, exclusions = [], categories = [] } = said;
  const parts = exclusions.flatMap((exclusion) => [exclusion.place, exclusion.population]);
  return [measure, place, population, speaker, ...parts, ...categories]
    .filter((name) => name !== undefined && !names.has(name) && !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(name))
    .map((name) => `${name} is not on record`);
}

/** Digits say the value that is listed. */
function numberFaults({ exact, said: { value } }: ListedMention): string[] {
  const [digits, ...more] = exact.match(/\d{1,3}(?:[,.  ']\d{3})+(?!\d)|\d+/g) ?? [];
  if (digits === undefined || more.length > 0 || /\d\s?[km]\b|million|thousand|\d[.,]\d{1,2}\b/i.test(exact))
    return [];
  const number = Number(digits.replace(/\D/g, ''));
  return number === value ? [] : [`the value is ${value}, and not ${number}`];
}

function plainFaults(
  mention: ListedMention,
  all: readonly NaiveCandidate[],
  listed: readonly NaiveCandidate[],
): string[] {
  const best = bestOf(all);
  if (mention.claims.length === 0 || mention.unread !== undefined) {
    return [
      ...(mention.unread === undefined && best !== 'DIFFERS'
        ? [`nothing is meant, and ${best} is on record`]
        : []),
      ...(outcomesThatWillDo(mention).some((outcome) => outcome === 'SAME' || outcome === 'FITS')
        ? ['what is not on record is not the same']
        : []),
    ];
  }
  return [
    ...listed
      .filter(({ outcome }) => outcome !== best)
      .map(
        ({ claim, differences, said }) =>
          `${claim} differs: ${differences.join(', ')} ${said === false ? 'SPEAKER' : ''}`,
      ),
    ...all
      .filter(({ outcome, claim }) => best === 'SAME' && outcome === best && !mention.claims.includes(claim))
      .map(({ claim }) => `${claim} is not listed, and the same`),
    ...(outcomesThatWillDo(mention).join() === best ? [] : [`the outcome is ${best}`]),
  ];
}

function alteredFaults(
  record: NaiveRecord,
  mention: ListedMention,
  altered: NonNullable<ListedMention['altered']>,
  all: readonly NaiveCandidate[],
  listed: readonly NaiveCandidate[],
): string[] {
  const best = bestOf(all);
  const willDo = outcomesThatWillDo(mention);
  return [
    ...(listed.length === 0 ? ['what is altered has a claim'] : []),
    ...listed
      .map((candidate) => ({ claim: candidate.claim, axes: alteredIn(record, mention, candidate) }))
      .filter(({ axes }) => axes !== altered)
      .map(({ claim, axes }) => `${claim} differs in ${axes || 'nothing'}`),
    ...(best === 'SAME' ? [`${same(all)} is the same`] : []),
    ...(best === 'FITS' && !willDo.includes('FITS') ? [`${fitting(all)} fits`] : []),
    ...(best !== 'FITS' && willDo.includes('FITS') ? ['nothing on record fits'] : []),
    ...(willDo.includes('DIFFERS') ? [] : ['what is altered may differ']),
    ...rankFaults(mention, all),
  ];
}

/** The axes on which a candidate differs, by the words for what is altered; of a round number, whose own it is to differ. */
function alteredIn(record: NaiveRecord, { said, altered }: ListedMention, candidate: NaiveCandidate): string {
  const figure = record.figures.get(candidate.claim);
  const isRound = said.qualifier !== undefined && ROUND.includes(said.qualifier);
  const excused: readonly string[] =
    !isRound || altered === 'QUALIFIER'
      ? []
      : figure && fits(said, figure)
        ? ['VALUE', 'QUALIFIER']
        : ['QUALIFIER'];
  return [
    ...new Set(candidate.differences.map((axis) => (axis === 'RANGE' ? 'VALUE' : axis))),
    ...(candidate.said === false ? ['SPEAKER'] : []),
  ]
    .filter((axis) => !excused.includes(axis))
    .join(', ');
}

const ROUND = ['APPROXIMATE', 'BETWEEN', 'MORE_THAN', 'FEWER_THAN'];

const bestOf = (all: readonly NaiveCandidate[]): CheckOutcome =>
  (['SAME', 'FITS'] as const).find((outcome) => all.some((each) => each.outcome === outcome)) ?? 'DIFFERS';

const withOutcome =
  (wanted: CheckOutcome) =>
  (all: readonly NaiveCandidate[]): string =>
    all
      .filter(({ outcome }) => outcome === wanted)
      .map(({ claim }) => claim)
      .join(', ');
const same = withOutcome('SAME');
const fitting = withOutcome('FITS');

/** Fewer than three others are nearer by the number of axes alone, or as near and of the value given. */
function rankFaults({ claims }: ListedMention, all: readonly NaiveCandidate[]): string[] {
  const [first] = claims;
  const right = all.find(({ claim }) => claim === first);
  if (!right) return [];
  const ofValue = ({ differences }: NaiveCandidate) => (differences.includes('VALUE') ? 1 : 0);
  const nearer = all.filter(
    (each) =>
      !claims.includes(each.claim) &&
      (each.differences.length < right.differences.length ||
        (each.differences.length === right.differences.length && ofValue(each) < ofValue(right))),
  );
  return nearer.length < 3 ? [] : [`nearer are ${nearer.map(({ claim }) => claim).join(', ')}`];
}
