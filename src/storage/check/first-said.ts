import { held } from '../../kernel/certain.js';
import type { AsOf } from '../../kernel/as-of.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import type { Period } from '../../domain/period.js';
import type { Speaker } from '../../domain/phrases.js';
import { readSpeakers } from '../analysis/speakers.js';
import type { Reader } from '../reader.js';
import { countedBy, counts } from '../rules/as-of.js';

/** Who said a claim first, and when. */
export interface FirstSaid extends Speaker {
  readonly said: Period;
}

interface Row {
  readonly claim: Seq<'claim'>;
  readonly statement: Seq<'statement'>;
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
    `select claim, statement, edtf, start, "end" from (
       select a.claim, s.seq as statement, s.said_on as edtf, s.said_start as start, s.said_end as "end",
         row_number() over (partition by a.claim order by s.said_start, s.seq) as place
       from assertion a cross join statement_summary s
       where a.claim in ?? and s.seq = a.statement and ${counts('s')}) first
     where place = 1`,
    [claims, ...countedBy(asOf)],
  );
  const speakers = await readSpeakers(
    reader,
    rows.map(({ statement }) => statement),
  );
  return new Map(
    rows.map(({ claim, statement, ...said }) => [claim, { ...held(speakers, statement), said }]),
  );
}
