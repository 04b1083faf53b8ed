import { held } from '../../kernel/certain.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { amount, scopeInWords } from '../claim/sentence.js';
import { bySaid } from '../dispute/reading.js';
import { listed, listedBriefly, sentenceOf, speaker, unended, when } from '../phrases.js';
import type { ScopeRelation } from '../scope/relation.js';
import type { Vocabulary } from '../vocabulary.js';
import type { ComparedClaim } from './compared-claim.js';
import type { Verdict } from './verdict.js';

type Figured = ComparedClaim & { readonly scoped: ScopedFigure };

/** Why two claims lie to one another as they do, in one sentence that names the figures and whose they are. */
export const explainComparison = (
  vocabulary: Vocabulary,
  a: ComparedClaim,
  b: ComparedClaim,
  scope: ScopeRelation,
  verdict: Verdict,
  rewording: boolean,
): string =>
  sentenceOf(
    rewording && AT_ODDS.includes(verdict)
      ? `${unended(explained(vocabulary, a, b, scope, verdict))}; but one goes back to the other, so the number was changed in passing it on.`
      : explained(vocabulary, a, b, scope, verdict),
  );

/** Verdicts that say of a copy that it was changed, not that two sources are at odds. */
const AT_ODDS: readonly Verdict[] = ['CONFLICTS', 'INCONSISTENT'];

function explained(
  vocabulary: Vocabulary,
  a: ComparedClaim,
  b: ComparedClaim,
  scope: ScopeRelation,
  verdict: Verdict,
): string {
  const correction = corrected(a, b);
  if (correction !== undefined) return correction;
  if (!isFigure(a) || !isFigure(b)) {
    return 'At least one of these two is not a figure, so their numbers cannot be compared.';
  }
  switch (verdict) {
    case 'AGREES':
      return `${whose(a)} and ${whose(b)} give the same number, ${amount(a.scoped.figure)}, for the same thing: ${thing(vocabulary, a)}.`;
    case 'COMPATIBLE':
      return `${saidOf(vocabulary, a)}, ${said(a)} and ${said(b)}, and there are numbers that fit both.`;
    case 'ALTERNATIVES':
      return `${saidOf(vocabulary, a)}, ${a.saidWith.get(b.claim) ?? held(b.saidWith, a.claim)} gives “${amount(a.scoped.figure)}” and “${amount(b.scoped.figure)}” in one statement, as alternatives, and no number fits both.`;
    case 'REVISES':
      return `${saidOf(vocabulary, a)}, ${said(a)} and ${said(b)} on another occasion: no number fits both, and one revises the other.`;
    case 'CONFLICTS':
      return `${saidOf(vocabulary, a)}, ${said(a)} but ${said(b)}, and no number fits both.`;
    case 'CONSISTENT':
    case 'INCONSISTENT': {
      const [part, whole] = scope === 'WITHIN' ? [a, b] : [b, a];
      const of = (one: Figured): string =>
        `“${amount(one.scoped.figure)}”${scopeInWords(vocabulary, one.scoped.figure)}`;
      return verdict === 'CONSISTENT'
        ? `What ${counts(part)}, ${of(part)}, is a part of what ${counts(whole)}, ${of(whole)}, and the part is not more than the whole.`
        : `What ${counts(part)}, ${of(part)}, is only a part of what ${counts(whole)}, ${of(whole)}, and yet it is more.`;
    }
    case 'NOT_COMPARABLE':
      return notComparable(vocabulary, a, b, scope);
  }
}

const isFigure = (one: ComparedClaim): one is Figured => one.scoped !== null;

/** The parties whose word it is; a claim that nobody originated yet is nobody's. */
const whose = ({ side }: ComparedClaim): string =>
  listedBriefly([...side.values()], 2) || 'a source not recorded';

const said = (one: Figured): string =>
  `${whose(one)} ${one.side.size > 1 ? 'say' : 'says'} “${amount(one.scoped.figure)}”`;

const counts = (one: ComparedClaim): string => `${whose(one)} ${one.side.size > 1 ? 'count' : 'counts'}`;

