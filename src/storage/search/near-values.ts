import type { Sought } from '../../domain/search/sought.js';
import type { SoughtNumber } from '../../domain/search/sought-number.js';
import type { Reader } from '../reader.js';
import type { NearValues } from './aims.js';

/** So many numbers of a query are looked for by their value. */
const MOST_NUMBERS = 5;

/** So many claims are looked at on either side of a number. */
const MOST_READ = 200;

/** So many values are near a number: the nearest. */
const MOST_NEAR = 20;

/** The values on record nearest to each number that is looked for, within its reach. */
export async function readNearValues(reader: Reader, sought: readonly Sought[]): Promise<NearValues> {
  const numbers = sought.flatMap(({ number }) => number ?? []).slice(0, MOST_NUMBERS);
  const found = new Map(
    await Promise.all(numbers.map(async (number) => [number, await readNear(reader, number)] as const)),
  );
  return sought.map(({ number }) => (number === null ? [] : (found.get(number) ?? [])));
}

async function readNear(reader: Reader, { values, low, high }: SoughtNumber): Promise<number[]> {
  const middle = values[0] ?? low;
  const rows = await reader.all<{ value: number }>(
    `select distinct value from (
       select * from (select value from claim_summary where value > ? and value <= ? order by value limit ${MOST_READ}) as above
       union all
       select * from (select value from claim_summary where value >= ? and value < ? order by value desc limit ${MOST_READ}) as below
     ) as near`,
    [middle, high, low, middle],
  );
  const among = rows
    .map(({ value }) => value)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  return (values.length === 0 ? [middle, ...among] : among).slice(0, MOST_NEAR);
}
