import { refuseCorrectionByItself } from '../record/circles.js';
import type { ClaimEntry } from '../record/entries.js';
import type { GivenCorrection } from '../record/given.js';
import { refuseLater } from '../record/order.js';
import { refuseOthers } from '../record/who-may.js';
import type { Act } from './act.js';

export interface ReadCorrection {
  readonly claim: ClaimEntry;
  readonly by: ClaimEntry;
}

/** A claim's side puts another figure in its place. It bears on that claim, and asserts the figure. */
export const correct: Act<GivenCorrection, ReadCorrection> = {
  names: ({ claim }) => [['claim', claim]],
  asserts: { field: 'by', claim: ({ by }) => by },
  read: ({ draft, claim: by }, given) => {
    const claim = draft.claim(given.claim, 'claim');
    if (!by) throw new Error('A correction gives the figure that is to be right.');
    refuseCorrectionByItself(claim, by, 'by');
    return { claim, by };
  },
  content: ({ claim }) => claim.seq,
  do: ({ draft, statement, said, field: act }, { claim, by }) => {
    const field = `${act}.claim`;
    refuseLater(draft.earliest(claim), said, 'corrects', field);
    refuseOthers('correct', draft.folded(statement.voices), draft.sideOf(claim), field);
    draft.referToClaim(claim);
    draft.add('correction', {
      seq: draft.next('correction'),
      statement: statement.seq,
      claim: claim.seq,
      by: by.seq,
    });
  },
};
