import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import type { ComparedClaim, Correcting } from '../../domain/comparison/compared-claim.js';
import type { Codelists } from '../../domain/codelists.js';
import type { AsOf } from '../../kernel/as-of.js';
import { loadRetractions } from '../dispute-facts.js';
import type { Reader } from '../reader.js';
import type { Link } from '../relations.js';
import { loadClaims } from './claims.js';
import { readSides } from './sides.js';
import { countedBy, counts, isThere } from '../rules/as-of.js';

/**
 * The other figures there are as of an instant that may be compared with some claims: of the same measure, in a place
 * that holds or lies in theirs, in a period that overlaps theirs; and what they correct or are corrected by.
 */
export const readCandidates = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Link<'claim', 'claim'>[]> =>
  reader.all(
    `with recursive
       base(place) as (select distinct c.place from claim_summary c where c.seq in ?? and c.place is not null),
       up(base, seq) as (
         select place, place from base
         union select up.base, p.within from up cross join place p where p.seq = up.seq and p.within is not null),
       down(base, seq) as (
         select place, place from base
         union select down.base, p.seq from down cross join place p where p.within = down.seq),
       near(base, seq) as (select base, seq from up union select base, seq from down)
     select a.seq as "from", b.seq as "to" from claim_summary a cross join near cross join claim_summary b
       where a.seq in ?? and near.base = a.place and b.measure = a.measure and b.place = near.seq
         and ${COMPARABLE}
     union select a.seq, b.seq from claim_summary a cross join claim_summary b
       where a.seq in ?? and a.place is null and b.measure = a.measure and b.place is null and ${COMPARABLE}
     union select c.claim, c.by_claim from correction c cross join claim_summary b
       where c.claim in ?? and b.seq = c.by_claim and ${isThere('b')}
     union select c.by_claim, c.claim from correction c cross join claim_summary b
       where c.by_claim in ?? and b.seq = c.claim and ${isThere('b')}`,
    [claims, ...[claims, claims, claims, claims].flatMap((of) => [of, ...countedBy(asOf)])],
  );

const COMPARABLE = `b.seq <> a.seq and ${isThere('b')} and b.qualifier <> 'UNKNOWN'
  and (b.population is null) = (a.population is null)
  and (a.period_start is null and b.period_start is null or b.period_start < a.period_end and b.period_end > a.period_start)`;

/**
 * Claims with all that comparing them asks for, as of an instant, in a fixed number of SQL statements.
 * @param asked those of them that the others are compared with
 */
export async function loadCompared(
  reader: Reader,
  asked: readonly Seq<'claim'>[],
  all: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<{ readonly codelists: Codelists; claim(seq: Seq<'claim'>): ComparedClaim }> {
  const [loaded, sides, together, corrections] = await Promise.all([
    loadClaims(reader, all),
    readSides(reader, all),
    readSaidTogether(reader, asked, asOf),
    readCorrections(reader, asked, asOf),
  ]);
  const sideOf = new Map<Seq<'claim'>, Map<FoldedVoice, string>>();
  for (const { claim, voice, name } of sides) of(sideOf, claim, () => new Map()).set(voice, name);
  const correctedBy = new Map<Seq<'claim'>, Map<Seq<'claim'>, Correcting>>();
  for (const { from, to, statement, sourceName, voiceName, edtf, start, end } of corrections) {
    const correcting = { seq: statement, sourceName, voiceName, said: { edtf, start, end } };
    of(correctedBy, from, () => new Map<Seq<'claim'>, Correcting>()).set(to, correcting);
  }
  const saidWith = new Map<Seq<'claim'>, Map<Seq<'claim'>, string>>();
  for (const { from, to, name } of together) {
    const others = of(saidWith, from, () => new Map<Seq<'claim'>, string>());
    if (!others.has(to)) others.set(to, name);
  }
  return {
    codelists: loaded.codelists,
    claim: (seq) => ({
      ...loaded.claim(seq),
      side: sideOf.get(seq) ?? new Map<FoldedVoice, string>(),
      correctedBy: correctedBy.get(seq) ?? new Map<Seq<'claim'>, Correcting>(),
      saidWith: saidWith.get(seq) ?? new Map<Seq<'claim'>, string>(),
    }),
  };
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What counted statements assert beside some claims, and whose word it was first. */
const readSaidTogether = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<(Link<'claim', 'claim'> & { readonly name: string })[]> =>
  reader.all(
    `select a.claim as "from", b.claim as "to", v.name from assertion a cross join statement_summary s
       cross join assertion b cross join source v
     where a.claim in ?? and s.seq = a.statement and ${counts('s')} and b.statement = a.statement
       and b.claim <> a.claim and v.seq = s.voice
     order by s.said_start, s.seq`,
    [claims, ...countedBy(asOf)],
  );

interface CorrectionRow extends Link<'claim', 'claim'> {
  readonly statement: Seq<'statement'>;
  readonly sourceName: string;
  readonly voiceName: string;
  readonly edtf: string;
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The counted corrections of and by some claims that were made in a statement that was not taken back, in order of
 * said time.
 */
async function readCorrections(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<CorrectionRow[]> {
  const rows = await reader.all<CorrectionRow>(
    `select c.claim as "from", c.by_claim as "to", s.seq as statement, source.name as "sourceName",
       voice.name as "voiceName", s.said_on as edtf, s.said_start as start, s.said_end as "end"
     from (select statement, claim, by_claim from correction where claim in ??
       union select statement, claim, by_claim from correction where by_claim in ??) c
       cross join statement_summary s join source on source.seq = s.source join source voice on voice.seq = s.voice
     where s.seq = c.statement and ${counts('s')}
     order by s.said_start, s.seq`,
    [claims, claims, ...countedBy(asOf)],
  );
  if (rows.length === 0) return [];
  const retractions = await loadRetractions(
    reader,
    rows.map(({ statement }) => statement),
  );
  const moment = momentAsOf(readDispute(retractions), asOf);
  return rows.filter(({ statement }) => moment.retractedBy(statement) === undefined);
}
