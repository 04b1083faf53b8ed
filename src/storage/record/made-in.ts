import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';

/** The first rebuttal that was made in a recorded statement. */
export const rebuttalMadeIn = (reader: Reader, statement: Seq<'statement'>): Promise<Seq<'rebuttal'>> =>
  madeIn<'rebuttal'>(reader, 'select min(seq) as seq from rebuttal where statement = ?', statement);

/** The first concession that was made in a recorded statement. */
export const concessionMadeIn = (reader: Reader, statement: Seq<'statement'>): Promise<Seq<'concession'>> =>
  madeIn<'concession'>(reader, 'select min(seq) as seq from concession where statement = ?', statement);

async function madeIn<K extends 'rebuttal' | 'concession'>(
  reader: Reader,
  sql: string,
  statement: Seq<'statement'>,
): Promise<Seq<K>> {
  const [made] = await reader.all<{ seq: Seq<K> | null }>(sql, [statement]);
  if (typeof made?.seq !== 'number')
    throw new Error(`Nothing of the kind was made in statement ${statement}.`);
  return made.seq;
}
