import { FOREVER, type AsOf, isEverything } from '../../kernel/as-of.js';
import { sql, type Sql } from './page.js';

/** The interval `st` of standing is in one of the states and holds as of the instant; the last one when it is left out. */
export const standsAs = (states: readonly string[], asOf: AsOf): Sql =>
  isEverything(asOf)
    ? sql('st.state in ?? and st.to_at = ?', states, FOREVER)
    : sql('st.state in ?? and st.to_at > ? and st.from_at <= ?', states, asOf.said, asOf.said);
