import { FOREVER } from '../../kernel/as-of.js';
import { foldedVoices, type Foldable } from '../../domain/record/folding.js';
import { SOURCE_SUMMARY } from '../tables/source-summary.js';
import type { Dialect } from '../dialect.js';
import type { Transaction } from '../transaction.js';

/** Tells for every source which voice it counts for. */
export async function summarizeSources(transaction: Transaction): Promise<void> {
  const sources = await transaction.all<Foldable>(
    'select seq, part_of as "partOf", wikidata from source order by seq',
  );
  await transaction.insert(
    SOURCE_SUMMARY,
    [...foldedVoices(sources).voices].map(([seq, root]) => ({ seq, root })),
  );
}

/** Tells the voices of every statement, with what they count for. */
export const summarizeVoices = (transaction: Transaction): Promise<void> =>
  transaction.run(
    `insert into statement_voice (statement, position, voice, root)
     select s.seq, 0, s.voice, m.root from statement s cross join source_summary m where m.seq = s.voice
     union all select j.statement, j.position, j.source, m.root from joint_voice j cross join source_summary m
       where m.seq = j.source`,
  );

/** Summarizes every statement as if it counted from its own earliest instant on: what passes it on is not looked at. */
export const summarizeStatements = (transaction: Transaction): Promise<void> =>
  transaction.run(
    `insert into statement_summary
       (seq, source, document, said_on, said_start, said_end, counts_from, basis)
     select seq, source, document, said_on, said_start, said_end, said_start, basis from statement`,
  );

/**
 * Summarizes every claim by the statements that assert it, as they are summarized, and the rebuttals of it. What was
 * said against it and what stands behind it is not looked at: it begins as if there were nothing.
 */
export async function summarizeClaims(transaction: Transaction): Promise<void> {
  await transaction.run(
    `insert into claim_summary
       (seq, ref, is_figure, measure, value, qualifier, place, population, period_start, period_end, first_said,
        there_from, statement_count, rebuttal_count, contested, entered, original, reworded, shadowed, spread_count)
     select c.seq, r.ref, c.is_figure, c.measure, c.value, c.qualifier, c.place, c.population, c.period_start,
       c.period_end, coalesce(a.first_said, ?), coalesce(a.there_from, ?), coalesce(a.total, 0), coalesce(t.total, 0),
       0, 0, 0, 0, 0, 0
     from claim c
       left join (select a.claim, min(s.said_start) as first_said, min(s.counts_from) as there_from, count(*) as total
         from assertion a cross join statement_summary s where s.seq = a.statement group by a.claim) a on a.claim = c.seq
       left join (select target_claim, count(*) as total from rebuttal
         where target_claim is not null group by target_claim) t on t.target_claim = c.seq
       left join (select claim, min(seq) as first from claim_ref group by claim) f on f.claim = c.seq
       left join claim_ref r on r.seq = f.first`,
    [FOREVER, FOREVER],
  );
  await keepCategories(transaction);
}

/** Those it is of, as they are kept with the claim. */
const NAMED: Readonly<Record<Dialect, string>> = {
  sqlite: 'select c.seq, k.value from claim c cross join json_each(c.categories) k',
  postgres: `select c.seq, cast(k.value as bigint)
    from claim c cross join lateral json_array_elements_text(cast(c.categories as json)) k(value)`,
};

/** Keeps the categories of every claim with all that hold them. */
async function keepCategories(transaction: Transaction): Promise<void> {
  const { dialect } = transaction;
  await transaction.run(
    `insert into claim_category (claim, category)
     with recursive holding(claim, category) as (
       ${NAMED[dialect]} where c.categories <> '[]'
       union select h.claim, t.within from holding h cross join category t where t.seq = h.category and t.within is not null)
     select claim, category from holding`,
  );
  const list = dialect === 'sqlite' ? 'group_concat' : 'string_agg';
  await transaction.run(
    `update claim_summary set categories = k.list from (
       select claim, ',' || ${list}(cast(category as text), ',' order by category) || ',' as list
       from claim_category group by claim) k
     where k.claim = claim_summary.seq`,
  );
}
