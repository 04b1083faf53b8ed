import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';

/** Acts that have an id of their own. */
type Made = 'rebuttal' | 'concession' | 'affirmation';

/** The first act of a kind that was made in a recorded statement; it is a fault of the program when there is none. */
export async function firstMadeIn<K extends Made>(
  reader: Reader,
  kind: K,
  statement: Seq<'statement'>,
): Promise<Seq<K>> {
  const [made] = await reader.all<{ seq: Seq<K> | null }>(
    `select min(seq) as seq from ${kind} where statement = ?`,
    [statement],
  );
  if (typeof made?.seq !== 'number') throw new Error(`No ${kind} was made in statement ${statement}.`);
  return made.seq;
}
