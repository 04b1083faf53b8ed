import { amount, excluded, grouped, scopeInWords } from '../claim/sentence.js';
import { periodLabel } from '../period-label.js';
import { listedBriefly } from '../phrases.js';
import type { RollupFacts, RollupFigure } from './facts.js';
import type { RollupFindings as Found } from './findings.js';

/** Whether the parts add up, in one sentence that names the figures and whose they are. */
export function explainRollup(facts: RollupFacts, parts: readonly RollupFigure[], found: Found): string {
  const { vocabulary, whole } = facts;
  const { figure } = whole.scoped;
  const total = `“${amount(figure)}”${scopeInWords(vocabulary, figure)}`;
  const by = listedBriefly(whole.side, 2) || 'a source not recorded';
  if (parts.length === 0) return `No figure is recorded that is a part of ${total}, by ${by}.`;
  const those = parts.length === 1 ? 'The one part on record' : `The ${parts.length} parts`;
  return `${those} of ${total}, by ${by}, ${outcome(facts, found)}${leftOut(facts, found)}.`;
}

function outcome({ vocabulary, whole }: RollupFacts, found: Found): string {
  const isOne = found.parts.length === 1;
  const comeTo = `${isOne ? 'comes' : 'come'} to ${sumInWords(found)}`;
  switch (found.verdict) {
    case 'NOT_ADDITIVE':
      return `cannot be added up: “${vocabulary.measure(whole.scoped.figure.measure).label}” does not add up in this way`;
    case 'OVERLAPPING':
      return 'overlap, so that adding them up would count something twice';
    case 'EXCEEDS':
      return `${comeTo}, which is more than the whole`;
    case 'INCOMPLETE':
      return `${comeTo}, but ${isOne ? 'it is' : 'they are'} not all of it: nothing is recorded for ${gaps(vocabulary, found)}`;
    case 'SHORT':
      return `${comeTo}, which is less than the whole`;
    case 'RECONCILES':
      return found.residual === 0 && found.low === found.high
        ? `${isOne ? 'makes' : 'make'} ${sumInWords(found)} exactly`
        : `${comeTo}, which fits the whole`;
  }
}

function sumInWords({ low, high }: Found): string {
  if (low === null || high === null) return low === null ? 'an unknown number' : `at least ${grouped(low)}`;
  return low === high ? grouped(low) : `between ${grouped(low)} and ${grouped(high)}`;
}

const gaps = (vocabulary: RollupFacts['vocabulary'], { missing, missingPlaces }: Found): string =>
  listedBriefly([
    ...missing.map(({ edtf }) => periodLabel(edtf)),
    ...missingPlaces.map((place) => vocabulary.place(place)),
  ]);

function leftOut({ vocabulary }: RollupFacts, found: Found): string {
  const words = (exclusions: Found['undeclaredExclusions']): string =>
    listedBriefly(exclusions.map((exclusion) => excluded(vocabulary, exclusion)));
  return [
    found.undeclaredExclusions.length === 0
      ? ''
      : `; the parts leave out what the whole does not say it leaves out: ${words(found.undeclaredExclusions)}`,
    found.unmatchedExclusions.length === 0
      ? ''
      : `; the whole says it leaves out what the parts count: ${words(found.unmatchedExclusions)}`,
  ].join('');
}
