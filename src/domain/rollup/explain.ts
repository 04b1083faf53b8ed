import type { Bounds } from '../claim/bounds.js';
import { amount, excluded, grouped, scopeInWords } from '../claim/sentence.js';
import { periodLabel } from '../period-label.js';
import { listedBriefly } from '../phrases.js';
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
  const { figure } = whole.scoped;
  const total = `“${amount(figure)}”${scopeInWords(codelists, figure)}`;
  const by = listedBriefly(whole.side, 2) || 'a source not recorded';
  if (parts.length === 0) return `No figure is recorded that is a part of ${total}, by ${by}.`;
  const those = parts.length === 1 ? 'The one part on record' : `The ${grouped(parts.length)} parts`;
  return `${those} of ${total}, by ${by}, ${outcome(facts, bounds, found)}${leftOut(facts, found)}.`;
}

function outcome({ codelists, whole }: RollupFacts, bounds: Bounds, found: Found): string {
  const isOne = found.parts.length === 1;
  const comeTo = `${isOne ? 'comes' : 'come'} to ${sumInWords(bounds)}`;
  switch (found.verdict) {
    case 'NOT_ADDITIVE':
      return `cannot be added up: “${codelists.measure(whole.scoped.figure.measure).label}” does not add up in this way`;
    case 'OVERLAPPING':
      return 'overlap, so that adding them up would count something twice';
    case 'EXCEEDS':
      return `${comeTo}, which is more than the whole`;
    case 'INCOMPLETE':
      return `${comeTo}, but ${isOne ? 'it is' : 'they are'} not all of it: nothing is recorded for ${gaps(codelists, found)}`;
    case 'SHORT':
      return `${comeTo}, which is less than the whole`;
    case 'RECONCILES':
      return found.residual === 0 && found.low === found.high
        ? `${isOne ? 'makes' : 'make'} ${sumInWords(bounds)} exactly`
        : `${comeTo}, which fits the whole`;
  }
}

/** The sum with its ends as they are: a sum of "more than" is more than what is named. */
function sumInWords({ low, high, openLow, openHigh }: Bounds): string {
  const least = `${openLow ? 'more than' : 'at least'} ${grouped(low)}`;
  if (high === Infinity) return least;
  if (low === high) return grouped(low);
  const most = `${openHigh ? 'fewer than' : 'at most'} ${grouped(high)}`;
  if (!openLow && !openHigh) return `between ${grouped(low)} and ${grouped(high)}`;
  return low === 0 && !openLow ? most : `${least} and ${most}`;
}

const gaps = (codelists: RollupFacts['codelists'], { missing, missingPlaces }: Found): string =>
  listedBriefly([
    ...missing.map(({ edtf }) => periodLabel(edtf)),
    ...missingPlaces.map((place) => codelists.place(place)),
  ]);

function leftOut({ codelists }: RollupFacts, found: Found): string {
  const isOne = found.parts.length === 1;
  const words = (exclusions: Found['undeclaredExclusions']): string =>
    listedBriefly(exclusions.map((exclusion) => excluded(codelists, exclusion)));
  return [
    found.undeclaredExclusions.length === 0
      ? ''
      : `; ${isOne ? 'the part leaves' : 'the parts leave'} out what the whole does not say it leaves out: ${words(found.undeclaredExclusions)}`,
    found.unmatchedExclusions.length === 0
      ? ''
      : `; the whole says it leaves out what ${isOne ? 'the part counts' : 'the parts count'}: ${words(found.unmatchedExclusions)}`,
  ].join('');
}
