import type { AsOf } from '../../kernel/as-of.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import type { Period } from '../../domain/period.js';
import type { Speaker } from '../../domain/phrases.js';
import { bySpeakers, SPEAKERS, SPEAKING, SPOKEN, type SpokenRow } from '../analysis/speakers.js';
import type { Reader } from '../reader.js';
import { countedBy, counts } from '../rules/as-of.js';

/** Who said a claim first, and when. */
export interface FirstSaid extends Speaker {
  readonly said: Period;
}

interface Row extends SpokenRow {
  readonly claim: Seq<'claim'>;
  readonly edtf: string;
  readonly start: Instant;
  readonly end: Instant;
}

/** The first in said order of the statements that assert each of some claims and count as of an instant. */
export async function readFirstSaid(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<ReadonlyMap<Seq<'claim'>, FirstSaid>> {
  if (claims.length === 0) return new Map();
  const rows = await reader.all<Row>(
    `select first.claim, first.edtf, first.start, first."end", s.seq, ${SPOKEN} from (
       select a.claim, s.seq as statement, s.said_on as edtf, s.said_start as start, s.said_end as "end",
         row_number() over (partition by a.claim order by s.said_start, s.seq) as place
       from assertion a cross join statement_summary s
       where a.claim in ?? and s.seq = a.statement and ${counts('s')}) first
     cross join ${SPEAKERS} where first.place = 1 and s.seq = first.statement and ${SPEAKING} order by first.claim, v.position`,
    [claims, ...countedBy(asOf)],
  );
  return new Map(
    bySpeakers(rows, ({ claim }) => claim).map(({ row: { claim, edtf, start, end }, speaker }) => [
      claim,
      { ...speaker, said: { edtf, start, end } },
    ]),
  );
}
