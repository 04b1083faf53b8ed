import type { Actor } from '../kernel/actor.js';
import { rebuildAll, VERSION } from '../storage/record/rebuild-all.js';
import type { Transaction } from '../storage/transaction.js';
import { writing, type ServiceParts, type Services } from './services.js';

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
