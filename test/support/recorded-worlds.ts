import { EVERYTHING, saidBy, type AsOf } from '../../src/kernel/as-of.js';
import type { Instant, Seq } from '../../src/kernel/seq.js';
import type { Carriers } from '../../src/domain/dispute/carried.js';
import type { DisputeFacts } from '../../src/domain/dispute/facts.js';
import { readLinesOf } from '../../src/storage/analysis/lines.js';
import { loadDispute } from '../../src/storage/dispute-facts.js';
import type { Reader } from '../../src/storage/reader.js';
import type { Engine } from './engines.js';
import { randomWorld, shuffled } from './random-wordings.js';
import { BATCHES, recordLines } from './record-lines.js';
import { openWorld } from './world.js';

/** A random world as it was recorded, with all its facts for the pure functions. */
export interface Recorded {
  readonly seed: number;
  readonly reader: Reader;
  readonly claims: readonly Seq<'claim'>[];
  readonly statements: readonly Seq<'statement'>[];
  readonly facts: DisputeFacts;
  readonly carriers: Carriers;
  /** Just before anything counts, whenever something begins to, and in the end. */
  readonly instants: readonly AsOf[];
}

const WORLDS: Record<Engine, number> = { sqlite: 8, postgres: 8 };
const FIRST_SEED = Number(process.env['SAYSO_TEST_SEED'] ?? 1);

/** Records random worlds one after the other, from the seed SAYSO_TEST_SEED (1) on, and hands each to a check. */
export async function inRecordedWorlds(
  engine: Engine,
  check: (recorded: Recorded) => Promise<void>,
): Promise<void> {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS[engine]; seed += 1) {
    const random = randomWorld(seed);
    const world = await openWorld(engine);
    try {
      await world.load(random.basics);
      const lines = seed % 2 === 0 ? shuffled(random) : random.lines;
      await recordLines(
        world,
        lines.map(({ given }) => given),
        BATCHES[seed % 3]!,
      );
      await check(await recorded(seed, world.storage.reader));
    } finally {
      await world.close();
    }
  }
}

async function recorded(seed: number, reader: Reader): Promise<Recorded> {
  const claims = await seqsOf<'claim'>(reader, 'select seq from claim order by seq');
  const statements = await seqsOf<'statement'>(reader, 'select seq from statement order by seq');
  const facts = await loadDispute(reader, { claims, statements }, claims);
  const lines = await readLinesOf(reader, statements);
  const starts = [...new Set([...facts.statements.values()].map(({ countsFrom }) => countsFrom))].sort(
    (a, b) => a - b,
  );
  return {
    seed,
    reader,
    claims,
    statements,
    facts,
    carriers: {
      behind: (statement, claim) => lines.behind(statement, claim),
      goesBackTo: () => [],
      sentenceOf: () => '',
    },
    instants: [
      ...starts.slice(0, 1).map((first) => saidBy((first - 1) as Instant)),
      ...starts.map(saidBy),
    ].concat(EVERYTHING),
  };
}

/** The numbers that some SQL finds, in its order. */
export async function seqsOf<K extends 'claim' | 'statement' | 'rebuttal'>(
  reader: Reader,
  sql: string,
  params: Parameters<Reader['all']>[1] = [],
): Promise<Seq<K>[]> {
  return (await reader.all<{ seq: Seq<K> }>(sql, params)).map(({ seq }) => seq);
}

/** The state of the interval that holds at an instant; undefined before the first. */
export const stateAt = <S>(
  intervals: readonly { readonly from: number; readonly to: number | null; readonly state: S }[],
  { said }: AsOf,
): S | undefined => intervals.find(({ from, to }) => from <= said && (to === null || said < to))?.state;
