import type { ClaimEntry } from '../record/entries.js';
import type { GivenAffirmation } from '../record/given.js';
import { refuseLater } from '../record/order.js';
import type { Act } from './act.js';

export interface ReadAffirmation {
  readonly claim: ClaimEntry;
  readonly summary: string | null;
}

/** A voice looked into a claim and found it right; anybody may. It is no report, and bears on no standing. */
export const affirm: Act<GivenAffirmation, ReadAffirmation> = {
  names: ({ claim }) => [['claim', claim]],
  read: ({ draft }, { claim, summary }) => ({
    claim: draft.claim(claim, 'claim'),
    summary: summary ?? null,
  }),
  content: ({ claim, summary }) => [claim.seq, summary],
  do: ({ draft, statement, said, field }, { claim, summary }) => {
    refuseLater(draft.earliest(claim), said, 'affirms', `${field}.claim`);
    draft.referToClaim(claim);
    draft.add('affirmation', {
      seq: draft.next('affirmation'),
      id: draft.newId('affirmation'),
      statement: statement.seq,
      claim: claim.seq,
      summary,
    });
  },
};
