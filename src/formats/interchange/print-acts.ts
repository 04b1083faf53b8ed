import type { ActField, GivenAct } from '../../domain/acts/act.js';
import type { AssertedClaim } from '../../domain/record/asserted-claim.js';
import type { Known } from '../../domain/record/known.js';
import { nameIn, targetIn } from './lasting-names.js';
import { printClaim } from './print-claim.js';

/** How an export keeps each act; `claim` is what it asserts. */
export const PRINT_ACT: {
  readonly [F in ActField]: (
    known: Known,
    given: GivenAct<F>,
    claim: AssertedClaim | null | undefined,
  ) => unknown;
} = {
  rebuts: (known, given, claim) => ({
    ...given,
    target: targetIn(known, given.target),
    counterClaim: given.counterClaim && printClaim(known, given.counterClaim, claim),
  }),
  concedes: ({ rebuttals }, given) => ({ ...given, rebuttal: nameIn(rebuttals, given.rebuttal) }),
  corrects: (known, given, claim) => ({
    claim: nameIn(known.claims, given.claim),
    by: printClaim(known, given.by, claim),
  }),
  retracts: (known, { target, reason }) => ({ ...targetIn(known, target), reason }),
  affirms: ({ claims }, given) => ({ ...given, claim: nameIn(claims, given.claim) }),
  withdraws: ({ rebuttals }, given) => ({ ...given, rebuttal: nameIn(rebuttals, given.rebuttal) }),
};
