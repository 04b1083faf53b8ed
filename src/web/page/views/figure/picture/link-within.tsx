import { documentAddress, figureAddress, sourceAddress } from '../../../address/addresses.ts';
import { To } from '../../../parts/to.tsx';
import type { LinkTo } from './drawn-text.tsx';
import type { Goal } from './laid.ts';

/** The address within the page of what a text leads to. */
export function addressWithin(goal: Exclude<Goal, { kind: 'outside' }>): string {
  switch (goal.kind) {
    case 'source':
      return sourceAddress(goal.named);
    case 'document':
      return documentAddress(goal.named);
    case 'figure':
      return figureAddress(goal.named);
  }
}

/** Links a text of the picture on the page, as of the same day. */
export const linkWithin: LinkTo = (goal, text) =>
  goal.kind === 'outside' ? (
    <a href={goal.url} rel="noopener noreferrer nofollow">
      {text}
    </a>
  ) : (
    <To to={addressWithin(goal)}>{text}</To>
  );
