import { seqOf, type Seq } from '../kernel/seq.js';
import { requireRole, type Actor } from '../kernel/actor.js';
import { badInput } from '../kernel/errors.js';
import type { ReportInput } from './inputs.js';
import { fieldOfInput, givenClaim, givenStatement } from './record/given-of-input.js';
import { mutate } from './record/mutation.js';
import type { Services } from './services.js';

/** A source says one or more things on one occasion. */
export async function report(
  services: Services,
  actor: Actor,
  input: ReportInput,
): Promise<{ statement: Seq<'statement'>; claims: Seq<'claim'>[] }> {
  requireRole(actor, 'REPORTER');
  if (input.claims.length === 0) throw badInput('Nothing is reported: give at least one claim.', 'claims');
  return mutate(services, actor, {
    name: 'report',
    input,
    record: givenStatement(input.statement, { claims: input.claims.map(givenClaim) }),
    fieldOf: fieldOfInput,
    answer: ({ seq, statement }) => ({
      statement: seqOf('statement', seq),
      claims: statement!.claims.map((claim) => claim.seq),
    }),
  });
}
