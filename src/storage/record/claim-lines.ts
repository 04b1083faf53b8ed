import type { Seq } from '../../kernel/seq.js';
import { entryBits, isOriginal } from '../../domain/lineage/original.js';
import type { Basis } from '../../domain/vocabulary/bases.js';
import { ofManyRows } from '../many-rows.js';
import { CLAIM_SUMMARY } from '../tables/claim-summary.js';
import type { Transaction } from '../transaction.js';
import { claimsBehind } from './kin.js';
import type { NewLines } from './lines.js';

interface AssertionRow {
  readonly statement: Seq<'statement'>;
  readonly claim: Seq<'claim'>;
  readonly role: string;
  readonly basis: Basis;
}

interface ClaimRow {
  readonly seq: Seq<'claim'>;
  readonly entered: number;
  readonly reworded: Seq<'claim'>;
  readonly spread: number;
}

const ASSERTED = ofManyRows(
  ['statement', 'claim', 'role', 'basis'] satisfies (keyof AssertionRow)[],
  `select a.statement, a.claim, a.role, s.basis from statement_summary s cross join assertion a
   where s.seq in ?? and a.statement = s.seq`,
);
const CLAIMS = ofManyRows(
  ['seq', 'entered', 'reworded', 'spread'] satisfies (keyof ClaimRow)[],
  'select seq, entered, reworded, spread_count as spread from claim_summary where seq in ??',
);

/** Brings up to date what claims are by their lines: original or reworded, and how far they spread. */
export async function keepClaimLines(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  lines: NewLines,
): Promise<void> {
  const assertions = await transaction.all<AssertionRow>(ASSERTED, [statements]);
  const spread = new Map<Seq<'claim'>, number>();
  for (const claims of (await claimsBehind(transaction, lines)).values())
    for (const claim of claims) spread.set(claim, (spread.get(claim) ?? 0) + 1);
  const entered = new Map<Seq<'claim'>, number>();
  const reworded = new Set<Seq<'claim'>>();
  for (const assertion of assertions) {
    const isReworded = lines.isRewording(assertion);
    if (isReworded) reworded.add(assertion.claim);
    if (assertion.role === 'ORIGIN')
      entered.set(
        assertion.claim,
        (entered.get(assertion.claim) ?? 0) | entryBits(assertion.basis, isReworded),
      );
  }
  const rows = await transaction.all<ClaimRow>(CLAIMS, [[...spread.keys()]]);
  await transaction.update(
    CLAIM_SUMMARY,
    ['entered', 'original', 'reworded', 'spread_count'],
    rows.map((row) => {
      const bits = row.entered | (entered.get(row.seq) ?? 0);
      return {
        seq: row.seq,
        entered: bits,
        original: isOriginal(bits) ? 1 : 0,
        reworded: reworded.has(row.seq) ? 1 : row.reworded,
        spread_count: row.spread + (spread.get(row.seq) ?? 0),
      };
    }),
  );
}
