import { isOpenEnded, type Choice, type Option } from '../../../fields/choice.ts';
import type { ClaimInput, ExclusionInput, FigureInput, StatementInput } from '../../../generated/graphql.ts';
import { edtfOf } from '../../../words/dates-read.ts';
import { readNumber } from '../../../words/read-number.ts';
import type { ClaimDraft, ExclusionDraft, FigureDraft, StatementDraft } from './drafts.ts';

/** What a draft is sent as: an empty field is left out. What a draft lacks is said by the checks, not here. */
const textOf = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());
const idOf = ({ chosen }: Choice): string | undefined => chosen?.id;
const idsOf = (options: readonly Option[]): string[] | undefined =>
  options.length === 0 ? undefined : options.map(({ id }) => id);
const numberOf = (typed: string): number | undefined => readNumber(typed).value ?? undefined;

export const statementInput = (draft: StatementDraft): StatementInput => ({
  source: idOf(draft.source) ?? '',
  onBehalfOf: idOf(draft.onBehalfOf),
  jointlyWith: idsOf(draft.jointlyWith),
  saidOn: edtfOf(draft.saidOn),
  document: idOf(draft.document),
  quote: textOf(draft.quote),
  note: textOf(draft.note),
  basis: draft.basis === '' ? undefined : draft.basis,
  language: textOf(draft.language),
  relays: idsOf(draft.relays),
});

const exclusionInput = ({
  place,
  period,
  population,
  categories,
  reason,
}: ExclusionDraft): ExclusionInput => ({
  place: idOf(place),
  period: textOf(edtfOf(period)),
  population: idOf(population),
  categories: idsOf(categories),
  reason: textOf(reason),
});

function exclusionInputs(drafts: readonly ExclusionDraft[]): ExclusionInput[] | undefined {
  const begun = drafts.filter((draft) => !leavesNothingOut(draft));
  return begun.length === 0 ? undefined : begun.map(exclusionInput);
}

/** Whether a row that was added says nothing yet. */
export const leavesNothingOut = ({ place, period, population, categories }: ExclusionDraft): boolean =>
  place.chosen === null && population.chosen === null && categories.length === 0 && period.trim() === '';

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
  period: textOf(edtfOf(draft.period)),
  population: idOf(draft.population),
  categories: idsOf(draft.categories),
  exclusions: exclusionInputs(draft.exclusions),
});

export function claimInput({ kind, figure, text, known, passage }: ClaimDraft): ClaimInput {
  if (kind === 'known') return { id: idOf(known) ?? '', passage };
  return kind === 'text' ? { text, passage } : { figure: figureInput(figure), passage };
}

/** Whether there is enough of a claim for the server to say what it will become. */
export function canBePreviewed({ kind, figure, text }: ClaimDraft): boolean {
  if (kind !== 'figure') return kind === 'text' && text.trim() !== '';
  const { measure, qualifier, value, low, high, place, population, lookedCategory } = figure;
  const numbers = [value, low, high].map(readNumber);
  const isOpen = [place, population, lookedCategory].some(isOpenEnded);
  if (measure.chosen === null || isOpen || numbers.some(({ fault }) => fault !== undefined)) return false;
  return qualifier === 'UNKNOWN' || numbers.some((read) => read.value !== null);
}
