import type { UnitOfWork } from '../unit-of-work.js';

/** After a big import the engine learns anew how its tables look, and the full-text index is merged: reads stay quick. */
export const refreshStatistics = (unitOfWork: UnitOfWork): Promise<void> =>
  unitOfWork.write(async (transaction) => {
    await transaction.run('analyze');
    if (transaction.dialect === 'sqlite')
      await transaction.run("insert into search_index(search_index) values ('optimize')");
  });
