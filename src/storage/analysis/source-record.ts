import type { Seq } from '../../kernel/seq.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Param, Reader } from '../reader.js';
import { countedBy, counts, heldAt, holdsThen } from '../rules/as-of.js';
import { DISPUTED_BY_THEN, disputedBy } from '../rules/ever-disputed.js';

/** Counts of one source. */
interface CountRow {
  readonly source: Seq<'source'>;
  readonly total: number;
}

/** Counts over what a source originated, and how those claims stand by themselves. */
export interface OriginatedRow {
  readonly source: Seq<'source'>;
  readonly claimsOriginated: number;
  readonly disputed: number;
  readonly openlyDisputed: number;
  readonly conceded: number;
  readonly corrected: number;
  readonly retracted: number;
}

/** Statements, counted as of an instant, with each source that is their source or voice. */
const MINE = `mine(source, seq) as (
  select s.source, s.seq from statement_summary s where s.source in ?? and ${counts('s')}
  union select v.voice, s.seq from statement_voice v cross join statement_summary s
    where v.voice in ?? and s.seq = v.statement and ${counts('s')})`;

/** What `MINE` takes. */
const mineBy = (sources: readonly Seq<'source'>[], asOf: AsOf): readonly Param[] => [
  sources,
  ...countedBy(asOf),
  sources,
  ...countedBy(asOf),
];

const ORIGINATED = `${MINE}, originated(source, claim) as (
  select distinct mine.source, a.claim from mine cross join assertion a where a.statement = mine.seq and a.role = 'ORIGIN')`;

const stands = (state: string): string =>
  `cast(sum(case when st.state = '${state}' then 1 else 0 end) as int)`;

/** What some sources originated, as of an instant. */
export const readOriginated = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<OriginatedRow[]> =>
  reader.all(
    `with ${ORIGINATED}
     select o.source, count(*) as "claimsOriginated",
       cast(sum(case when ${DISPUTED_BY_THEN} then 1 else 0 end) as int) as disputed,
       ${stands('DISPUTED')} as "openlyDisputed", ${stands('CONCEDED')} as conceded,
       ${stands('CORRECTED')} as corrected, ${stands('RETRACTED')} as retracted
     from originated o cross join claim_summary c
       left join own_standing st on st.claim = o.claim and ${holdsThen('st')}
     where c.seq = o.claim group by o.source`,
    [...mineBy(sources, asOf), ...disputedBy(asOf), ...heldAt(asOf)],
  );

/** How many other claims some sources assert, as of an instant. */
export const countRelayed = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountRow[]> =>
  reader.all(
    `with ${ORIGINATED}, asserted(source, claim) as (
       select distinct mine.source, a.claim from mine cross join assertion a where a.statement = mine.seq)
     select x.source, count(*) as total from asserted x
     where not exists (select 1 from originated o where o.source = x.source and o.claim = x.claim)
     group by x.source`,
    mineBy(sources, asOf),
  );

/** How many rebuttals some sources made, as of an instant. */
export const countRebuttalsMade = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountRow[]> =>
  reader.all(
    `with ${MINE} select mine.source, count(*) as total from mine cross join rebuttal r
     where r.statement = mine.seq group by mine.source`,
    mineBy(sources, asOf),
  );

/** An affirmation that a source made, by the statement in which it is made. */
export interface AffirmedRow {
  readonly source: Seq<'source'>;
  readonly statement: Seq<'statement'>;
}

/** The affirmations that some sources made, as of an instant, whether taken back or not. */
export const readAffirmationsMade = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<AffirmedRow[]> =>
  reader.all(
    `with ${MINE} select mine.source, a.statement from mine cross join affirmation a
     where a.statement = mine.seq`,
    mineBy(sources, asOf),
  );

/**
 * How many relays of some sources changed something of a figure, as of an instant: it was followed on as another claim,
 * or to a statement that does not hold it.
 */
export const countRelaysWithDrift = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountRow[]> =>
  reader.all(
    `with ${MINE}, drifting(source, statement, upstream) as (
       select distinct mine.source, b.statement, b.upstream
       from mine cross join assertion a cross join claim_summary c cross join behind b
       where a.statement = mine.seq and c.seq = a.claim and c.is_figure = 1
         and b.statement = a.statement and b.claim = a.claim
         and (b.upstream_claim <> b.claim or not exists (
           select 1 from assertion u where u.statement = b.upstream and u.claim = b.upstream_claim)))
     select source, count(*) as total from drifting group by source`,
    mineBy(sources, asOf),
  );
