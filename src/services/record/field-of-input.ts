import { ACT_FIELDS } from '../../domain/acts/acts.js';
import type { GivenClaim } from '../../domain/record/given.js';
import type { ClaimInput } from '../inputs.js';

/** A claim as a mutation gives it: one that is known is named by its id. */
export const givenClaim = ({ id, ...claim }: ClaimInput): GivenClaim => ({ known: id, ...claim });

const ACT = new RegExp(`^(?:${ACT_FIELDS.join('|')})\\.0(?:\\.(.*))?$`);

/** The field of a mutation's input for a field of the record: acts stand at its top, all else under `statement`. */
export function fieldOfInput(field: string): string {
  const act = ACT.exec(field);
  if (act)
    return act[1] === undefined
      ? 'target'
      : act[1] === 'by'
        ? 'figure'
        : idOfKnown(act[1].replace(/^by\.(?=figure|ref)/, ''));
  return field.startsWith('claims') ? idOfKnown(field) : `statement.${field}`;
}

/** A mutation names a claim that is known by its id. */
const idOfKnown = (field: string): string => field.replace(/\bknown$/, 'id');
