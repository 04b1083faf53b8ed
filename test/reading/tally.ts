import type { Judgement } from './judge.js';

/** How well figures were found: how many of how many. */
export interface Tally {
  readonly found: Share;
  /** Mentions where no figure is, beside the figures listed. */
  readonly false: Share;
  readonly rightClaim: Share;
  readonly axisNamed: Share;
  /** Altered figures that were called the same or fitting. */
  readonly calledRight: Share;
  readonly rightOutcome: Share;
}

export interface Share {
  readonly count: number;
  readonly of: number;
}

export function tally(judgements: readonly Judgement[]): Tally {
  const findings = judgements.flatMap((judgement) => judgement.findings);
  const altered = findings.filter(({ axisNamed }) => axisNamed !== null);
  return {
    found: share(findings, ({ found }) => found),
    false: {
      count: judgements.reduce((sum, judgement) => sum + judgement.false.length, 0),
      of: findings.length,
    },
    rightClaim: share(findings, ({ rightClaim }) => rightClaim),
    axisNamed: share(altered, ({ axisNamed }) => axisNamed === true),
    calledRight: share(altered, ({ calledRight }) => calledRight),
    rightOutcome: share(findings, ({ rightOutcome }) => rightOutcome),
  };
}

const share = <T>(all: readonly T[], holds: (each: T) => boolean): Share => ({
  count: all.filter(holds).length,
  of: all.length,
});

/** As a part of one; of none, all. */
export const partOf = ({ count, of }: Share): number => (of === 0 ? 1 : count / of);
