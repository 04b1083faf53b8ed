import { listAt, held } from '../../kernel/certain.js';
import type { Seq } from '../../kernel/seq.js';
import type { StandingState } from '../vocabulary/standing-states.js';
import type { Carriers } from './carried.js';
import type { Moment } from './moment.js';

/** How a claim stands that taints what is derived from it (semantics.md, Disputes, `tainted`). */
export const TAINTING = ['CONCEDED', 'CORRECTED', 'RETRACTED'] as const satisfies readonly StandingState[];

const isTainting = (state: StandingState | undefined): boolean => TAINTING.some((one) => one === state);

/**
 * The claims that taint a claim itself: those it is derived from, at any distance, that stand conceded, corrected or
 * retracted (semantics.md, Disputes, `tainted`).
 * @param derivedFrom what a claim was computed from
 * @param stateOf how a claim stands; undefined for one that is not there
 */
export function directTaints(
  claim: Seq<'claim'>,
  derivedFrom: (claim: Seq<'claim'>) => Iterable<Seq<'claim'>>,
  stateOf: (claim: Seq<'claim'>) => StandingState | undefined,
): Set<Seq<'claim'>> {
  const parts = new Set(derivedFrom(claim));
  for (const part of parts) for (const further of derivedFrom(part)) parts.add(further);
  return new Set([...parts].filter((part) => isTainting(stateOf(part))));
}

/** The statements over which the best is taken of what is carried to a claim (semantics.md, Disputes). */
export function carryingEntries({ index, holds }: Moment, claim: Seq<'claim'>): Seq<'statement'>[] {
  const entries = listAt(index.originsOf, claim).filter(holds);
  const stated = entries.filter((seq) => held(index.statements, seq).basis !== 'UNSTATED');
  return stated.length > 0 ? stated : entries;
}

const CLEAN: ReadonlySet<Seq<'claim'>> = new Set();

/**
 * The claims that taint a claim through what it was copied from, by every statement over which the best would be
 * taken (semantics.md, Disputes, `tainted`); none where one of these is clean.
 * @param taintsOf the conceded, corrected or retracted claims that a claim is itself derived from
 */
export function carriedTaints(
  moment: Moment,
  carriers: Pick<Carriers, 'behind'>,
  claim: Seq<'claim'>,
  taintsOf: (claim: Seq<'claim'>) => ReadonlySet<Seq<'claim'>>,
): ReadonlySet<Seq<'claim'>> {
  const known = new Map<string, ReadonlySet<Seq<'claim'>>>();
  const keyOf = (statement: Seq<'statement'>, followed: Seq<'claim'>): string => `${statement} ${followed}`;
  const carriedAt = (statement: Seq<'statement'>, followed: Seq<'claim'>): ReadonlySet<Seq<'claim'>> => {
    const open = [{ upstream: statement, claim: followed }];
    for (let node = open.at(-1); node; node = open.at(-1)) {
      const key = keyOf(node.upstream, node.claim);
      const steps = known.has(key) ? [] : carriers.behind(node.upstream, node.claim);
      const unknown = steps.filter((step) => !known.has(keyOf(step.upstream, step.claim)));
      for (const step of unknown) open.push(step);
      if (unknown.length > 0) continue;
      open.pop();
      if (known.has(key)) continue;
      known.set(
        key,
        inAll(
          steps.map((step) => {
            const there = held(known, keyOf(step.upstream, step.claim));
            return step.claim === node.claim ? there : new Set([...taintsOf(step.claim), ...there]);
          }),
        ),
      );
    }
    return held(known, keyOf(statement, followed));
  };
  return inAll(carryingEntries(moment, claim).map((entry) => carriedAt(entry, claim)));
}

/** All taints together where no way is clean. */
const inAll = (ways: readonly ReadonlySet<Seq<'claim'>>[]): ReadonlySet<Seq<'claim'>> =>
  ways.length === 0 || ways.some((taints) => taints.size === 0)
    ? CLEAN
    : new Set(ways.flatMap((taints) => [...taints]));
