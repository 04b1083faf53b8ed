import type { Seq } from '../kernel/seq.js';
import type { Actor } from '../kernel/actor.js';
import { summarizeClaims, summarizeStatements } from '../storage/record/summaries.js';
import { DERIVED_TABLES } from '../storage/tables/all.js';
import type { Transaction } from '../storage/transaction.js';
import { keepClaimLines } from '../storage/record/claim-lines.js';
import { keepLines } from '../storage/record/lines.js';
import { maintainStandings } from '../storage/record/standings.js';
import { countFrom } from '../storage/record/counting.js';
import { writing, type ServiceParts, type Services } from './services.js';

/** Raised whenever what is derived from the facts is worked out in another way: older databases make it anew once. */
const VERSION = 2;

const BATCH = 1_000;

/** Makes what is derived anew where an older version of the program derived it, or recorded statements since. */
export async function bringDerivedUpToDate({
  reader,
  unitOfWork,
}: Pick<ServiceParts, 'reader' | 'unitOfWork'>): Promise<void> {
  if (await isUpToDate(reader)) return;
  await unitOfWork.write(async (transaction) => {
    // Another process may have done it while this one waited its turn.
    if (!(await isUpToDate(transaction))) await rebuildAll(transaction);
  });
}

/** Makes all that is derived anew from the facts, in one transaction. Returns how many statements there are. */
export const rebuildDerived = async (services: Services, actor: Actor): Promise<number> =>
  writing(services, actor, 'ADMIN').unitOfWork.write(rebuildAll);

async function isUpToDate(reader: Pick<Transaction, 'all'>): Promise<boolean> {
  const [row] = await reader.all<{ version: number; statements: number; recorded: number }>(
    'select version, statements, (select coalesce(max(seq), 0) from statement) as recorded from derived',
  );
  return row !== undefined && row.version >= VERSION && row.statements >= row.recorded;
}

async function rebuildAll(transaction: Transaction): Promise<number> {
  for (const { name } of DERIVED_TABLES) await transaction.run(`delete from ${name}`);
  const rows = await transaction.all<{ seq: Seq<'statement'> }>('select seq from statement order by seq');
  const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH).map(({ seq }) => seq),
  );
  await summarizeStatements(transaction);
  for (const statements of batches) await countFrom(transaction, statements);
  await summarizeClaims(transaction);
  for (const statements of batches)
    await keepClaimLines(transaction, statements, await keepLines(transaction, statements));
  for (const statements of batches) await maintainStandings(transaction, statements, []);
  await transaction.run('update derived set version = ?, statements = ?', [VERSION, rows.at(-1)?.seq ?? 0]);
  return rows.length;
}
