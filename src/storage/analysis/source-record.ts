import type { Seq } from '../../kernel/seq.js';
import { isEverything, type AsOf } from '../../kernel/as-of.js';
import type { Reader } from '../reader.js';
import { countedBy, counts, heldAt, holdsThen } from '../rules/as-of.js';
import { DISPUTED_BY_THEN, disputedBy } from '../rules/ever-disputed.js';
import type { SourceActKind } from '../tables/source-act.js';

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

/** Each with how many of `count` there are where the alias `of` stands so. */
const standingSo = (of: string, count: string): string =>
  `cast(sum(case when ${of}.state = 'DISPUTED' then ${count} else 0 end) as int) as "openlyDisputed",
   cast(sum(case when ${of}.state = 'CONCEDED' then ${count} else 0 end) as int) as conceded,
   cast(sum(case when ${of}.state = 'CORRECTED' then ${count} else 0 end) as int) as corrected,
   cast(sum(case when ${of}.state = 'RETRACTED' then ${count} else 0 end) as int) as retracted`;

/** What some sources originated, as of an instant: of all that is recorded it is kept. */
export const readOriginated = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<OriginatedRow[]> =>
  isEverything(asOf)
    ? reader.all(
        `select t.source, cast(sum(t.total) as int) as "claimsOriginated",
           cast(sum(case when t.disputed = 1 then t.total else 0 end) as int) as disputed, ${standingSo('t', 't.total')}
         from source_tally t where t.source in ?? and t.originates = 1 group by t.source`,
        [sources],
      )
    : readOriginatedBy(reader, sources, asOf);

/** From when on a source originated a claim is kept; how claims stood then is looked up for those that ever stood otherwise. */
async function readOriginatedBy(
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<OriginatedRow[]> {
  const originated = 'k.source in ?? and k.originated_from <= ?';
  // Those that were ever disputed have an index of their own.
  const disputedThen = 'k.source in ?? and +k.originated_from <= ? and k.disputed = 1';
  const by = [sources, ...countedBy(asOf)];
  const [counts, disputed, standings] = await Promise.all([
    reader.all<CountRow>(
      `select k.source, count(*) as total from source_claim k where ${originated} group by k.source`,
      by,
    ),
    reader.all<CountRow>(
      `select k.source, count(*) as total from source_claim k cross join claim_summary c
       where ${disputedThen} and c.seq = k.claim and ${DISPUTED_BY_THEN} group by k.source`,
      [...by, ...disputedBy(asOf)],
    ),
    reader.all<Standings>(
      `select k.source, ${standingSo('st', '1')} from source_claim k cross join own_standing st
       where ${originated} and st.claim = k.claim and ${holdsThen('st')} group by k.source`,
      [...by, ...heldAt(asOf)],
    ),
  ]);
  const disputedOf = new Map(disputed.map(({ source, total }) => [source, total]));
  const standingsOf = new Map(standings.map((row) => [row.source, row]));
  return counts.map(({ source, total }) => ({
    ...(standingsOf.get(source) ?? { source, ...NONE_STOOD_SO }),
    claimsOriginated: total,
    disputed: disputedOf.get(source) ?? 0,
  }));
}

type Standings = Omit<OriginatedRow, 'claimsOriginated' | 'disputed'>;

const NONE_STOOD_SO = { openlyDisputed: 0, conceded: 0, corrected: 0, retracted: 0 };

/** How many other claims some sources assert, as of an instant. */
export const countRelayed = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountRow[]> =>
  isEverything(asOf)
    ? reader.all(
        `select source, cast(sum(total) as int) as total from source_tally
         where source in ?? and originates = 0 group by source`,
        [sources],
      )
    : countRelayedBy(reader, sources, asOf);

const countRelayedBy = (reader: Reader, sources: readonly Seq<'source'>[], asOf: AsOf): Promise<CountRow[]> =>
  reader.all(
    `select k.source, count(*) as total from source_claim k
     where k.source in ?? and k.originated_from > ? and k.relayed_from <= ? group by k.source`,
    [sources, ...countedBy(asOf), ...countedBy(asOf)],
  );

/** How many rebuttals some sources made, as of an instant. */
export const countRebuttalsMade = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountRow[]> =>
  isEverything(asOf)
    ? countDone(reader, 'REBUTS', sources)
    : countDoneBy(reader, sources, asOf, {
        kind: 'REBUTS',
        total: '1',
        earlier: 'cross join rebuttal r',
        act: 'r.seq and r.statement = s.seq',
      });

/**
 * How often sources did something in statements that count by an instant: those said by then, and those that count earlier
 * than they were said, of which there are few and which have an index of their own.
 */
function countDoneBy(
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
  of: {
    readonly kind: SourceActKind;
    /** What each counts for. */
    readonly total: string;
    /** What is done in a statement `s`, and its number. */
    readonly earlier: string;
    readonly act: string;
  },
): Promise<CountRow[]> {
  const done = `x.source in ?? and x.kind = '${of.kind}'`;
  return reader.all(
    `select d.source, cast(sum(d.total) as int) as total from (
       select x.source, ${of.total} as total from source_act x where ${done} and x.said_start <= ?
       union all select x.source, ${of.total} as total
       from statement_summary s ${of.earlier} cross join source_act x
       where s.counts_from < s.said_start and s.said_start > ? and ${counts('s')}
         and ${done} and x.said_start = s.said_start and x.act = ${of.act}) d
     group by d.source`,
    [sources, asOf.said, asOf.said, ...countedBy(asOf), sources],
  );
}

/** How often some sources did something, with all that is recorded. */
const countDone = (
  reader: Reader,
  kind: SourceActKind,
  sources: readonly Seq<'source'>[],
): Promise<CountRow[]> =>
  reader.all('select source, total from source_act_tally where source in ?? and kind = ?', [sources, kind]);

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
    `select x.source, a.statement from source_act x cross join affirmation a cross join statement_summary s
     where x.source in ?? and x.kind = 'AFFIRMS' and a.seq = x.act and s.seq = a.statement and ${counts('s')}`,
    [sources, ...countedBy(asOf)],
  );

/** How many affirmations some sources made, with all that is recorded, whether taken back or not. */
export const countAffirmed = (reader: Reader, sources: readonly Seq<'source'>[]): Promise<CountRow[]> =>
  countDone(reader, 'AFFIRMS', sources);

/** Of these, those whose statements were ever taken back, or a voice's part in them. */
export const readAffirmationsTakenBack = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
): Promise<AffirmedRow[]> =>
  reader.all(
    `select x.source, a.statement from source_act x cross join affirmation a
     where x.source in ?? and x.kind = 'TAKEN_BACK' and a.seq = x.act`,
    [sources],
  );

/** How many relays of some sources changed something of a figure, as of an instant. */
export const countRelaysWithDrift = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountRow[]> =>
  isEverything(asOf)
    ? reader.all('select seq as source, drifting_relays as total from source_summary where seq in ??', [
        sources,
      ])
    : countDoneBy(reader, sources, asOf, {
        kind: 'DRIFTS',
        total: 'x.relays',
        earlier: '',
        act: 's.seq',
      });
