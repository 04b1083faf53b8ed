import { BEGINS_EARLIER } from '../../domain/record/order.js';

/**
 * The earliest instant at which a statement may have been said, in SQL, so that those of a claim that many assert are
 * not loaded. Restates `earliestAnywhere` of domain/record/order.ts.
 * @param statement the alias of `statement` or `statement_summary`
 */
export const earliestAnywhere = (statement: string): string =>
  `(${statement}.said_start - case when substr(${statement}.said_on, 11, 1) = 'T' then 0 else ${BEGINS_EARLIER} end)`;
