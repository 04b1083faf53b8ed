import type { GivenWithdrawal } from '../record/given.js';
import { refuseLater } from '../record/order.js';
import { refuseOthers } from '../record/who-may.js';
import type { Act } from './act.js';
import {
  namedRebuttal,
  rebuttalContent,
  rebuttalOf,
  rebuttalRefs,
  type NamedRebuttal,
} from './named-rebuttal.js';

export interface ReadWithdrawal {
  readonly rebuttal: NamedRebuttal;
  readonly reason: string | null;
}

/** A voice takes back its own rebuttal. It bears on the rebuttal, and on all above it. */
export const withdraw: Act<GivenWithdrawal, ReadWithdrawal> = {
  names: ({ rebuttal }) => [['rebuttal', rebuttal]],
  read: ({ draft, given }, { rebuttal, reason }) => ({
    rebuttal: namedRebuttal(draft, rebuttalRefs(given), rebuttal, 'rebuttal'),
    reason: reason ?? null,
  }),
  content: ({ rebuttal, reason }) => [rebuttalContent(rebuttal), reason],
  do: (doing, { rebuttal, reason }) => {
    const { draft, statement, said } = doing;
    const field = `${doing.field}.rebuttal`;
    const withdrawn = rebuttalOf(doing, rebuttal);
    refuseLater(withdrawn.earliest, said, 'withdraws', field);
    refuseOthers('withdraw', draft.folded(statement.voices), draft.folded(withdrawn.voices), field);
    draft.add('withdrawal', {
      seq: draft.next('withdrawal'),
      statement: statement.seq,
      rebuttal: withdrawn.seq,
      reason,
    });
  },
};
