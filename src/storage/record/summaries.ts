import { FOREVER } from '../../kernel/as-of.js';
import type { Transaction } from '../transaction.js';

/** Summarizes every statement as if it counted from its own earliest instant on: what passes it on is not looked at. */
export const summarizeStatements = (transaction: Transaction): Promise<void> =>
  transaction.run(
    `insert into statement_summary
       (seq, source, voice, voice_root, document, said_on, said_start, said_end, counts_from, basis)
     select seq, source, voice, voice_root, document, said_on, said_start, said_end, said_start, basis from statement`,
  );

/**
 * Summarizes every claim by the statements that assert it, as they are summarized, and the rebuttals of it. What was
 * said against it and what stands behind it is not looked at: it begins as if there were nothing.
 */
export const summarizeClaims = (transaction: Transaction): Promise<void> =>
  transaction.run(
    `insert into claim_summary
       (seq, ref, is_figure, measure, value, qualifier, place, population, period_start, period_end, first_said,
        there_from, statement_count, rebuttal_count, contested, entered, original, reworded, shadowed, spread_count)
     select c.seq, r.ref, c.is_figure, c.measure, c.value, c.qualifier, c.place, c.population, c.period_start,
       c.period_end, coalesce(a.first_said, ?), coalesce(a.there_from, ?), coalesce(a.total, 0), coalesce(t.total, 0),
       0, 0, 0, 0, 0, 0
     from claim c
       left join (select a.claim, min(s.said_start) as first_said, min(s.counts_from) as there_from, count(*) as total
         from assertion a join statement_summary s on s.seq = a.statement group by a.claim) a on a.claim = c.seq
       left join (select target_claim, count(*) as total from rebuttal
         where target_claim is not null group by target_claim) t on t.target_claim = c.seq
       left join (select claim, min(seq) as first from claim_ref group by claim) f on f.claim = c.seq
       left join claim_ref r on r.seq = f.first`,
    [FOREVER, FOREVER],
  );
