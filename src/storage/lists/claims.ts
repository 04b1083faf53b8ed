import { present } from '../../kernel/certain.js';
import { type AsOf, isEverything } from '../../kernel/as-of.js';
import type { PageRequest } from '../../kernel/cursor.js';
import type { ClaimOrder } from '../../domain/vocabulary/claim-orders.js';
import type { Reader } from '../reader.js';
import { criteriaOf, type ClaimCriteria, type Criterion } from './claim-criteria.js';
import { stretchesOf } from './claim-order.js';
import { countAll, readPage, type Page } from './page.js';
import { allOf, sql, type Rows, type Sql } from './rows.js';
import { whereThere } from '../rules/as-of.js';

export type { ClaimCriteria } from './claim-criteria.js';

export interface ClaimsAsked {
  readonly criteria: ClaimCriteria;
  readonly orderBy: ClaimOrder;
  readonly asOf: AsOf;
}

/** One page of the claims that meet all criteria; as of an instant, of those that are there then. */
export async function listClaims(
  reader: Reader,
  asked: ClaimsAsked,
  page: PageRequest,
): Promise<Page<number>> {
  return readPage(reader, await claimList(reader, asked), page);
}

/**
 * The list of claims. Where one of the criteria is met by few claims, these are found by its index and sorted;
 * otherwise the index of the order is followed until the page is full.
 */
export async function claimList(reader: Reader, { criteria, orderBy, asOf }: ClaimsAsked) {
  const all = await criteriaOf(reader, criteria, asOf);
  const [only] = all;
  const best =
    only?.isRare === true && all.length === 1 ? { criterion: only, found: 0 } : await fewest(reader, all);
  const narrow = best && best.found <= fewOf(all) ? best.criterion : undefined;
  const said =
    all.length === 1 && narrow?.findsSaid === true && SAID.includes(orderBy) ? narrow.find : undefined;
  return {
    name: `claims ${orderBy}${isEverything(asOf) ? '' : ' as of'}`,
    seq: 'c.seq',
    ...(said
      ? { from: { text: `(${said.text}) c`, params: said.params }, where: [] }
      : claimsMeeting(all, narrow, asOf)),
    stretches: stretchesOf(orderBy, asOf, criteria.hasFigure !== false),
    few: narrow !== undefined,
  };
}

const SAID: readonly ClaimOrder[] = ['SAID_NEWEST', 'SAID_OLDEST'];

/** How many claims meet all criteria. */
export async function countClaims(
  reader: Reader,
  { criteria, asOf }: Pick<ClaimsAsked, 'criteria' | 'asOf'>,
): Promise<number> {
  const all = await criteriaOf(reader, criteria, asOf);
  if (all.length === 0) return countThere(reader, asOf);
  const [only] = all;
  if (all.length === 1 && only?.find && (isEverything(asOf) || only.impliesThere === true))
    return countAll(reader, { from: derived(only.find), where: [] });
  const best = await fewest(reader, all);
  const narrow =
    best && best.found <= FEW_OF_SEVERAL ? best.criterion : all.find(({ slow }) => slow === true);
  return countAll(reader, claimsMeeting(all, narrow, asOf));
}

/** How many claims are there, which is kept by the instant from which they are. */
async function countThere(reader: Reader, asOf: AsOf): Promise<number> {
  const { text, params } = allOf(whereThere('c', asOf));
  const [row] = await reader.all<{ total: number }>(
    `select cast(coalesce(sum(c.total), 0) as int) as total from claim_tally c where ${text}`,
    params,
  );
  return present(row).total;
}

const derived = ({ text, params }: Sql): Sql => ({ text: `(${text}) f`, params });

function claimsMeeting(
  all: readonly Criterion[],
  narrow: Criterion | undefined,
  asOf: AsOf,
): Pick<Rows, 'from' | 'where'> {
  const there = whereThere('c', asOf);
  const tests = all.filter((criterion) => criterion !== narrow).map(({ test }) => test);
  if (!narrow?.find) return { from: sql('claim_summary c'), where: [...tests, ...there] };
  const found = derived(narrow.find);
  return {
    from: { text: `${found.text} cross join claim_summary c`, params: found.params },
    where: [sql('c.seq = f.seq'), ...tests, ...there],
  };
}

/** So many are sorted sooner than an index is followed until a page is full, by one criterion and by several. */
const FEW = 5_000;
const FEW_OF_SEVERAL = 20_000;

const fewOf = (all: readonly Criterion[]): number =>
  all.length > 1 || all.some(({ asksSeveral }) => asksSeveral === true) ? FEW_OF_SEVERAL : FEW;

/** A criterion that fewer meet is soon settled on: how many more the others find does not matter. */
const FEW_ENOUGH = 1_000;

interface Found {
  readonly criterion: Criterion;
  readonly found: number;
}

/** The criterion that the fewest claims meet, counted no further than it matters. */
async function fewest(reader: Reader, all: readonly Criterion[]): Promise<Found | undefined> {
  const soon = await fewestUpTo(reader, all, FEW_ENOUGH);
  return soon && soon.found > FEW_ENOUGH ? fewestUpTo(reader, all, fewOf(all)) : soon;
}

/** The same where fewer than `most` meet one; else one that more do. */
async function fewestUpTo(
  reader: Reader,
  all: readonly Criterion[],
  most: number,
): Promise<Found | undefined> {
  const findable = all.flatMap((criterion) => {
    const sample = criterion.sample ?? criterion.find;
    return sample ? [{ criterion, sample }] : [];
  });
  if (findable.length === 0) return undefined;
  const counts = findable.map(
    ({ sample }, index) =>
      `(select count(*) from (select 1 as one from (${sample.text}) f limit ?) l) as n${index}`,
  );
  const [row] = await reader.all<Record<string, number>>(
    `select ${counts.join(', ')}`,
    findable.flatMap(({ sample }) => [...sample.params, most + 1]),
  );
  return findable
    .map(({ criterion }, index) => ({ criterion, found: present(present(row)[`n${index}`]) }))
    .reduce((best, next) => (next.found < best.found ? next : best));
}
