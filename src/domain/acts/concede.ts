import type { FoldedVoice } from '../../kernel/seq.js';
import type { Extent } from '../vocabulary/extents.js';
import type { Draft } from '../record/draft.js';
import type { RebuttalEntry } from '../record/entries.js';
import type { GivenConcession } from '../record/given.js';
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

export interface ReadConcession {
  readonly rebuttal: NamedRebuttal;
  readonly extent: Extent;
  readonly summary: string | null;
}

/** The attacked side grants the point of a rebuttal, in full or in part. It bears on the rebuttal, and on all above it. */
export const concede: Act<GivenConcession, ReadConcession> = {
  names: ({ rebuttal }) => [['rebuttal', rebuttal]],
  read: ({ draft, given }, { rebuttal, extent, summary }) => ({
    rebuttal: namedRebuttal(draft, rebuttalRefs(given), rebuttal, 'rebuttal'),
    extent,
    summary: summary ?? null,
  }),
  content: ({ rebuttal, extent, summary }) => [rebuttalContent(rebuttal), extent, summary],
  do: (doing, { rebuttal, extent, summary }) => {
    const { draft, statement, said } = doing;
    const field = `${doing.field}.rebuttal`;
    const conceded = rebuttalOf(doing, rebuttal);
    refuseLater(conceded.earliest, said, 'concedes', field);
    refuseOthers('concede', draft.folded(statement.voices), attackedSide(draft, conceded), field);
    draft.add('concession', {
      seq: draft.next('concession'),
      id: draft.newId('concession'),
      statement: statement.seq,
      rebuttal: conceded.seq,
      extent,
      summary,
    });
  },
};

function attackedSide(draft: Draft, { target }: RebuttalEntry): ReadonlySet<FoldedVoice> {
  return 'claim' in target ? draft.sideOf(draft.claimOf(target.claim)) : draft.folded(target.voices);
}
