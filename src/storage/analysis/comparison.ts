import { held } from '../../kernel/certain.js';
import type { FoldedVoice, Instant, Seq } from '../../kernel/seq.js';
import { momentAsOf } from '../../domain/dispute/moment.js';
import { readDispute } from '../../domain/dispute/reading.js';
import type { ComparedClaim, Correcting } from '../../domain/comparison/compared-claim.js';
import type { Codelists } from '../../domain/codelists.js';
import type { AsOf } from '../../kernel/as-of.js';
import { loadRetractions } from '../dispute-statements.js';
import type { Reader } from '../reader.js';
import type { Link } from '../relations.js';
import { loadClaims } from './claims.js';
import { readSides } from './sides.js';
import { readSpeakers } from './speakers.js';
import { countedBy, counts, isThere } from '../rules/as-of.js';
import { areCategoriesWithin } from '../rules/categories.js';
import { NEAR } from '../rules/regions.js';

/**
 * The other figures there are as of an instant that may be compared with some claims: of the same measure, in a place
 * that holds or lies in theirs, in a period that overlaps theirs, of categories that all hold or all lie in theirs; and
 * what they correct or are corrected by.
 */
export const readCandidates = (
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<Link<'claim', 'claim'>[]> =>
  reader.all(
    `with recursive
       base(place) as (select distinct c.place from claim_summary c where c.seq in ?? and c.place is not null),
       ${NEAR[reader.dialect]},
       pair(a, b, categories_a, categories_b) as materialized (
         select a.seq, b.seq, a.categories, b.categories
           from claim_summary a cross join near cross join claim_summary b
           where a.seq in ?? and near.base = a.place and b.measure = a.measure and b.place = near.seq
             and ${COMPARABLE}
         union all select a.seq, b.seq, a.categories, b.categories
           from claim_summary a cross join claim_summary b
           where a.seq in ?? and a.place is null and b.measure = a.measure and b.place is null and ${COMPARABLE})
     select p.a as "from", p.b as "to" from pair p where ${OF_LIKE_CATEGORIES}
     union select c.claim, c.by_claim from correction c cross join claim_summary b
       where c.claim in ?? and b.seq = c.by_claim and ${isThere('b')}
     union select c.by_claim, c.claim from correction c cross join claim_summary b
       where c.by_claim in ?? and b.seq = c.claim and ${isThere('b')}`,
    [claims, ...[claims, claims, claims, claims].flatMap((of) => [of, ...countedBy(asOf)])],
  );

const COMPARABLE = `b.seq <> a.seq and ${isThere('b')} and b.qualifier <> 'UNKNOWN'
  and (b.population is null) = (a.population is null)
  and (a.period_start is null and b.period_start is null or b.period_start < a.period_end and b.period_end > a.period_start)`;

/** Asked of pairs that are comparable otherwise: PostgreSQL would take it for dearer than to look at every claim. */
const OF_LIKE_CATEGORIES = `p.categories_a = '' or p.categories_b in ('', p.categories_a)
  or ${areCategoriesWithin('p.a', 'p.b')} or ${areCategoriesWithin('p.b', 'p.a')}`;

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
  for (const { from, to, correcting } of corrections) {
    of(correctedBy, from, () => new Map<Seq<'claim'>, Correcting>()).set(to, correcting);
  }
  const saidWith = new Map<Seq<'claim'>, Map<Seq<'claim'>, string>>();
  for (const { from, to, name } of together)
    of(saidWith, from, () => new Map<Seq<'claim'>, string>()).set(to, name);
  const compared = (seq: Seq<'claim'>): ComparedClaim => {
    const asserted = loaded.claim(seq);
    return {
      claim: seq,
      scoped: asserted.scoped,
      // Few of many are asked for it.
      get sentence() {
        return asserted.sentence;
      },
      side: sideOf.get(seq) ?? new Map<FoldedVoice, string>(),
      correctedBy: correctedBy.get(seq) ?? new Map<Seq<'claim'>, Correcting>(),
      saidWith: saidWith.get(seq) ?? new Map<Seq<'claim'>, string>(),
    };
  };
  const made = new Map<Seq<'claim'>, ComparedClaim>();
  return { codelists: loaded.codelists, claim: (seq) => of(made, seq, () => compared(seq)) };
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}

interface TogetherRow extends Link<'claim', 'claim'> {
  readonly statement: Seq<'statement'>;
}

/** What counted statements assert beside some claims, each with those whose word it was first. */
async function readSaidTogether(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  asOf: AsOf,
): Promise<(Link<'claim', 'claim'> & { readonly name: string })[]> {
  const rows = await reader.all<TogetherRow>(
    `select a.claim as "from", b.claim as "to", s.seq as statement from assertion a cross join statement_summary s
       cross join assertion b
     where a.claim in ?? and s.seq = a.statement and ${counts('s')} and b.statement = a.statement and b.claim <> a.claim
     order by s.said_start, s.seq`,
    [claims, ...countedBy(asOf)],
  );
  const first = new Map(rows.toReversed().map((row) => [`${row.from} ${row.to}`, row]));
  const speakers = await readSpeakers(
    reader,
    [...first.values()].map(({ statement }) => statement),
  );
  return [...first.values()].map(({ from, to, statement }) => ({
    from,
    to,
    name: held(speakers, statement).voiceName,
  }));
}

interface CorrectionRow extends Link<'claim', 'claim'> {
  readonly statement: Seq<'statement'>;
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
): Promise<(Link<'claim', 'claim'> & { readonly correcting: Correcting })[]> {
  const rows = await reader.all<CorrectionRow>(
    `select c.claim as "from", c.by_claim as "to", s.seq as statement, s.said_on as edtf, s.said_start as start,
       s.said_end as "end"
     from (select statement, claim, by_claim from correction where claim in ??
       union select statement, claim, by_claim from correction where by_claim in ??) c
       cross join statement_summary s
     where s.seq = c.statement and ${counts('s')}
     order by s.said_start, s.seq`,
    [claims, claims, ...countedBy(asOf)],
  );
  if (rows.length === 0) return [];
  const statements = rows.map(({ statement }) => statement);
  const [retractions, speakers] = await Promise.all([
    loadRetractions(reader, statements),
    readSpeakers(reader, statements),
  ]);
  const moment = momentAsOf(readDispute(retractions), asOf);
  return rows
    .filter(({ statement }) => moment.retractedBy(statement) === undefined)
    .map(({ from, to, statement: seq, edtf, start, end }) => ({
      from,
      to,
      correcting: { seq, ...held(speakers, seq), said: { edtf, start, end } },
    }));
}
