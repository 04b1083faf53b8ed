import { held } from '../../kernel/certain.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { boundsOf, neverExceeds } from '../claim/bounds.js';
import { whomInWords } from '../claim/labels.js';
import { amount, scopeInWords } from '../claim/sentence.js';
import { bySaid } from '../dispute/reading.js';
import { listedBriefly, sentenceOf, speaker, unended, when } from '../phrases.js';
import type { ScopeRelation } from '../vocabulary/scope-relations.js';
import type { Codelists } from '../codelists.js';
import type { ComparedClaim } from './compared-claim.js';
import { apart, cutAcross, unsaid } from './explain-scope.js';
import type { Verdict } from '../vocabulary/verdicts.js';

type Figured = ComparedClaim & { readonly scoped: ScopedFigure };

/** Why two claims lie to one another as they do, in one sentence that names the figures and whose they are. */
export const explainComparison = (
  codelists: Codelists,
  a: ComparedClaim,
  b: ComparedClaim,
  scope: ScopeRelation,
  verdict: Verdict,
  rewording: boolean,
): string =>
  sentenceOf(
    rewording && AT_ODDS.includes(verdict)
      ? `${unended(explained(codelists, a, b, scope, verdict))}; but one goes back to the other, so ${whatChanged(a, b)} was changed in passing it on.`
      : explained(codelists, a, b, scope, verdict),
  );

/** What a copy at odds with its original must have changed: "at least 50" may have become "fewer than 50". */
const whatChanged = ({ scoped: a }: ComparedClaim, { scoped: b }: ComparedClaim): string =>
  a?.figure.value === b?.figure.value && a?.figure.low === b?.figure.low && a?.figure.high === b?.figure.high
    ? 'how exact the number is'
    : 'the number';

/** Verdicts that say of a copy that it was changed, not that two sources are at odds. */
const AT_ODDS: readonly Verdict[] = ['CONFLICTS', 'INCONSISTENT'];

function explained(
  codelists: Codelists,
  a: ComparedClaim,
  b: ComparedClaim,
  scope: ScopeRelation,
  verdict: Verdict,
): string {
  if (a.claim === b.claim)
    return `Both are one and the same claim, by ${whose(a)}: “${unended(a.sentence)}”.`;
  const correction = corrected(a, b);
  if (correction !== undefined) return correction;
  if (!isFigure(a) || !isFigure(b)) {
    return 'At least one of these two is not a figure, so their numbers cannot be compared.';
  }
  switch (verdict) {
    case 'AGREES':
      return `${agreeing(a, b)} the same number, ${amount(a.scoped.figure)}, for the same thing: ${thing(codelists, a)}.`;
    case 'COMPATIBLE':
      return `${saidOf(codelists, a)}, ${said(a)} and ${said(b)}, and there are numbers that fit both.`;
    case 'ALTERNATIVES':
      return `${saidOf(codelists, a)}, ${a.saidWith.get(b.claim) ?? held(b.saidWith, a.claim)} gives “${amount(a.scoped.figure)}” and “${amount(b.scoped.figure)}” in one statement, as alternatives, and no number fits both.`;
    case 'REVISES':
      return `${saidOf(codelists, a)}, ${said(a)} and ${said(b)} on another occasion: no number fits both, and one revises the other.`;
    case 'CONFLICTS':
      return `${saidOf(codelists, a)}, ${said(a)} but ${said(b)}, and no number fits both.`;
    case 'CONSISTENT':
    case 'INCONSISTENT': {
      const [part, whole] = scope === 'WITHIN' ? [a, b] : [b, a];
      const of = (one: Figured): string =>
        `“${amount(one.scoped.figure)}”${scopeInWords(codelists, one.scoped.figure)}`;
      return verdict === 'CONSISTENT'
        ? `What ${counts(part)}, ${of(part)}, is a part of what ${counts(whole)}, ${of(whole)}, and ${howMuch(codelists, part, whole)}.`
        : `What ${counts(part)}, ${of(part)}, is only a part of what ${counts(whole)}, ${of(whole)}, and yet it is more.`;
    }
    case 'NOT_COMPARABLE':
      return notComparable(codelists, a, b, scope);
  }
}

const isFigure = (one: ComparedClaim): one is Figured => one.scoped !== null;

/** The parties whose word it is; a claim that nobody originated yet is nobody's. */
const whose = ({ side }: ComparedClaim): string =>
  listedBriefly([...side.values()], 2) || 'a source not recorded';

