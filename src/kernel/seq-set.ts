import { NumberTable } from './number-table.js';

const BITS = 32;

/** Numbers of records, a bit for each up to the highest: a set of millions takes as many bits, and is told in order. */
export class SeqSet<S extends number> implements Iterable<S> {
  private readonly words = new NumberTable();
  private highest = -1;

  add(seq: S): void {
    const word = Math.floor(seq / BITS);
    this.words.put(word, (this.words.at(word) | (1 << (seq % BITS))) >>> 0);
    this.highest = Math.max(this.highest, seq);
  }

  /** From the lowest up. */
  *[Symbol.iterator](): Generator<S> {
    for (let seq = 0; seq <= this.highest; seq += 1)
      if ((this.words.at(Math.floor(seq / BITS)) >>> (seq % BITS)) & 1) yield seq as S;
  }
}
