import type { Instant, Seq } from '../../kernel/seq.js';
import { ofManyRows } from '../many-rows.js';
import { driftingRelays } from '../rules/drifting.js';
import { SPEAKING_IN } from '../rules/voices.js';
import { SOURCE_ACT, SOURCE_ACT_TALLY, type SourceActKind } from '../tables/source-act.js';
import type { Counted } from '../tables/source-change.js';
import type { Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';
import type { SourceChanges } from './source-changes.js';

/**
 * Keeps what was done in new statements by the sources that speak in them, and to whom: `source_claim` tells who
 * originated what is attacked, and must be up to date.
 * @param counting where what this comes to in the records of sources is noted
 */
export async function keepSourceActs(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
  counting: SourceChanges,
): Promise<void> {
  await transaction.run(
    `insert into rebuttal_summary (seq, said_start)
     select r.seq, s.said_start from rebuttal r cross join statement_summary s
     where r.statement in ?? and s.seq = r.statement`,
    [statements],
  );
  await transaction.run(
    `insert into source_act (source, kind, said_start, act)
     select p.source, 'SAYS', s.said_start, s.seq
     from ${SPEAKING_IN} p cross join statement_summary s where s.seq = p.seq`,
    [statements, statements],
  );
  const said = await transaction.all<Tally>(SAID, [statements, statements]);
  const done = [
    ...(await keepDone(transaction, 'REBUTS', statements)),
    ...(await keepDone(transaction, 'AFFIRMS', statements)),
    ...(await transaction.all<Done>(
      `with attacked(rebuttal, source) as (${ATTACKED})
       insert into source_act (source, kind, said_start, act)
       select k.source, 'REBUTTED', m.said_start, m.seq from attacked k cross join rebuttal_summary m
       where m.seq = k.rebuttal on conflict do nothing returning source, kind, said_start, 1 as total`,
      Array.from({ length: 8 }, () => statements),
    )),
    ...(await keepDone(transaction, 'TAKEN_BACK', await affirmingTakenBack(transaction, statements))),
  ];
  await countDone(transaction, [...said, ...done]);
  const drifting = await keepDrifting(transaction, statements);
  counting.note(
    [...done, ...drifting].flatMap(({ source, kind, said_start, total }) => {
      const counted = COUNTED_ACTS[kind];
      return counted === null ? [] : [{ source, counted, at: said_start, begun: total }];
    }),
  );
}

/** As what the record of a source counts it. */
const COUNTED_ACTS: Readonly<Record<SourceActKind, Counted | null>> = {
  SAYS: null,
  DRIFTS: 'relaysWithDrift',
  REBUTS: 'rebuttalsMade',
  AFFIRMS: 'affirmationsMade',
  TAKEN_BACK: null,
  REBUTTED: null,
};

/** Keeps which new statements changed something of what they pass on; they are returned, with how many of their relays did. */
async function keepDrifting(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<Done[]> {
  const drifting = await transaction.all<Row<typeof SOURCE_ACT>>(DRIFTING, [statements, statements]);
  if (drifting.length === 0) return [];
  await transaction.insert(SOURCE_ACT, drifting);
  return drifting.map(({ relays, ...act }) => ({ ...act, total: relays }));
}

const SAID = ofManyRows(
  ['source', 'kind', 'total'],
  `select p.source, 'SAYS' as kind, count(*) as total from ${SPEAKING_IN} p group by p.source`,
);
const DRIFTING = ofManyRows(
  ['source', 'kind', 'said_start', 'act', 'relays'],
  `select d.source, 'DRIFTS' as kind, s.said_start, s.seq as act, count(*) as relays
   from (${driftingRelays(SPEAKING_IN)}) d cross join statement_summary s
   where s.seq = d.statement group by d.source, s.said_start, s.seq`,
);

type Tally = Row<typeof SOURCE_ACT_TALLY>;

/** How often a source did something, or had it done to it, in statements said at an instant. */
interface Done extends Tally {
  readonly said_start: Instant;
}

const DONE_BY = { REBUTS: 'rebuttal', AFFIRMS: 'affirmation', TAKEN_BACK: 'affirmation' } as const;

/** Keeps what was done in some statements by those who speak in them; what was not kept before is returned. */
async function keepDone(
  transaction: Transaction,
  kind: keyof typeof DONE_BY,
  statements: readonly Seq<'statement'>[],
): Promise<Done[]> {
  if (statements.length === 0) return [];
  return transaction.all<Done>(
    `insert into source_act (source, kind, said_start, act)
     select p.source, '${kind}', s.said_start, r.seq
     from ${SPEAKING_IN} p cross join ${DONE_BY[kind]} r cross join statement_summary s
     where r.statement = p.seq and s.seq = p.seq on conflict do nothing returning source, kind, said_start, 1 as total`,
    [statements, statements],
  );
}

/** The statements with an affirmation that some others take back. */
async function affirmingTakenBack(
  transaction: Transaction,
  statements: readonly Seq<'statement'>[],
): Promise<Seq<'statement'>[]> {
  const rows = await transaction.all<{ statement: Seq<'statement'> }>(
    `select distinct a.statement from retraction t cross join affirmation a
     where t.statement in ?? and a.statement = t.target_statement`,
    [statements],
  );
  return rows.map(({ statement }) => statement);
}

/** Counts what each source did, or had done to it. */
async function countDone(transaction: Transaction, done: readonly Tally[]): Promise<void> {
  if (done.length === 0) return;
  const more = new Map<string, Tally>();
  for (const { source, kind, total } of done) {
    const key = `${source} ${kind}`;
    more.set(key, { source, kind, total: (more.get(key)?.total ?? 0) + total });
  }
  await transaction.add(SOURCE_ACT_TALLY, [...more.values()]);
}

/** Attacks on claims are attacks on who originates them, also on who does so only now; takes the statements eight times. */
const ATTACKED = `
  select t.seq, k.source from rebuttal t cross join source_claim k
    where t.statement in ?? and k.claim = t.target_claim and k.originates = 1
  union select t.seq, s.source from rebuttal t cross join statement_summary s
    where t.statement in ?? and s.seq = t.target_statement
  union select t.seq, v.voice from rebuttal t cross join statement_voice v
    where t.statement in ?? and v.statement = t.target_statement
  union select t.seq, s.source from rebuttal t cross join rebuttal o cross join statement_summary s
    where t.statement in ?? and o.seq = t.target_rebuttal and s.seq = o.statement
  union select t.seq, v.voice from rebuttal t cross join rebuttal o cross join statement_voice v
    where t.statement in ?? and o.seq = t.target_rebuttal and v.statement = o.statement
  union select t.seq, p.source from ${SPEAKING_IN} p cross join assertion a cross join rebuttal t
    where a.statement in ?? and a.statement = p.seq and a.role = 'ORIGIN' and t.target_claim = a.claim`;
