import { SaysoError, type ErrorCode } from '../../kernel/errors.js';
import type { FoldedVoice } from '../../kernel/seq.js';

/** Whose it is to do what: permissions go by folded voices (semantics.md, Disputes). */
const RIGHTS = {
  concede: { code: 'NOT_YOURS_TO_CONCEDE', rule: 'Only the side that a rebuttal attacks can concede it.' },
  withdraw: { code: 'NOT_YOURS_TO_WITHDRAW', rule: 'Only the voice that made a rebuttal can withdraw it.' },
  correct: { code: 'NOT_YOURS_TO_CORRECT', rule: 'Only the side that brought a claim in can correct it.' },
  retractClaim: {
    code: 'NOT_YOURS_TO_RETRACT',
    rule: 'Only a side that brought a claim in can retract it.',
  },
  retractStatement: {
    code: 'NOT_YOURS_TO_RETRACT',
    rule: 'Only the voice that made a statement can retract it.',
  },
} as const satisfies Record<string, { readonly code: ErrorCode; readonly rule: string }>;

export type Right = keyof typeof RIGHTS;

/**
 * Only those entitled may do it.
 * @param by the folded voices of the statement that does it: one that may is enough
 * @param entitled folded voices, one of which is enough
 * @throws SaysoError NOT_YOURS_TO_...
 */
export function refuseOthers(
  right: Right,
  by: ReadonlySet<FoldedVoice>,
  entitled: ReadonlySet<FoldedVoice>,
  field: string,
): void {
  if ([...by].some((voice) => entitled.has(voice))) return;
  const { code, rule } = RIGHTS[right];
  const others = by.size === 1 ? 'another voice' : 'other voices';
  throw new SaysoError(code, `${rule} This statement is by ${others}.`, field);
}
