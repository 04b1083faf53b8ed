import { held, listAt } from '../../kernel/certain.js';
import type { FoldedVoice, Seq } from '../../kernel/seq.js';
import type { DisputeIndex } from './reading.js';

/** Statements in said order, under each of their folded voices. */
export type StatementsByVoice = ReadonlyMap<FoldedVoice, readonly Seq<'statement'>[]>;

/** What voices did with a claim. */
export interface ActsByVoice {
  readonly assertions: StatementsByVoice;
  /** Of the claim itself. */
  readonly retractions: StatementsByVoice;
}

const OF_INDEX = new WeakMap<DisputeIndex, Map<Seq<'claim'>, ActsByVoice>>();

/** What voices did with a claim, worked out once: thousands of voices are not each looked for among all. */
export function actsByVoice(index: DisputeIndex, claim: Seq<'claim'>): ActsByVoice {
  const claims = OF_INDEX.get(index) ?? new Map<Seq<'claim'>, ActsByVoice>();
  OF_INDEX.set(index, claims);
  const acts = claims.get(claim) ?? {
    assertions: byVoice(index, listAt(index.assertionsOf, claim)),
    retractions: byVoice(index, listAt(index.retractionsOfClaim, claim)),
  };
  claims.set(claim, acts);
  return acts;
}

function byVoice(
  index: DisputeIndex,
  acts: readonly { readonly statement: Seq<'statement'> }[],
): StatementsByVoice {
  const groups = new Map<FoldedVoice, Seq<'statement'>[]>();
  for (const { statement } of acts)
    for (const voice of held(index.statements, statement).voices) {
      const others = groups.get(voice);
      if (others) others.push(statement);
      else groups.set(voice, [statement]);
    }
  return groups;
}
