import { TAINTING } from '../../domain/dispute/taint.js';
import { holdsThen } from './as-of.js';

const STATES = TAINTING.map((state) => `'${state}'`).join(', ');

/**
 * What taints claims as of an instant, in SQL: what they are derived from, at any distance, need not be loaded to find
 * the few that do. Restates `directTaints` of domain/dispute/taint.ts; takes the claims and what `holdsThen` takes.
 */
export const DERIVED_FROM_TAINTING = `with recursive up(claim, seq) as (
       select d.claim, d.from_claim from derivation_part d where d.claim in ??
       union select up.claim, d.from_claim from up cross join derivation_part d where d.claim = up.seq)
     select up.claim as "from", up.seq as "to" from up cross join claim_standing st
     where st.claim = up.seq and ${holdsThen('st')} and st.state in (${STATES})
     order by up.claim, up.seq`;
