import { isEverything, type AsOf } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';
import { countedBy, counts } from '../rules/as-of.js';
import { INSTANT, LONG_STRETCH, startOf, WHOLE } from '../rules/long-stretches.js';
import type { SourceActKind } from '../tables/source-act.js';
import type { Counted } from '../tables/source-change.js';

/** How much of something counts for a source. */
export interface CountedRow {
  readonly source: Seq<'source'>;
  readonly counted: Counted;
  readonly total: number;
}

/**
 * What counts for some sources as of an instant (semantics.md, Records of sources); affirmations whether taken back or
 * not.
 */
export const readCounted = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<CountedRow[]> =>
  isEverything(asOf)
    ? reader.all(
        `select source, counted, begun - ended as total from source_change where source in ?? and stretch = ?`,
        [sources, WHOLE],
      )
    : readCountedBy(reader, sources, asOf);

/** Those that begin to count with a statement that counts earlier than it was said, of which there are few, are looked up. */
function readCountedBy(reader: Reader, sources: readonly Seq<'source'>[], asOf: AsOf): Promise<CountedRow[]> {
  const lastStretch = startOf(asOf.said, LONG_STRETCH);
  const early = [asOf.said, ...countedBy(asOf), sources];
  return reader.all(
    `select source, counted, cast(sum(total) as int) as total from (
       select x.source, x.counted, x.begun - x.ended as total from source_change x
         where x.source in ?? and x.stretch = ? and x.start < ?
       union all select x.source, x.counted, x.begun - x.ended from source_change x
         where x.source in ?? and x.stretch = ${INSTANT} and x.start >= ? and x.start <= ?
       union all ${countedEarly('rebuttalsMade', 'REBUTS', 'cross join rebuttal r')}
       union all ${countedEarly('affirmationsMade', 'AFFIRMS', 'cross join affirmation r')}
       union all ${countedEarly('relaysWithDrift', 'DRIFTS')}) c
     group by source, counted`,
    [sources, LONG_STRETCH, lastStretch, sources, lastStretch, asOf.said, ...early, ...early, ...early],
  );
}

/** What sources did in statements that count by an instant and were said after it. */
const countedEarly = (counted: Counted, kind: SourceActKind, done?: string): string =>
  `select x.source, '${counted}', x.relays
     from statement_summary s ${done ?? ''} cross join source_act x
     where s.counts_from < s.said_start and s.said_start > ? and ${counts('s')}
       and x.source in ?? and x.kind = '${kind}' and x.said_start = s.said_start
       and ${done === undefined ? 'x.act = s.seq' : 'r.statement = s.seq and x.act = r.seq'}`;

/** An affirmation that a source made, by the statement in which it is made. */
export interface AffirmedRow {
  readonly source: Seq<'source'>;
  readonly statement: Seq<'statement'>;
}

/** The affirmations that some sources made, as of an instant, in statements that were ever taken back, or a voice's part in them. */
export const readAffirmationsTakenBack = (
  reader: Reader,
  sources: readonly Seq<'source'>[],
  asOf: AsOf,
): Promise<AffirmedRow[]> =>
  reader.all(
    `select x.source, a.statement from source_act x cross join affirmation a cross join statement_summary s
     where x.source in ?? and x.kind = 'TAKEN_BACK' and a.seq = x.act and s.seq = a.statement and ${counts('s')}`,
    [sources, ...countedBy(asOf)],
  );
