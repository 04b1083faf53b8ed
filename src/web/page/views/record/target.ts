import type { Named } from '../../address/addresses.ts';
import { chosen } from '../../fields/choice.ts';
import type { ActTargetQuery } from '../../generated/graphql.ts';
import type { StatementDraft } from './draft/drafts.ts';

export type TargetClaim = NonNullable<ActTargetQuery['claim']>;
export type TargetStatement = NonNullable<ActTargetQuery['statement']>;
export type TargetRebuttal = NonNullable<ActTargetQuery['rebuttal']>;

/** What an act is done to. */
export type Target =
  | { readonly kind: 'CLAIM'; readonly claim: TargetClaim }
  | { readonly kind: 'STATEMENT'; readonly statement: TargetStatement }
  | { readonly kind: 'REBUTTAL'; readonly rebuttal: TargetRebuttal };

export function targetOf({ claim, statement, rebuttal }: ActTargetQuery): Target | undefined {
  if (claim) return { kind: 'CLAIM', claim };
  if (statement) return { kind: 'STATEMENT', statement };
  return rebuttal ? { kind: 'REBUTTAL', rebuttal } : undefined;
}

export function idOfTarget(target: Target): string {
  switch (target.kind) {
    case 'CLAIM':
      return target.claim.id;
    case 'STATEMENT':
      return target.statement.id;
    case 'REBUTTAL':
      return target.rebuttal.id;
  }
}

export type NamedClaim = Named & { readonly text: string };

/** The figure that it is about in the end, on whose page what was recorded is seen. */
export function figureOfTarget(target: Target): NamedClaim | undefined {
  switch (target.kind) {
    case 'CLAIM':
      return target.claim;
    case 'STATEMENT':
      return target.statement.claims[0];
    case 'REBUTTAL':
      return figureOfAttacked(target.rebuttal.target);
  }
}

type Attacked = TargetRebuttal['target'];

function figureOfAttacked(attacked: Attacked): NamedClaim | undefined {
  switch (attacked.__typename) {
    case 'Claim':
      return attacked;
    case 'Statement':
      return attacked.claims[0];
    case 'Rebuttal':
      return attacked.target.__typename === 'Claim' ? attacked.target : undefined;
  }
}

/** Whoever may take a target back, or put something in its place: who brought it in. */
export function ownVoice(target: Target): Partial<StatementDraft> {
  switch (target.kind) {
    case 'CLAIM':
      return voiceOf(target.claim.statements.nodes[0]);
    case 'STATEMENT':
      return voiceOf(target.statement);
    case 'REBUTTAL':
      return voiceOf(target.rebuttal.statement);
  }
}

/** Whoever may grant a rebuttal: the side that it attacks. */
export function attackedVoice({ target }: TargetRebuttal): Partial<StatementDraft> {
  switch (target.__typename) {
    case 'Claim':
      return voiceOf(target.statements.nodes[0]);
    case 'Statement':
      return voiceOf(target);
    case 'Rebuttal':
      return voiceOf(target.statement);
  }
}

type Spoken = Pick<TargetStatement, 'source' | 'onBehalfOf'>;

function voiceOf(statement: Spoken | undefined): Partial<StatementDraft> {
  if (!statement) return {};
  const { source, onBehalfOf } = statement;
  return {
    source: chosen({ id: source.id, text: source.name }),
    onBehalfOf: chosen(onBehalfOf && { id: onBehalfOf.id, text: onBehalfOf.name }),
  };
}
