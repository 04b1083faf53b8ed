import { FOREVER } from '../../kernel/as-of.js';
import type { Instant, Seq } from '../../kernel/seq.js';
import { ofManyRows } from '../many-rows.js';
import { EVER_DISPUTED } from '../rules/ever-disputed.js';
import { SPEAKING_IN } from '../rules/voices.js';
import { SOURCE_CLAIM, SOURCE_TALLY } from '../tables/source-claim.js';
import type { Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

type Kept = Row<typeof SOURCE_CLAIM>;
type Kind = Omit<Kept, 'claim' | 'first_said' | From>;
/** From when on a source asserts it in a role. */
type From = 'originated_from' | 'relayed_from';

/** What a source asserts, as it is now, and the kind that it was counted as before; null where it was not. */
interface Change {
  readonly now: Kept;
  readonly before: (Kind & Pick<Kept, From>) | null;
}

/**
 * Brings up to date which claims sources assert and how these stand by themselves.
 * @param statements new ones, and those that count earlier than they did
 * @param claims that something said in them bears on, whose own standings are up to date
 */
export async function keepSourceClaims(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  claims: readonly Seq<'claim'>[],
): Promise<void> {
  if (statements.length > 0) await keep(transaction, await newlyAsserted(transaction, statements));
  if (claims.length === 0) return;
  // What is kept stands otherwise no longer: thousands may have said one claim.
  for (;;) {
    const changes = await standingOtherwise(transaction, claims);
    await keep(transaction, changes);
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

/** How claim `c` stands by itself, `own` being its last standing. */
const STANDING = `case when ${EVER_DISPUTED} then 1 else 0 end as disputed, coalesce(own.state, 'UNDISPUTED') as state`;
const OWN = `left join own_standing own on own.claim = c.seq and own.to_at = ${FOREVER}`;
/** How it was kept before. */
const BEFORE = `k.originated_from as "wasOriginatedFrom", k.relayed_from as "wasRelayedFrom", k.originates as "wasOriginating", k.relays as "wasRelaying", k.disputed as "wasDisputed", k.state as was`;

interface ChangeRow extends Kept {
  readonly wasOriginating: number | null;
  readonly wasOriginatedFrom: Instant;
  readonly wasRelayedFrom: Instant;
  readonly wasRelaying: number;
  readonly wasDisputed: number;
  readonly was: Kept['state'];
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
  'first_said',
  'wasOriginatedFrom',
  'wasRelayedFrom',
  'wasOriginating',
  'wasRelaying',
  'wasDisputed',
  'was',
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
   from said cross join claim_summary c ${OWN}
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
  `with stands(claim, disputed, state, first_said) as (
     select c.seq, ${STANDING}, c.first_said from claim_summary c ${OWN} where c.seq in ?? and c.contested = 1)
   select k.source, k.claim, k.originates, k.relays, k.originated_from, k.relayed_from, stands.disputed, stands.state, stands.first_said, ${BEFORE}
   from stands cross join source_claim k
   where k.claim = stands.claim and (k.disputed <> stands.disputed or k.state <> stands.state) limit ${AT_ONCE}`,
);

/** Of what was kept before, what stands otherwise now, or some of it. */
async function standingOtherwise(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<Change[]> {
  return (await transaction.all<ChangeRow>(STANDING_OTHERWISE, [claims])).map(changeOf);
}

function changeOf(row: ChangeRow): Change {
  const { source, claim, originates, relays, disputed, state, first_said, originated_from, relayed_from } =
    row;
  const { wasOriginating, wasRelaying, wasOriginatedFrom, wasRelayedFrom } = row;
  const now = {
    source,
    claim,
    originates,
    relays,
    disputed,
    state,
    first_said,
    originated_from,
    relayed_from,
  };
  if (wasOriginating === null) return { now, before: null };
  return {
    now: {
      ...now,
      originates: originates | wasOriginating,
      relays: relays | wasRelaying,
      originated_from: earlier(originated_from, wasOriginatedFrom),
      relayed_from: earlier(relayed_from, wasRelayedFrom),
    },
    before: {
      source,
      originates: wasOriginating,
      relays: wasRelaying,
      disputed: row.wasDisputed,
      state: row.was,
      originated_from: wasOriginatedFrom,
      relayed_from: wasRelayedFrom,
    },
  };
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const isSame = (now: Kept, before: NonNullable<Change['before']>): boolean =>
  keyOf(now) === keyOf(before) &&
  now.originated_from === before.originated_from &&
  now.relayed_from === before.relayed_from;

const keyOf = ({ source, originates, relays, disputed, state }: Kind): string =>
  `${source} ${originates} ${relays} ${disputed} ${state}`;

const TALLIES = ofManyRows(
  ['source', 'originates', 'relays', 'disputed', 'state', 'total'],
  'select source, originates, relays, disputed, state, total from source_tally where source in ??',
);

/** Keeps what changed, and moves each claim from the kind that it was counted as to the kind that it is. */
async function keep(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  const changed = changes.filter(({ now, before }) => before === null || !isSame(now, before));
  if (changed.length === 0) return;
  await transaction.replace(
    SOURCE_CLAIM,
    changed.map(({ now }) => now),
  );
  const moved = new Map<string, { readonly kind: Kind; by: number }>();
  const move = ({ source, originates, relays, disputed, state }: Kind, by: number): void => {
    const kind = { source, originates, relays, disputed, state };
    const counted = moved.get(keyOf(kind)) ?? { kind, by: 0 };
    counted.by += by;
    moved.set(keyOf(kind), counted);
  };
  for (const { now, before } of changed) {
    move(now, 1);
    if (before !== null) move(before, -1);
  }
  const sources = [...new Set(changed.map(({ now }) => now.source))];
  const tallies = await transaction.all<Row<typeof SOURCE_TALLY>>(TALLIES, [sources]);
  const totals = new Map(tallies.map((tally) => [keyOf(tally), tally.total]));
  await transaction.replace(
    SOURCE_TALLY,
    [...moved].map(([key, { kind, by }]) => ({ ...kind, total: (totals.get(key) ?? 0) + by })),
  );
  await transaction.run('delete from source_tally where total = 0 and source in ??', [sources]);
}