const thing = (vocabulary: Vocabulary, { scoped: { figure } }: Figured): string =>
  `${vocabulary.measure(figure.measure).label}${scopeInWords(vocabulary, figure)}`;

const saidOf = (vocabulary: Vocabulary, one: Figured): string =>
  `Of the same thing, ${thing(vocabulary, one)}`;

/** Who put which of the two in the place of the other; the last to do so, where they corrected each other in turn. */
function corrected(a: ComparedClaim, b: ComparedClaim): string | undefined {
  const [ofA, ofB] = [a.correctedBy.get(b.claim), b.correctedBy.get(a.claim)];
  const [old, by, correcting] = ofA && !(ofB && bySaid(ofA, ofB) < 0) ? [a, b, ofA] : [b, a, ofB];
  return (
    correcting &&
    `${speaker(correcting)} put “${unended(by.sentence)}” in the place of “${unended(old.sentence)}” ${when(correcting)}.`
  );
}

function notComparable(vocabulary: Vocabulary, a: Figured, b: Figured, scope: ScopeRelation): string {
  const [measureA, measureB] = [a, b].map(({ scoped }) => vocabulary.measure(scoped.figure.measure)) as [
    ReturnType<Vocabulary['measure']>,
    ReturnType<Vocabulary['measure']>,
  ];
  if (a.scoped.figure.measure !== b.scoped.figure.measure || measureA.unit !== measureB.unit) {
    const inUnit = ({ label, unit }: typeof measureA): string =>
      `“${label}”${measureA.unit === measureB.unit ? '' : ` (${unit})`}`;
    return `These count different things: ${counts(a)} ${inUnit(measureA)}, ${whose(b)} ${inUnit(measureB)}.`;
  }
  const both = `“${amount(a.scoped.figure)}” by ${whose(a)} (${about(vocabulary, a)}) and “${amount(b.scoped.figure)}” by ${whose(b)} (${about(vocabulary, b)})`;
  switch (scope) {
    case 'UNKNOWN':
      return `${both} cannot be compared, because ${unsaid(a, b)}.`;
    case 'DISJOINT':
      return `${both} have nothing in common: they are about different parts of the world, times or people.`;
    case 'OVERLAPS':
      return `${both} overlap only in part, so neither says what the other should be.`;
    case 'EQUAL':
    case 'WITHIN':
    case 'CONTAINS':
      return [a, b].some(isUnknown)
        ? `${both} cannot be compared, because ${[a, b].every(isUnknown) ? 'neither gives a' : 'one of them gives no'} number.`
        : `${both} cannot be compared, because parts of “${measureA.label}” do not add up to a whole here.`;
  }
}

const isUnknown = ({ scoped }: Figured): boolean => scoped.figure.qualifier === 'UNKNOWN';

/** What a figure is about, by itself: "Civilians in Iraq, January 2017". */
function about(vocabulary: Vocabulary, { scoped: { figure } }: Figured): string {
  const words = scopeInWords(vocabulary, { ...figure, population: null }).trim();
  if (figure.population === null) return words.replace(/^, /, '') || 'without place, time or people';
  return `${vocabulary.population(figure.population)}${words.startsWith(',') || words === '' ? '' : ' '}${words}`;
}

/** Which of two leaves open an axis that the other states: "one of them leaves open the place". */
function unsaid({ scoped: a }: Figured, { scoped: b }: Figured): string {
  const [first, second] = [openAxes(a, b), openAxes(b, a)];
  return first.length > 0 && second.length > 0
    ? `the first leaves open ${listed(first)} and the second ${listed(second)}`
    : `one of them leaves open ${listed([...first, ...second])}`;
}

const openAxes = ({ figure: one }: ScopedFigure, { figure: other }: ScopedFigure): string[] => [
  ...(one.place === null && other.place !== null ? ['the place'] : []),
  ...(one.period === null && other.period !== null ? ['the period'] : []),
  ...(one.population === null && other.population !== null ? ['whom it counts'] : []),
];