/** Who gives one number for one thing, each party once, however many of the two claims are its own. */
function agreeing(a: ComparedClaim, b: ComparedClaim): string {
  const parties = new Map([...a.side, ...b.side]);
  if (a.side.size === 0 || b.side.size === 0) return `${whose(a)} and ${whose(b)} give`;
  return parties.size === 1 ? `${whose(a)} gives twice` : `${listedBriefly([...parties.values()])} give`;
}

const said = (one: Figured): string =>
  `${whose(one)} ${one.side.size > 1 ? 'say' : 'says'} “${amount(one.scoped.figure)}”`;

const counts = (one: ComparedClaim): string => `${whose(one)} ${one.side.size > 1 ? 'count' : 'counts'}`;

const thing = (codelists: Codelists, { scoped: { figure } }: Figured): string =>
  `${codelists.measure(figure.measure).label}${scopeInWords(codelists, figure)}`;

const saidOf = (codelists: Codelists, one: Figured): string => `Of the same thing, ${thing(codelists, one)}`;

/** Who put which of the two in the place of the other; the last to do so, where they corrected each other in turn. */
function corrected(a: ComparedClaim, b: ComparedClaim): string | undefined {
  const [ofA, ofB] = [a.correctedBy.get(b.claim), b.correctedBy.get(a.claim)];
  const [old, by, correcting] = ofA && !(ofB && bySaid(ofA, ofB) < 0) ? [a, b, ofA] : [b, a, ofB];
  return (
    correcting &&
    `${speaker(correcting)} put “${unended(by.sentence)}” in the place of “${unended(old.sentence)}” ${when(correcting)}.`
  );
}

function notComparable(codelists: Codelists, a: Figured, b: Figured, scope: ScopeRelation): string {
  const [measureA, measureB] = [a, b].map(({ scoped }) => codelists.measure(scoped.figure.measure)) as [
    ReturnType<Codelists['measure']>,
    ReturnType<Codelists['measure']>,
  ];
  if (a.scoped.figure.measure !== b.scoped.figure.measure || measureA.unit !== measureB.unit) {
    const inUnit = ({ label, unit }: typeof measureA): string =>
      `“${label}”${measureA.unit === measureB.unit ? '' : ` (${unit})`}`;
    return `These count different things: ${counts(a)} ${inUnit(measureA)}, ${whose(b)} ${inUnit(measureB)}.`;
  }
  const both = `“${amount(a.scoped.figure)}” by ${whose(a)} (${about(codelists, a)}) and “${amount(b.scoped.figure)}” by ${whose(b)} (${about(codelists, b)})`;
  switch (scope) {
    case 'UNKNOWN':
      return `${both} cannot be compared, because ${unsaid(a.scoped, b.scoped)}.`;
    case 'DISJOINT':
      return `${both} have nothing in common: ${apart(codelists, a.scoped, b.scoped)}.`;
    case 'OVERLAPS':
      return `${both} ${cutAcross(codelists, a.scoped, b.scoped)}, so neither says what the other should be.`;
    case 'EQUAL':
    case 'WITHIN':
    case 'CONTAINS':
      return [a, b].some(isUnknown)
        ? `${both} cannot be compared, because ${[a, b].every(isUnknown) ? 'neither gives a' : 'one of them gives no'} number.`
        : `${both} cannot be compared, because parts of “${measureA.label}” do not add up to a whole here.`;
  }
}

/** Whether a part is no more than its whole, or need not be, where a range leaves it open. */
function howMuch(codelists: Codelists, part: Figured, whole: Figured): string {
  const measure = codelists.measure(part.scoped.figure.measure);
  if (measure.signed) return 'either number may be the larger, because what is counted goes below zero too';
  return neverExceeds(boundsOf(part.scoped.figure, measure), boundsOf(whole.scoped.figure, measure))
    ? 'the part is not more than the whole'
    : 'the part need not be more than the whole';
}

const isUnknown = ({ scoped }: Figured): boolean => scoped.figure.qualifier === 'UNKNOWN';

/** What a figure is about, by itself: "Civilians, Women in Iraq, January 2017". */
function about(codelists: Codelists, { scoped: { figure } }: Figured): string {
  const words = scopeInWords(codelists, { ...figure, population: null, categories: [] }).trim();
  const whom = whomInWords(codelists, figure);
  if (whom === '') return words.replace(/^, /, '') || 'without place, time or people';
  return `${whom}${words.startsWith(',') || words === '' ? '' : ' '}${words}`;
}
