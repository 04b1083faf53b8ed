import { FOREVER } from '../../kernel/as-of.js';
import type { Seq } from '../../kernel/seq.js';
import { EVER_DISPUTED } from '../rules/ever-disputed.js';
import { SPEAKING_IN } from '../rules/voices.js';
import { SOURCE_CLAIM, SOURCE_TALLY } from '../tables/source-claim.js';
import type { Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

type Kept = Omit<Row<typeof SOURCE_CLAIM>, 'originated_from' | 'relayed_from'>;
type Kind = Omit<Kept, 'claim' | 'first_said'>;

/** What a source asserts, as it is now, and the kind that it was counted as before; null where it was not. */
interface Change {
  readonly now: Kept;
  readonly before: Kind | null;
}

/**
 * Brings up to date which claims sources assert and how these stand by themselves.
 * @param statements new ones
 * @param claims that something said in them bears on, whose own standings are up to date
 */
export async function keepSourceClaims(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  claims: readonly Seq<'claim'>[],
): Promise<void> {
  if (statements.length > 0) await keep(transaction, await newlyAsserted(transaction, statements));
  if (claims.length > 0) await keep(transaction, await standingOtherwise(transaction, claims));
}

/**
 * Keeps from when on sources originated, or relayed, what they assert in some statements.
 * @param statements new ones, and those that count earlier than they did
 */
export async function keepSaidFrom(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<void> {
  await transaction.run(
    `update source_claim
     set originated_from = case when said.originated < originated_from then said.originated else originated_from end,
       relayed_from = case when said.relayed < relayed_from then said.relayed else relayed_from end
     from (
       select p.source, a.claim,
         min(case when a.role = 'ORIGIN' then s.counts_from else ${FOREVER} end) as originated,
         min(case when a.role = 'RELAY' then s.counts_from else ${FOREVER} end) as relayed
       from ${SPEAKING_IN} p cross join statement_summary s cross join assertion a
       where s.seq = p.seq and a.statement = p.seq group by p.source, a.claim) said
     where source_claim.source = said.source and source_claim.claim = said.claim`,
    [statements, statements],
  );
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

/** How claim `c` stands by itself, `own` being its last standing. */
const STANDING = `case when ${EVER_DISPUTED} then 1 else 0 end as disputed, coalesce(own.state, 'UNDISPUTED') as state`;
const OWN = `left join own_standing own on own.claim = c.seq and own.to_at = ${FOREVER}`;
/** How it was kept before. */
const BEFORE = `k.originates as "wasOriginating", k.relays as "wasRelaying", k.disputed as "wasDisputed", k.state as was`;

interface ChangeRow extends Kept {
  readonly wasOriginating: number | null;
  readonly wasRelaying: number;
  readonly wasDisputed: number;
  readonly was: Kept['state'];
}

async function newlyAsserted(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<Change[]> {
  const rows = await transaction.all<ChangeRow>(
    `with said(source, claim, originates, relays) as (
       select p.source, a.claim, max(case when a.role = 'ORIGIN' then 1 else 0 end),
         max(case when a.role = 'RELAY' then 1 else 0 end)
       from ${SPEAKING_IN} p cross join assertion a where a.statement = p.seq group by p.source, a.claim)
     select said.source, said.claim, said.originates, said.relays, ${STANDING}, c.first_said, ${BEFORE}
     from said cross join claim_summary c ${OWN}
       left join source_claim k on k.source = said.source and k.claim = said.claim
     where c.seq = said.claim`,
    [statements, statements],
  );
  return rows.map(changeOf);
}

/** Of what was kept before, what stands otherwise now. */
async function standingOtherwise(
  transaction: Transaction,
  claims: readonly Seq<'claim'>[],
): Promise<Change[]> {
  const rows = await transaction.all<ChangeRow>(
    `with stands(claim, disputed, state, first_said) as (
       select c.seq, ${STANDING}, c.first_said from claim_summary c ${OWN} where c.seq in ?? and c.contested = 1)
     select k.source, k.claim, k.originates, k.relays, stands.disputed, stands.state, stands.first_said, ${BEFORE}
     from stands cross join source_claim k
     where k.claim = stands.claim and (k.disputed <> stands.disputed or k.state <> stands.state)`,
    [claims],
  );
  return rows.map(changeOf);
}

function changeOf(row: ChangeRow): Change {
  const { source, claim, originates, relays, disputed, state, first_said, wasOriginating, wasRelaying } = row;
  if (wasOriginating === null)
    return { now: { source, claim, originates, relays, disputed, state, first_said }, before: null };
  return {
    now: {
      source,
      claim,
      originates: originates | wasOriginating,
      relays: relays | wasRelaying,
      disputed,
      state,
      first_said,
    },
    before: {
      source,
      originates: wasOriginating,
      relays: wasRelaying,
      disputed: row.wasDisputed,
      state: row.was,
    },
  };
}

const keyOf = ({ source, originates, relays, disputed, state }: Kind): string =>
  `${source} ${originates} ${relays} ${disputed} ${state}`;

/** Keeps what changed, and moves each claim from the kind that it was counted as to the kind that it is. */
async function keep(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  const changed = changes.filter(({ now, before }) => before === null || keyOf(now) !== keyOf(before));
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
  const tallies = await transaction.all<Row<typeof SOURCE_TALLY>>(
    'select source, originates, relays, disputed, state, total from source_tally where source in ??',
    [sources],
  );
  const totals = new Map(tallies.map((tally) => [keyOf(tally), tally.total]));
  await transaction.replace(
    SOURCE_TALLY,
    [...moved].map(([key, { kind, by }]) => ({ ...kind, total: (totals.get(key) ?? 0) + by })),
  );
  await transaction.run('delete from source_tally where total = 0 and source in ??', [sources]);
}
