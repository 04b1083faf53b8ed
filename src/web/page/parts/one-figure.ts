import { firstOf } from '../certain.js';
import type { StandingState } from '../generated/graphql.ts';

/** A claim in a list, with how it stands. */
export interface Worded {
  readonly id: string;
  readonly ref?: string | null;
  readonly text: string;
  readonly standing: {
    readonly state: StandingState;
    readonly tainted: boolean;
    /** The claims it goes back to that stand so, where it stands so only through them. */
    readonly through: readonly { readonly id: string; readonly text: string }[];
  };
}

/** A claim that may head an entry, with what became of it. */
export interface Heading extends Worded {
  readonly spread: { readonly worst: StandingState; readonly parties: number };
  readonly rewordings: { readonly totalCount: number };
}

/** A claim as a list of figures finds it: with those it goes back to, in order of first said. */
export interface Wording extends Heading {
  readonly originals: readonly Heading[];
}

/** All that a list found of one figure. */
export interface OneFigure<Hit> {
  /** The original: what the entry is headed by. */
  readonly head: Heading;
  /** What was found of it, in the order of the list; never empty. */
  readonly hits: readonly Hit[];
  /** The worst standing of any of its wordings, those not found included. */
  readonly worst: StandingState;
}

/** The worse the later. */
const STATES: readonly StandingState[] = [
  'UNDISPUTED',
  'ANSWERED',
  'DISPUTED',
  'CONCEDED',
  'CORRECTED',
  'RETRACTED',
];

/** The worst of some standings. */
const worstOf = (states: readonly StandingState[]): StandingState =>
  states.reduce((worst, state) => (STATES.indexOf(state) > STATES.indexOf(worst) ? state : worst));

const headOf = (claim: Wording): Heading => claim.originals[0] ?? claim;

/**
 * Wordings of one figure as one entry each, in the order in which the first of each was found (semantics.md, Wordings
 * and spread). Claims that go back to the same original are of one figure, and so is that original with what it goes
 * back to itself.
 */
export function figuresOf<Hit>(hits: readonly Hit[], claimOf: (hit: Hit) => Wording): OneFigure<Hit>[] {
  let groups: { readonly ids: ReadonlySet<string>; readonly hits: readonly Hit[] }[] = [];
  for (const hit of hits) {
    const claim = claimOf(hit);
    const ids = [claim.id, headOf(claim).id];
    const same = groups.filter((group) => ids.some((id) => group.ids.has(id)));
    const joined = {
      ids: new Set([...same.flatMap((group) => [...group.ids]), ...ids]),
      hits: [...same.flatMap((group) => group.hits), hit],
    };
    const [first] = same;
    groups = first
      ? groups.flatMap((group) => (group === first ? joined : same.includes(group) ? [] : group))
      : [...groups, joined];
  }
  return groups.map((group) => {
    const heads = group.hits.map((hit) => headOf(claimOf(hit)));
    return {
      head: firstOf(heads),
      hits: group.hits,
      worst: worstOf(heads.map(({ spread }) => spread.worst)),
    };
  });
}
