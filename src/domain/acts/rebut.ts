import { badInput, SaysoError } from '../../kernel/errors.js';
import type { Instant } from '../../kernel/seq.js';
import type { Aspect } from '../vocabulary/aspects.js';
import type { Direction } from '../vocabulary/directions.js';
import { refuseCounterByItself, refuseItself, refuseLaterRebuttal } from '../record/circles.js';
import type { Draft } from '../record/draft.js';
import type { Attacked, ClaimEntry } from '../record/entries.js';
import type { RebuttalTarget } from '../record/facts.js';
import type { GivenRebuttal, GivenTarget } from '../record/given.js';
import { refuseLater } from '../record/order.js';
import { checkRef } from '../record/texts.js';
import type { Act, Doing, BeingRead } from './act.js';
import { namedRebuttal, rebuttalOf, rebuttalRefs } from './named-rebuttal.js';
import {
  kindOfTarget,
  namesInTarget,
  otherStatement,
  targetContent,
  type NamedTarget,
} from './named-target.js';

export interface ReadRebuttal {
  readonly ref: string | null;
  readonly target: NamedTarget;
  readonly aspects: readonly Aspect[];
  readonly direction: Direction | null;
  readonly summary: string | null;
  readonly counterClaim: ClaimEntry | null;
}

/**
 * A source disputes a claim, a statement or another rebuttal; anybody may. It bears on that, and on all above it, and
 * asserts the counter-claim where it gives one.
 */
export const rebut: Act<GivenRebuttal, ReadRebuttal> = {
  names: ({ target }) => namesInTarget(target),
  asserts: { field: 'counterClaim', claim: ({ counterClaim }) => counterClaim ?? null },
  read: readRebuttal,
  content: ({ ref, target, aspects, direction, summary }, draft) => [
    isOwnId(draft, ref) ? null : ref,
    targetContent(target),
    aspects,
    direction,
    summary,
  ],
  do: makeRebuttal,
};

function readRebuttal(reading: BeingRead, given: GivenRebuttal): ReadRebuttal {
  const { claim: counterClaim, index } = reading;
  const ref = checkRef(given.ref);
  const earlier = rebuttalRefs(reading.given).slice(0, index);
  if (ref !== null && earlier.includes(ref)) {
    throw new SaysoError(
      'CONFLICT',
      `The ref "${ref}" is already used for another rebuttal of this statement.`,
      'ref',
    );
  }
  if (given.aspects.length === 0) {
    throw badInput(
      'A rebuttal says what it attacks: give at least one aspect, such as VALUE or METHOD.',
      'aspects',
    );
  }
  const target = readTarget(reading, ref, given.target);
  if ('claim' in target) refuseCounterByItself(target.claim, counterClaim, 'counterClaim');
  return {
    ref,
    target,
    aspects: [...new Set(given.aspects)],
    direction: given.direction ?? null,
    summary: given.summary ?? null,
    counterClaim,
  };
}

function readTarget(reading: BeingRead, ref: string | null, target: GivenTarget): NamedTarget {
  const { draft, given: statement, index } = reading;
  const named = 'any' in target ? attackable(reading, ref, target.any) : target;
  if ('claim' in named) return { claim: draft.claim(named.claim, 'target') };
  if ('statement' in named)
    return { statement: otherStatement(draft, statement.ref, named.statement, 'rebut') };
  refuseItself(ref, named.rebuttal, 'rebut', 'target');
  const made = rebuttalRefs(statement);
  const earlier = made.slice(0, index);
  if (!earlier.includes(named.rebuttal)) refuseLaterRebuttal(made, named.rebuttal, 'target');
  return { rebuttal: namedRebuttal(draft, earlier, named.rebuttal, 'target') };
}

function attackable(
  { draft, given }: BeingRead,
  ref: string | null,
  name: string,
): Exclude<GivenTarget, { any: string }> {
  if (!draft.findClaim(name)) {
    if (!draft.known.statements.find(name)) refuseItself(ref, name, 'rebut', 'target');
    refuseItself(given.ref, name, 'rebut', 'target');
  }
  return kindOfTarget(draft, name, 'target');
}

/** An export names what has no ref by its id: that is not other content. */
const isOwnId = (draft: Draft, ref: string | null): boolean =>
  ref !== null && draft.known.rebuttals.find(ref)?.id === ref;

function makeRebuttal(doing: Doing, rebuttal: ReadRebuttal): void {
  const { draft, statement, said, made } = doing;
  const { ref, aspects, direction, summary, counterClaim } = rebuttal;
  const { earliest, attacked } = attackedBy(doing, rebuttal.target);
  refuseLater(earliest, said, 'rebuts', `${doing.field}.target`);
  const seq = draft.next('rebuttal');
  const id = draft.newId('rebuttal');
  draft.add('rebuttal', {
    seq,
    id,
    ref,
    statement: statement.seq,
    target: withoutVoices(attacked),
    aspects,
    direction,
    summary,
    counterClaim: counterClaim?.seq ?? null,
  });
  if ('claim' in rebuttal.target) draft.referToClaim(rebuttal.target.claim);
  made.push({
    seq,
    id,
    ref,
    statement: statement.seq,
    voices: statement.voices,
    earliest: statement.earliest,
    statementFingerprint: statement.fingerprint,
    target: attacked,
  });
}

function attackedBy(doing: Doing, target: NamedTarget): { earliest: Instant; attacked: Attacked } {
  if ('claim' in target)
    return { earliest: doing.draft.earliest(target.claim), attacked: { claim: target.claim.seq } };
  if ('statement' in target) {
    const { seq, voices, earliest } = target.statement;
    return { earliest, attacked: { statement: seq, voices } };
  }
  const { seq, voices, earliest } = rebuttalOf(doing, target.rebuttal);
  return { earliest, attacked: { rebuttal: seq, voices } };
}

function withoutVoices(attacked: Attacked): RebuttalTarget {
  if ('claim' in attacked) return attacked;
  return 'statement' in attacked ? { statement: attacked.statement } : { rebuttal: attacked.rebuttal };
}
