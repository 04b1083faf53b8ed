import { present } from '../../kernel/certain.js';
import { instant, seqOf, type Seq } from '../../kernel/seq.js';
import { nearestValue } from '../../domain/claim/bounds.js';
import type { ClaimWording } from '../../domain/claim/wording.js';
import { stretchOf, UNSTATED } from '../rules/spans.js';
import type { CLAIM } from '../tables/claim.js';
import { FIGURE_KEY, LEAVES_OUT, OF_CATEGORIES } from '../tables/figure-key.js';
import type { NewRow, Row } from '../tables/table.js';
import type { Transaction } from '../transaction.js';

type ClaimKept = Pick<
  Row<typeof CLAIM>,
  | 'seq'
  | 'measure'
  | 'value'
  | 'low'
  | 'high'
  | 'qualifier'
  | 'place'
  | 'population'
  | 'period_start'
  | 'period_end'
  | 'wording'
> & { readonly categories?: string };

/** What a claim is found by; nothing for one that is no figure. */
export function keysOfClaim(row: ClaimKept): NewRow<typeof FIGURE_KEY>[] {
  const { seq, measure, qualifier, value, low, high, place, population, period_start, period_end } = row;
  if (measure === null) return [];
  const numbers = { value, low, high, qualifier: present(qualifier) };
  const { span, start, end } =
    period_start === null || period_end === null
      ? UNSTATED
      : stretchOf(instant(period_start), instant(period_end));
  return [
    {
      seq,
      measure,
      place: place ?? seqOf('place', 0),
      population: population ?? seqOf('population', 0),
      span,
      period_start: start,
      period_end: end,
      value,
      nearest: nearestValue(numbers),
      qualifier: numbers.qualifier,
      cut: cutOf(row),
    },
  ];
}

const cutOf = ({ wording, categories = NONE }: Pick<ClaimKept, 'wording' | 'categories'>): number =>
  ((JSON.parse(wording) as ClaimWording).exclusions.length === 0 ? 0 : LEAVES_OUT) +
  (categories === NONE ? 0 : OF_CATEGORIES);

const NONE = '[]';

const BATCH = 5_000;

/** Tells of every figure what it is found by. */
export async function keyFigures(transaction: Transaction): Promise<void> {
  for (let last: Seq<'claim'> | undefined = seqOf('claim', 0); last !== undefined;) {
    const rows: ClaimKept[] = await transaction.all(
      `select seq, measure, value, low, high, qualifier, place, population, period_start, period_end,
         categories, wording from claim where seq > ? order by seq limit ${BATCH}`,
      [last],
    );
    await transaction.insert(FIGURE_KEY, rows.flatMap(keysOfClaim));
    last = rows.at(-1)?.seq;
  }
}
