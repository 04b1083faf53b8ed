import type { ActField } from '../../domain/acts/act.js';
import { ACT_FIELDS, givenActs } from '../../domain/acts/acts.js';
import type { GivenStatement } from '../../domain/record/given.js';
import type { Known } from '../../domain/record/known.js';
import type { AssertedClaims, DecidedStatement } from '../../domain/record/statement.js';
import { lastingName, nameIn } from './lasting-names.js';
import { PRINT_ACT } from './print-acts.js';
import { printClaim } from './print-claim.js';

/**
 * A statement as an export gives it back: as it was given, ids replaced by refs where there are any. A claim and a
 * rebuttal without a ref are left without one here, the claim with its id; the export names them where it must.
 */
export function printStatement(
  known: Known,
  given: GivenStatement,
  { seq, asserted }: DecidedStatement,
): Record<string, unknown> {
  const { sources, documents, statements } = known;
  return {
    ...given,
    ref: given.ref ?? lastingName(statements.of(seq)),
    source: nameIn(sources, given.source),
    onBehalfOf: given.onBehalfOf && nameIn(sources, given.onBehalfOf),
    jointlyWith: given.jointlyWith?.map((name) => nameIn(sources, name)),
    document: given.document && nameIn(documents, given.document),
    relays: given.relays?.map((name) => nameIn(statements, name)),
    claims: given.claims?.map((claim, index) => printClaim(known, claim, asserted.claims[index])),
    ...Object.fromEntries(
      ACT_FIELDS.filter((field) => given[field]).map((field) => [
        field,
        printActs(known, given, field, asserted),
      ]),
    ),
  };
}

const printActs = <F extends ActField>(
  known: Known,
  given: GivenStatement,
  field: F,
  { byActs }: AssertedClaims,
): unknown[] =>
  givenActs(given, field).map((act, index) => PRINT_ACT[field](known, act, byActs.get(field)?.[index]));
