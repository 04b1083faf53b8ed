import type { Bounds } from '../claim/bounds.js';
import { exclusionsInWords } from '../claim/exclusions-in-words.js';
import { headline } from '../claim/headline.js';
import { placeInText } from '../claim/place-in-text.js';
import { grouped } from '../claim/sentence.js';
import type { Codelists } from '../codelists.js';
import { labelBeside } from '../period-label.js';
import type { Period } from '../period.js';
import { listedBriefly } from '../phrases.js';
import { areSameCategories } from '../scope/region.js';
import type { RollupFacts, RollupFigure } from './facts.js';
import type { RollupFindings as Found } from './findings.js';

/** Whether the parts add up, in one sentence that names the figures and whose they are. */
export function explainRollup(
  facts: RollupFacts,
  parts: readonly RollupFigure[],
  bounds: Bounds,
  found: Found,
): string {
  const { codelists, whole } = facts;
  const total = `“${headline(codelists, whole.scoped.figure)}”`;
  const by = listedBriefly(whole.side, 2) || 'a source not recorded';
  if (parts.length === 0) return `No parts of ${total}, by ${by}, are at hand to be added up.`;
  return `${those(parts)} of ${total}, by ${by}, ${outcome(facts, parts, bounds, found)}${leftOut(facts, found)}.`;
}

/** The parts by what they are: "One part", "The 12 months", "The 4 parts". */
function those(parts: readonly RollupFigure[]): string {
  if (parts.length === 1) return 'One part';
  const spans = new Set(parts.map(({ scoped }) => spanOf(scoped.figure.period)));
  const [span] = spans;
  const isOfTimes = new Set(parts.map(({ scoped }) => scoped.figure.period?.edtf)).size === parts.length;
  return `The ${grouped(parts.length)} ${spans.size === 1 && isOfTimes && span !== undefined ? span : 'parts'}`;
}

/** What a period is one of; undefined for any other stretch. */
function spanOf(period: Period | null): string | undefined {
  if (period === null || period.edtf.includes('/')) return undefined;
  return { 4: 'years', 7: 'months', 10: 'days' }[period.edtf.length];
}

function outcome(
  { codelists, whole }: RollupFacts,
  parts: readonly RollupFigure[],
  bounds: Bounds,
  found: Found,
): string {
  const isOne = parts.length === 1;
  const comeTo = `${isOne ? 'comes' : 'come'} to ${sumInWords(bounds)}`;
  switch (found.verdict) {
    case 'NOT_ADDITIVE':
      return `cannot be added up: “${codelists.short.measure(whole.scoped.figure.measure).label}” does not add up in this way`;
    case 'OVERLAPPING':
      return 'overlap, so that adding them up would count something twice';
    case 'EXCEEDS':
      return `${comeTo}, which is more than the whole`;
    case 'INCOMPLETE':
      return `${comeTo}, but ${isOne ? 'it is' : 'they are'} not all of it: ${isOne ? 'this part says' : 'these parts say'} nothing of ${gaps(codelists, whole, found)}`;
    case 'SHORT':
      return `${comeTo}, which is less than the whole${areOfSome(whole, parts) ? '; the whole may have other parts too' : ''}`;
    case 'RECONCILES':
      return found.residual === 0 && found.low === found.high
        ? `${isOne ? 'makes' : 'make'} ${sumInWords(bounds)} exactly`
        : `${comeTo}, which fits the whole`;
  }
}

/** True where parts are of some people or categories of the whole: there may be others that nobody has named. */
const areOfSome = ({ scoped: { figure: whole } }: RollupFigure, parts: readonly RollupFigure[]): boolean =>
  parts.some(
    ({ scoped: { figure } }) =>
      figure.population !== whole.population || !areSameCategories(figure.categories, whole.categories),
  );

/** The sum with its ends as they are: a sum of "more than" is more than what is named. */
function sumInWords({ low, high, openLow, openHigh }: Bounds): string {
  if (low === -Infinity && high === Infinity) return 'any number';
  const least = `${openLow ? 'more than' : 'at least'} ${grouped(low)}`;
  if (high === Infinity) return least;
  if (low === high) return grouped(low);
  const most = `${openHigh ? 'fewer than' : 'at most'} ${grouped(high)}`;
  if (low !== -Infinity && !openLow && !openHigh) return `between ${grouped(low)} and ${grouped(high)}`;
  return low === -Infinity || (low === 0 && !openLow) ? most : `${least} and ${most}`;
}

const gaps = (codelists: Codelists, whole: RollupFigure, { missing, missingPlaces }: Found): string =>
  listedBriefly([
    ...missing.map((period) => labelBeside(period, whole.scoped.figure.period)),
    ...missingPlaces.map((place) => placeInText(codelists.place(place))),
  ]);

function leftOut({ codelists, whole }: RollupFacts, found: Found): string {
  const isOne = found.parts.length === 1;
  const words = (exclusions: Found['undeclaredExclusions']): string =>
    exclusionsInWords(codelists.short, exclusions, whole.scoped.figure.period);
  return [
    found.undeclaredExclusions.length === 0
      ? ''
      : `; ${isOne ? 'the part leaves' : 'the parts leave'} out what the whole does not say it leaves out: ${words(found.undeclaredExclusions)}`,
    found.unmatchedExclusions.length === 0
      ? ''
      : `; the whole says it leaves out what ${isOne ? 'the part counts' : 'the parts count'}: ${words(found.unmatchedExclusions)}`,
  ].join('');
}
