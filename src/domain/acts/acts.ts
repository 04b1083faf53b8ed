import type { GivenStatement } from '../record/given.js';
import type { Act, ActField, GivenAct } from './act.js';
import { affirm, type ReadAffirmation } from './affirm.js';
import { concede, type ReadConcession } from './concede.js';
import { correct, type ReadCorrection } from './correct.js';
import { rebut, type ReadRebuttal } from './rebut.js';
import { retract, type ReadRetraction } from './retract.js';
import { withdraw, type ReadWithdrawal } from './withdraw.js';

/** The acts of a statement with their names found, by field. */
export interface ReadActs {
  readonly rebuts: readonly ReadRebuttal[];
  readonly concedes: readonly ReadConcession[];
  readonly corrects: readonly ReadCorrection[];
  readonly retracts: readonly ReadRetraction[];
  readonly withdraws: readonly ReadWithdrawal[];
  readonly affirms: readonly ReadAffirmation[];
}

/** One act of a field, with its names found. */
export type ReadAct<F extends ActField> = ReadActs[F][number];

/** Everything a statement can do, in the order in which it is done: an act of another field may name what an earlier one made. */
export const ACTS: { readonly [F in ActField]: Act<GivenAct<F>, ReadAct<F>> } = {
  rebuts: rebut,
  concedes: concede,
  corrects: correct,
  retracts: retract,
  withdraws: withdraw,
  affirms: affirm,
};

export const ACT_FIELDS = Object.keys(ACTS) as readonly ActField[];

const NONE: readonly never[] = [];

/** What a statement gives of an act; none where it leaves the field out. */
export const givenActs = <F extends ActField>(statement: GivenStatement, field: F): readonly GivenAct<F>[] =>
  statement[field] ?? NONE;
