import { isOpenEnded, type Choice } from '../../../fields/choice.ts';
import type { Faults } from '../../../fields/faults.ts';
import { readNumber } from '../../../words/read-number.ts';
import type { ClaimDraft, ExclusionDraft, FigureDraft, StatementDraft } from './drafts.ts';
import { leavesNothingOut, takesValue } from './inputs.ts';

/** The faults of some fields under the name of that which they are part of. */
const under = (name: string, faults: Faults): Faults =>
  Object.fromEntries(Object.entries(faults).map(([field, message]) => [`${name}.${field}`, message]));

/** What nobody chose: it is asked for, or something was typed that would be lost. */
function choiceFaults(name: string, choice: Choice, asked?: string): Faults {
  if (isOpenEnded(choice)) {
    return {
      [name]: `“${choice.typed.trim()}” is not chosen yet: take one of the list, or clear the field.`,
    };
  }
  return asked !== undefined && choice.chosen === null ? { [name]: asked } : {};
}

const textFaults = (name: string, typed: string, asked: string): Faults =>
  typed.trim() === '' ? { [name]: asked } : {};

function numberFaults(name: string, typed: string): Faults {
  const { fault } = readNumber(typed);
  return fault === undefined ? {} : { [name]: fault };
}

export const statementFaults = (draft: StatementDraft): Faults =>
  under('statement', {
    ...choiceFaults('source', draft.source, 'Say who says it: choose a source, or add a new one.'),
    ...textFaults('saidOn', draft.saidOn, 'Say when it was said: 2017-02-01, or as much of it as is known.'),
    ...choiceFaults('document', draft.document),
    ...choiceFaults('looked', draft.looked),
    ...choiceFaults('onBehalfOf', draft.onBehalfOf),
    ...choiceFaults('lookedWith', draft.lookedWith),
  });

const exclusionFaults = (draft: ExclusionDraft): Faults => ({
  ...(leavesNothingOut(draft) ? { place: 'Say what is not counted, or take this out again.' } : {}),
  ...choiceFaults('place', draft.place),
  ...choiceFaults('population', draft.population),
  ...choiceFaults('lookedCategory', draft.lookedCategory),
});

/** Numbers that cannot be read, under the name of their figure. */
export const numberFaultsAt = (name: string, draft: FigureDraft): Faults =>
  takesValue(draft)
    ? under(name, {
        ...numberFaults('value', draft.value),
        ...numberFaults('low', draft.low),
        ...numberFaults('high', draft.high),
      })
    : {};

function figureFaults(draft: FigureDraft): Faults {
  return {
    ...choiceFaults('measure', draft.measure, 'Say what was counted: choose a measure, or add a new one.'),
    ...choiceFaults('place', draft.place),
    ...choiceFaults('population', draft.population),
    ...choiceFaults('lookedCategory', draft.lookedCategory),
    ...allOf(
      draft.exclusions.map((exclusion, index) => under(`exclusions.${index}`, exclusionFaults(exclusion))),
    ),
  };
}

export const figureFaultsAt = (name: string, draft: FigureDraft): Faults => ({
  ...under(name, figureFaults(draft)),
  ...numberFaultsAt(name, draft),
});

/** The faults of several parts together. */
export const allOf = (parts: readonly Faults[]): Faults =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

/** The faults of a claim under the name it is sent by. */
export function claimFaultsAt(name: string, { kind, figure, text, known }: ClaimDraft): Faults {
  switch (kind) {
    case 'figure':
      return figureFaultsAt(`${name}.figure`, figure);
    case 'text':
      return under(name, textFaults('text', text, 'Say what is claimed, in one sentence.'));
    case 'known':
      return under(name, choiceFaults('id', known, 'Choose the claim that is passed on.'));
  }
}
