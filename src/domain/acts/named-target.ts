import { badInput, SaysoError } from '../../kernel/errors.js';
import { refuseItself } from '../record/circles.js';
import type { Draft } from '../record/draft.js';
import type { ClaimEntry, StatementEntry } from '../record/entries.js';
import type { GivenTarget } from '../record/given.js';
import type { Mention } from '../record/mention.js';
import { rebuttalContent, type NamedRebuttal } from './named-rebuttal.js';

/** What an act is aimed at, found. */
export type NamedTarget =
  | { readonly claim: ClaimEntry }
  | { readonly statement: StatementEntry }
  | { readonly rebuttal: NamedRebuttal };

/** The kinds of record that a target may name. */
export function namesInTarget(target: GivenTarget): Mention[] {
  if ('claim' in target) return [['claim', target.claim]];
  if ('statement' in target) return [['statement', target.statement]];
  if ('rebuttal' in target) return [['rebuttal', target.rebuttal]];
  return [
    ['claim', target.any],
    ['statement', target.any],
    ['rebuttal', target.any],
  ];
}

/**
 * An id says its kind; a ref that is used for several kinds does not.
 * @throws SaysoError NOT_FOUND, or BAD_USER_INPUT for a name of more than one kind
 */
export function kindOfTarget(
  draft: Draft,
  name: string,
  field: string,
): Exclude<GivenTarget, { any: string }> {
  const kinds: Exclude<GivenTarget, { any: string }>[] = [];
  if (draft.findClaim(name)) kinds.push({ claim: name });
  if (draft.known.statements.find(name)) kinds.push({ statement: name });
  if (draft.known.rebuttals.find(name)) kinds.push({ rebuttal: name });
  if (kinds.length > 1) {
    throw badInput(
      `"${name}" is a ref of more than one kind of record: give the id of the one that is meant.`,
      field,
    );
  }
  const [kind] = kinds;
  if (!kind)
    throw new SaysoError('NOT_FOUND', `No claim, statement or rebuttal is known as "${name}".`, field);
  return kind;
}

/**
 * A statement that is not the one that does the act.
 * @throws SaysoError CYCLE, NOT_FOUND
 */
export function otherStatement(
  draft: Draft,
  ref: string | null | undefined,
  name: string,
  does: string,
): StatementEntry {
  refuseItself(ref, name, does, 'target');
  return draft.known.statements.get(name, 'target');
}

/** For telling whether a statement is the same. */
export function targetContent(target: NamedTarget): unknown {
  if ('claim' in target) return ['claim', target.claim.seq];
  return 'statement' in target
    ? ['statement', target.statement.seq]
    : ['rebuttal', rebuttalContent(target.rebuttal)];
}
