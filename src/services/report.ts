import type { Seq } from '../kernel/seq.js';
import { requireRole, type Actor } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import type { ReportInput } from './inputs.js';
import { act } from './record/act.js';
import { givenClaim } from './record/field-of-input.js';
import type { Services } from './services.js';

/** A source says one or more things on one occasion. */
export async function report(
  services: Services,
  actor: Actor,
  input: ReportInput,
): Promise<{ statement: Seq<'statement'>; claims: Seq<'claim'>[] }> {
  requireRole(actor, 'REPORTER');
  if (input.claims.length === 0) throw badInput('Nothing is reported: give at least one claim.', 'claims');
  return act(services, actor, {
    name: 'report',
    input,
    does: { claims: input.claims.map(givenClaim) },
    answer: ({ seq, asserted }) => ({
      statement: seq,
      claims: asserted.claims.map(({ entry }) => entry.seq),
    }),
  });
}
