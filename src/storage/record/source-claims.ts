import { FOREVER } from '../../kernel/as-of.js';
import { earlier, type Instant, type Seq } from '../../kernel/seq.js';
import { ofManyRows } from '../many-rows.js';
import { EVER_DISPUTED } from '../rules/ever-disputed.js';
import { SPEAKING_IN } from '../rules/voices.js';
import { SOURCE_CLAIM, SOURCE_TALLY } from '../tables/source-claim.js';
import type { Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import { changesOf } from './course.js';
import type { SourceChanges } from './source-changes.js';

type Kept = Row<typeof SOURCE_CLAIM>;
type Kind = Omit<Kept, 'claim' | 'first_said' | 'course' | From>;
/** From when on a source asserts it in a role. */
type From = 'originated_from' | 'relayed_from';
/** What tells how a claim counts for a source. */
type Counts = Kind & Pick<Kept, From | 'course'>;

/** What a source asserts, as it is now, and the kind that it was counted as before; null where it was not. */
interface Change {
  readonly now: Kept;
  readonly before: Counts | null;
}

/**
 * Brings up to date which claims sources assert and how these stand by themselves.
 * @param statements new ones, and those that count earlier than they did
 * @param claims that something said in them bears on, whose own standings are up to date
 * @param counting where what this comes to in the records of sources is noted
 */
export async function keepSourceClaims(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  claims: readonly Seq<'claim'>[],
  counting: SourceChanges,
): Promise<void> {
  if (statements.length > 0) await keep(transaction, await newlyAsserted(transaction, statements), counting);
  if (claims.length === 0) return;
  // What is kept stands otherwise no longer: thousands may have said one claim.
  for (;;) {
    const changes = await standingOtherwise(transaction, claims);
    await keep(transaction, changes, counting);
    if (changes.length < AT_ONCE) return;
  }
}

/** Keeps since when claims were said, where that is earlier now, wherever they are listed in this order. */
export async function keepFirstSaid(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<void> {
  if (claims.length === 0) return;
  for (const table of ['source_claim', 'claim_standing'])
    await transaction.run(
      `update ${table}
       set first_said = (select m.first_said from claim_summary m where m.seq = ${table}.claim) where claim in ??`,
      [claims],
    );
}

/** From when on statements `s` that count assert a claim in each role, by assertions `a`. */
const SAID_FROM = `min(case when a.role = 'ORIGIN' then s.counts_from else ${FOREVER} end),
  min(case when a.role = 'RELAY' then s.counts_from else ${FOREVER} end)`;

/** How claim `c` stands by itself, and how it did through time, as it is told. */
const STANDING = `case when ${EVER_DISPUTED} then 1 else 0 end as disputed,
  coalesce(told.state, 'UNDISPUTED') as state, coalesce(told.course, '') as course`;
const TOLD = 'left join standing_told told on told.claim = c.seq';
/** How it was kept before. */
const BEFORE = `k.originated_from as "wasOriginatedFrom", k.relayed_from as "wasRelayedFrom", k.originates as "wasOriginating", k.relays as "wasRelaying", k.disputed as "wasDisputed", k.state as was, k.course as "wasCourse"`;

interface ChangeRow extends Kept {
  readonly wasOriginating: number | null;
  readonly wasOriginatedFrom: Instant;
  readonly wasRelayedFrom: Instant;
  readonly wasRelaying: number;
  readonly wasDisputed: number;
  readonly was: Kept['state'];
  readonly wasCourse: string;
}

const CHANGE = [
  'source',
  'claim',
  'originates',
  'relays',
  'originated_from',
  'relayed_from',
  'disputed',
  'state',
  'course',
  'first_said',
  'wasOriginatedFrom',
  'wasRelayedFrom',
  'wasOriginating',
  'wasRelaying',
  'wasDisputed',
  'was',
  'wasCourse',
] satisfies (keyof ChangeRow)[];

const NEWLY_ASSERTED = ofManyRows(
  CHANGE,
  `with said(source, claim, originates, relays, originated_from, relayed_from) as (
     select p.source, a.claim, max(case when a.role = 'ORIGIN' then 1 else 0 end),
       max(case when a.role = 'RELAY' then 1 else 0 end), ${SAID_FROM}
     from ${SPEAKING_IN} p cross join statement_summary s cross join assertion a
     where s.seq = p.seq and a.statement = p.seq group by p.source, a.claim)
   select said.source, said.claim, said.originates, said.relays, said.originated_from, said.relayed_from, ${STANDING},
     c.first_said, ${BEFORE}
   from said cross join claim_summary c ${TOLD}
     left join source_claim k on k.source = said.source and k.claim = said.claim
   where c.seq = said.claim`,
);

async function newlyAsserted(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<Change[]> {
  return (await transaction.all<ChangeRow>(NEWLY_ASSERTED, [statements, statements])).map(changeOf);
}

/** So many rows are kept at once. */
const AT_ONCE = 10_000;

const STANDING_OTHERWISE = ofManyRows(
  CHANGE,
  `with stands(claim, disputed, state, course, first_said) as (
     select c.seq, ${STANDING}, c.first_said from claim_summary c ${TOLD} where c.seq in ?? and c.contested = 1)
   select k.source, k.claim, k.originates, k.relays, k.originated_from, k.relayed_from, stands.disputed, stands.state,
     stands.course, stands.first_said, ${BEFORE}
   from stands cross join source_claim k
   where k.claim = stands.claim and (k.disputed <> stands.disputed or k.state <> stands.state
     or k.originates = 1 and k.course <> stands.course) limit ${AT_ONCE}`,
);

/** Of what was kept before, what stands otherwise now, or some of it. */
async function standingOtherwise(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<Change[]> {
  return (await transaction.all<ChangeRow>(STANDING_OTHERWISE, [claims])).map(changeOf);
}

function changeOf(row: ChangeRow): Change {
  const before = countedBefore(row);
  const { source, claim, disputed, state, first_said } = row;
  const originates = row.originates | (before?.originates ?? 0);
  const now = {
    source,
    claim,
    originates,
    relays: row.relays | (before?.relays ?? 0),
    disputed,
    state,
    first_said,
    originated_from: earlier(row.originated_from, before?.originated_from ?? FOREVER),
    relayed_from: earlier(row.relayed_from, before?.relayed_from ?? FOREVER),
    course: originates === 1 ? row.course : '',
  };
  return { now, before };
}

function countedBefore(row: ChangeRow): Counts | null {
  if (row.wasOriginating === null) return null;
  return {
    source: row.source,
    originates: row.wasOriginating,
    relays: row.wasRelaying,
    disputed: row.wasDisputed,
    state: row.was,
    originated_from: row.wasOriginatedFrom,
    relayed_from: row.wasRelayedFrom,
    course: row.wasCourse,
  };
}

const isSame = (now: Counts, before: Counts): boolean =>
  keyOf(now) === keyOf(before) &&
  now.course === before.course &&
  now.originated_from === before.originated_from &&
  now.relayed_from === before.relayed_from;

const keyOf = ({ source, originates, relays, disputed, state }: Kind): string =>
  `${source} ${originates} ${relays} ${disputed} ${state}`;

/** Keeps what changed, and moves each claim from the kind that it was counted as to the kind that it is. */
async function keep(
  transaction: Transaction,
  changes: readonly Change[],
  counting: SourceChanges,
): Promise<void> {
  const changed = changes.filter(({ now, before }) => before === null || !isSame(now, before));
  if (changed.length === 0) return;
  await transaction.replace(
    SOURCE_CLAIM,
    changed.map(({ now }) => now),
  );
  const now = changed.map((change) => change.now);
  const before = changed.flatMap((change) => change.before ?? []);
  await tally(transaction, now, before);
  counting.note(now.flatMap(changesOf), before.flatMap(changesOf));
}

/** Counts claims of sources by kind, instead of as they were counted before. */
async function tally(transaction: Transaction, now: readonly Kind[], before: readonly Kind[]): Promise<void> {
  const moved = new Map<string, Kind & { total: number }>();
  const move = (kind: Kind, by: number): void => {
    const { source, originates, relays, disputed, state } = kind;
    const counted = moved.get(keyOf(kind)) ?? { source, originates, relays, disputed, state, total: 0 };
    counted.total += by;
    moved.set(keyOf(kind), counted);
  };
  for (const kind of now) move(kind, 1);
  for (const kind of before) move(kind, -1);
  await transaction.add(
    SOURCE_TALLY,
    [...moved.values()].filter(({ total }) => total !== 0),
  );
}
