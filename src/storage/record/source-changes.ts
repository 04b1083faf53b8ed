import type { Instant, Seq } from '../../kernel/seq.js';
import { INSTANT, startOf, STRETCHES } from '../rules/long-stretches.js';
import { SOURCE_CHANGE, type Counted } from '../tables/source-change.js';
import type { Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

/** Something begins to count for a source at an instant, or ends. */
export interface SourceChange {
  readonly source: Seq<'source'>;
  readonly counted: Counted;
  readonly at: Instant;
  readonly begun?: number;
  readonly ended?: number;
}

type Kept = Row<typeof SOURCE_CHANGE>;

/** So many rows are written together: in order, and what many batches of an import add to the same once. */
const TOGETHER = 5_000;

/** What begins to count for sources, and what ends, until it is kept. */
export class SourceChanges {
  private readonly atInstants = new Sums();

  /** @param instead of what was kept before */
  note(changes: Iterable<SourceChange>, instead: Iterable<SourceChange> = []): void {
    for (const { source, counted, at, begun = 0, ended = 0 } of changes)
      this.atInstants.add({ source, stretch: INSTANT, start: at, counted, begun, ended });
    for (const { source, counted, at, begun = 0, ended = 0 } of instead)
      this.atInstants.add({ source, stretch: INSTANT, start: at, counted, begun: -begun, ended: -ended });
  }

  /** Keeps what was noted where there is enough of it to be written together. */
  async keepIfMany(transaction: Transaction): Promise<void> {
    if (this.atInstants.size >= TOGETHER) await this.keep(transaction);
  }

  /** Keeps all that was noted. */
  async keep(transaction: Transaction): Promise<void> {
    const overStretches = new Sums();
    for (const row of this.atInstants.rows())
      for (const stretch of STRETCHES)
        overStretches.add({ ...row, stretch, start: startOf(row.start, stretch) });
    const rows = [...this.atInstants.rows(), ...overStretches.rows()];
    this.atInstants.clear();
    await transaction.add(SOURCE_CHANGE, rows.sort(inOrder));
  }
}

/** Rows by their keys, with the sums of what they hold. */
class Sums {
  private readonly sums = new Map<string, { -readonly [C in keyof Kept]: Kept[C] }>();

  get size(): number {
    return this.sums.size;
  }

  add(row: Kept): void {
    const key = `${row.source} ${row.stretch} ${row.start} ${row.counted}`;
    const sum = this.sums.get(key);
    if (sum === undefined) this.sums.set(key, { ...row });
    else {
      sum.begun += row.begun;
      sum.ended += row.ended;
    }
  }

  /** Those that come to something. */
  rows(): Kept[] {
    return [...this.sums.values()].filter(({ begun, ended }) => begun !== 0 || ended !== 0);
  }

  clear(): void {
    this.sums.clear();
  }
}

/** As they are stored, as far as it matters. */
const inOrder = (a: Kept, b: Kept): number =>
  a.source - b.source || a.stretch - b.stretch || a.start - b.start;
