import type { SourceActKind } from '../tables/source-act.js';
import { sql, type Sql } from './rows.js';

/** How often some sources did something, or had it done to them. */
export const doneBy = (kind: SourceActKind, sources: readonly number[]): Sql =>
  sql(
    `select source as parent, total from source_act_tally where source in ?? and kind = '${kind}'`,
    sources,
  );
