import { firstOf } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import { counted, unended } from '../phrases.js';
import type { Carriers } from './carried.js';
import { whatWasSaid } from './explain.js';
import type { StandingState } from './facts.js';
import type { Moment } from './moment.js';

/** Why a claim stands as it does only through what it was copied from, in one sentence. */
export function explainCarried(
  moment: Moment,
  carriers: Carriers,
  through: readonly Seq<'claim'>[],
  state: StandingState,
): string {
  const first = firstOf(through);
  const others = through.length - 1;
  const figure = unended(carriers.sentenceOf(first));
  const more =
    others === 0
      ? ''
      : `; ${counted(others, 'other figure')} it goes back to ${others === 1 ? 'stands' : 'stand'} so too`;
  return `This was passed on from “${figure}”, and ${unended(whatWasSaid(moment, first, state, 'that'))}${more}.`;
}
