import { lastOf, present } from '../../kernel/certain.js';
import type { Keys } from '../../kernel/cursor.js';
import { ofManyRows } from '../many-rows.js';
import type { Reader } from '../reader.js';
import { after, allOf, columnsOf, compareIn, manyOf, type List, type Row } from './rows.js';

/** So many are looked at first, then four times as many more each time. */
const LOOKED_AT_FIRST = 100;

interface Candidate {
  readonly seq: number;
  readonly bound: number;
}

/**
 * The first rows of a stretch of which the first key takes long to work out, and is at most a number that is kept with
 * each row (`Stretch.bounded`): it is worked out from the highest of these numbers down, until none that is left can come
 * before those that were found.
 * @param keys after which row; null for the beginning
 */
export async function readForemost(
  reader: Reader,
  list: List,
  index: number,
  keys: Keys | null,
  limit: number,
): Promise<Row[]> {
  const found: Row[] = [];
  let last: Candidate | undefined;
  for (let most = LOOKED_AT_FIRST; ; most *= 4) {
    const candidates = await readCandidates(reader, list, index, last, most);
    if (candidates.length === 0) return found.slice(0, limit);
    found.push(...(await readThese(reader, list, index, keys, candidates)));
    found.sort((a, b) => compareIn(list.stretches, a, b));
    last = lastOf(candidates);
    if (candidates.length < most || comesBefore(found[limit - 1], last)) return found.slice(0, limit);
  }
}

/** Whether nothing that comes after a candidate can come before a row: it has no higher number, or the same and was recorded later. */
const comesBefore = (row: Row | undefined, { bound, seq }: Candidate): boolean => {
  if (!row) return false;
  const [key, recorded] = [present(row['k0']), present(row['seq'])];
  return key > bound || (key === bound && recorded <= seq);
};

function readCandidates(
  reader: Reader,
  list: List,
  index: number,
  last: Candidate | undefined,
  most: number,
): Promise<Candidate[]> {
  const { by, where } = present(present(list.stretches[index]).bounded);
  const order = [{ expression: by, descending: true }, { expression: { text: list.seq, params: [] } }];
  const condition = allOf([...list.where, ...where, ...(last ? [after(order, [last.bound, last.seq])] : [])]);
  return reader.all<Candidate>(
    ofManyRows(
      ['seq', 'bound'],
      `select ${list.seq} as seq, ${by.text} as bound from ${list.from.text} where ${condition.text}
       order by bound desc, seq limit ?`,
    ),
    [...by.params, ...list.from.params, ...condition.params, most],
  );
}

/** Those of some candidates that are in the stretch and come after the row with the given keys. */
function readThese(
  reader: Reader,
  list: List,
  index: number,
  keys: Keys | null,
  candidates: readonly Candidate[],
): Promise<Row[]> {
  const { where, order, bounded } = present(list.stretches[index]);
  const { rows } = present(bounded);
  const condition = allOf([...where, ...(keys ? [after(order, keys)] : [])]);
  const { text, params } = columnsOf(list, index);
  return reader.all<Row>(
    manyOf(list, `select ${text} from ${rows} where ${list.seq} in ?? and ${condition.text}`),
    [...params, candidates.map(({ seq }) => seq), ...condition.params],
  );
}
