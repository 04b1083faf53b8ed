import { badInput } from '../../kernel/errors.js';
import { refuseItself } from '../record/circles.js';
import type { Draft } from '../record/draft.js';
import type { ClaimEntry, StatementEntry } from '../record/entries.js';
import type { RetractionTarget } from '../record/facts.js';
import type { GivenRetraction, GivenTarget } from '../record/given.js';
import { refuseLater } from '../record/order.js';
import { refuseOthers } from '../record/who-may.js';
import type { Act, Doing, BeingRead } from './act.js';
import { kindOfTarget, namesInTarget, otherStatement, targetContent } from './named-target.js';

export interface ReadRetraction {
  readonly target: { readonly claim: ClaimEntry } | { readonly statement: StatementEntry };
  readonly reason: string | null;
}

/**
 * A voice takes back a claim that it brought in, or a statement that it made. It bears on that claim, or on all that
 * was said in the statement.
 */
export const retract: Act<GivenRetraction, ReadRetraction> = {
  names: ({ target }) => namesInTarget(target),
  read: (reading, { target, reason }) => ({ target: readTarget(reading, target), reason: reason ?? null }),
  content: ({ target, reason }) => [targetContent(target), reason],
  do: (doing, { target, reason }) => {
    const { draft, statement } = doing;
    draft.add('retraction', {
      seq: draft.next('retraction'),
      statement: statement.seq,
      target:
        'claim' in target ? takeBackClaim(doing, target.claim) : takeBackStatement(doing, target.statement),
      reason,
    });
  },
};

function takeBackClaim({ draft, statement, said, field: act }: Doing, claim: ClaimEntry): RetractionTarget {
  const field = `${act}.target`;
  refuseLater(draft.earliest(claim), said, 'retracts', field);
  refuseOthers('retractClaim', draft.folded(statement.voices), draft.sideOf(claim), field);
  draft.referToClaim(claim);
  return { claim: claim.seq };
}

function takeBackStatement(
  { draft, statement, said, field: act }: Doing,
  target: StatementEntry,
): RetractionTarget {
  const field = `${act}.target`;
  refuseLater(target.earliest, said, 'retracts', field);
  refuseOthers('retractStatement', draft.folded(statement.voices), draft.folded(target.voices), field);
  return { statement: target.seq };
}

function readTarget({ draft, given: { ref } }: BeingRead, target: GivenTarget): ReadRetraction['target'] {
  const named = 'any' in target ? retractable(draft, ref, target.any) : target;
  if ('claim' in named) return { claim: draft.claim(named.claim, 'target') };
  if ('statement' in named) return { statement: otherStatement(draft, ref, named.statement, 'retract') };
  throw badInput('A rebuttal is withdrawn, not retracted: name a claim or a statement.', 'target');
}

/** Rebuttals are not retracted: one of the same ref is not meant. */
function retractable(
  draft: Draft,
  ref: string | null | undefined,
  name: string,
): Exclude<GivenTarget, { any: string }> {
  const claim = draft.findClaim(name);
  const statement = draft.known.statements.find(name);
  if (!claim) refuseItself(ref, name, 'retract', 'target');
  if (claim && !statement) return { claim: name };
  return statement && !claim ? { statement: name } : kindOfTarget(draft, name, 'target');
}
