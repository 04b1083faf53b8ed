import type { Seq } from '../../kernel/seq.js';
import { driftingRelays } from '../rules/drifting.js';
import { SPEAKING_IN } from '../rules/voices.js';
import type { Transaction } from '../transaction.js';

/**
 * Keeps what was done in new statements by the sources that speak in them, and to whom: `source_claim` tells who
 * originated what is attacked, and must be up to date.
 */
export async function keepSourceActs(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<void> {
  await transaction.run(
    `insert into rebuttal_summary (seq, said_start)
     select r.seq, s.said_start from rebuttal r cross join statement_summary s
     where r.statement in ?? and s.seq = r.statement`,
    [statements],
  );
  for (const [kind, table] of [
    ['REBUTS', 'rebuttal'],
    ['AFFIRMS', 'affirmation'],
  ])
    await transaction.run(
      `insert into source_act (source, kind, said_start, act)
       select p.source, '${kind}', s.said_start, r.seq
       from ${SPEAKING_IN} p cross join ${table} r cross join statement_summary s
       where r.statement = p.seq and s.seq = p.seq`,
      [statements, statements],
    );
  await transaction.run(
    `with attacked(rebuttal, source) as (${ATTACKED})
     insert into source_act (source, kind, said_start, act)
     select k.source, 'REBUTTED', m.said_start, m.seq from attacked k cross join rebuttal_summary m
     where m.seq = k.rebuttal on conflict do nothing`,
    Array.from({ length: 8 }, () => statements),
  );
  await transaction.run(
    `update source_summary set drifting_relays = drifting_relays + d.total
     from (select source, count(*) as total from (${driftingRelays(SPEAKING_IN)}) x group by source) d
     where d.source = source_summary.seq`,
    [statements, statements],
  );
}

/** Attacks on claims are attacks on who originates them, also on who does so only now; takes the statements eight times. */
const ATTACKED = `
  select t.seq, k.source from rebuttal t cross join source_claim k
    where t.statement in ?? and k.claim = t.target_claim and k.originates = 1
  union select t.seq, s.source from rebuttal t cross join statement_summary s
    where t.statement in ?? and s.seq = t.target_statement
  union select t.seq, v.voice from rebuttal t cross join statement_voice v
    where t.statement in ?? and v.statement = t.target_statement
  union select t.seq, s.source from rebuttal t cross join rebuttal o cross join statement_summary s
    where t.statement in ?? and o.seq = t.target_rebuttal and s.seq = o.statement
  union select t.seq, v.voice from rebuttal t cross join rebuttal o cross join statement_voice v
    where t.statement in ?? and o.seq = t.target_rebuttal and v.statement = o.statement
  union select t.seq, p.source from ${SPEAKING_IN} p cross join assertion a cross join rebuttal t
    where a.statement in ?? and a.statement = p.seq and a.role = 'ORIGIN' and t.target_claim = a.claim`;
