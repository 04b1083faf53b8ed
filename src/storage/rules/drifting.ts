/**
 * The relays in which sources changed something of a figure, in SQL: it was followed on as another claim, or to a
 * statement that does not hold it.
 * @param speaking SQL of the sources asked for with their statements, `source` and `seq`
 */
export const driftingRelays = (speaking: string): string =>
  `select distinct p.source, b.statement, b.upstream
   from ${speaking} p cross join assertion a cross join claim_summary c cross join behind b
   where a.statement = p.seq and c.seq = a.claim and c.is_figure = 1
     and b.statement = a.statement and b.claim = a.claim
     and (b.upstream_claim <> b.claim or not exists (
       select 1 from assertion u where u.statement = b.upstream and u.claim = b.upstream_claim))`;
