import type { Actor } from '../kernel/actor.js';
import { brokenReferences, damageToFile } from '../storage/integrity.js';
import { copyDerived, differencesFromCopy, type TableDifference } from '../storage/derived-copy.js';
import { rebuildAll } from '../storage/record/rebuild-all.js';
import { writing, type Services } from './services.js';

/** Thrown inside the transaction to give up what was made anew. */
class OnlyLookedAt extends Error {
  constructor(readonly differences: readonly TableDifference[]) {
    super();
  }
}

/**
 * What is wrong with a database, a sentence each: damage to a SQLite file, references to nothing, and what is derived but
 * does not follow from the facts. Nothing is changed.
 */
export async function verify(services: Services, actor: Actor): Promise<string[]> {
  const { reader, unitOfWork } = writing(services, actor, 'ADMIN');
  const damage = [...(await damageToFile(reader)), ...(await brokenReferences(reader))];
  if (damage.length > 0) return damage;
  const differences = await unitOfWork
    .write(async (transaction): Promise<readonly TableDifference[]> => {
      await copyDerived(transaction);
      await rebuildAll(transaction);
      throw new OnlyLookedAt(await differencesFromCopy(transaction));
    })
    .catch((error: unknown) => {
      if (error instanceof OnlyLookedAt) return error.differences;
      throw error;
    });
  return differences.map(inWords);
}

const inWords = ({ table, wrong, missing }: TableDifference): string =>
  `${table}: of what follows from the facts ${missing} ${missing === 1 ? 'row is' : 'rows are'} missing, and ${wrong} ${wrong === 1 ? 'row does' : 'rows do'} not follow from them: sayso rebuild makes it anew.`;
