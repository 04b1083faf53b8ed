import { isOpenEnded, type Choice } from '../../../fields/choice.ts';
import type { ClaimInput, ExclusionInput, FigureInput, StatementInput } from '../../../generated/graphql.ts';
import { readNumber } from '../../../words/read-number.ts';
import type { ClaimDraft, ExclusionDraft, FigureDraft, StatementDraft } from './drafts.ts';

/** What a draft is sent as: an empty field is left out. What a draft lacks is said by the checks, not here. */
const textOf = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());
const idOf = ({ chosen }: Choice): string | undefined => chosen?.id;
const numberOf = (typed: string): number | undefined => readNumber(typed).value ?? undefined;

export const statementInput = (draft: StatementDraft): StatementInput => ({
  source: idOf(draft.source) ?? '',
  onBehalfOf: idOf(draft.onBehalfOf),
  saidOn: draft.saidOn.trim(),
  document: idOf(draft.document),
  quote: textOf(draft.quote),
  note: textOf(draft.note),
  basis: draft.basis === '' ? undefined : draft.basis,
  language: textOf(draft.language),
  relays: draft.relays.length === 0 ? undefined : draft.relays.map(({ id }) => id),
});

const exclusionInput = ({ place, period, population, reason }: ExclusionDraft): ExclusionInput => ({
  place: idOf(place),
  period: textOf(period),
  population: idOf(population),
  reason: textOf(reason),
});

function exclusionInputs(drafts: readonly ExclusionDraft[]): ExclusionInput[] | undefined {
  const begun = drafts.filter((draft) => !leavesNothingOut(draft));
  return begun.length === 0 ? undefined : begun.map(exclusionInput);
}

/** Whether a row that was added says nothing yet. */
export const leavesNothingOut = ({ place, period, population }: ExclusionDraft): boolean =>
  place.chosen === null && population.chosen === null && period.trim() === '';

/** Which numbers a qualifier takes. */
export const takesValue = ({ qualifier }: FigureDraft): boolean => qualifier !== 'UNKNOWN';

export const figureInput = (draft: FigureDraft): FigureInput => ({
  measure: idOf(draft.measure) ?? '',
  qualifier: draft.qualifier,
  ...(takesValue(draft)
    ? { value: numberOf(draft.value), low: numberOf(draft.low), high: numberOf(draft.high) }
    : {}),
  asWritten: textOf(draft.asWritten),
  place: idOf(draft.place),
  period: textOf(draft.period),
  population: idOf(draft.population),
  exclusions: exclusionInputs(draft.exclusions),
});

export function claimInput({ kind, figure, text, known }: ClaimDraft): ClaimInput {
  if (kind === 'known') return { id: idOf(known) ?? '' };
  return kind === 'text' ? { text } : { figure: figureInput(figure) };
}

/** Whether there is enough of a claim for the server to say what it will become. */
export function canBePreviewed({ kind, figure, text }: ClaimDraft): boolean {
  if (kind !== 'figure') return kind === 'text' && text.trim() !== '';
  const { measure, qualifier, value, low, high, place, population } = figure;
  const numbers = [value, low, high].map(readNumber);
  const isOpen = [place, population].some(isOpenEnded);
  if (measure.chosen === null || isOpen || numbers.some(({ fault }) => fault !== undefined)) return false;
  return qualifier === 'UNKNOWN' || numbers.some((read) => read.value !== null);
}
