import { present } from '../../kernel/certain.js';
import type { Sought } from '../../domain/search/sought.js';
import { weightOf } from '../../domain/search/weight.js';
import { SEARCH_KINDS, type SearchKind } from '../../domain/vocabulary/search-kinds.js';
import type { Reader } from '../reader.js';
import { entryNumber } from '../tables/search-entry.js';
import { readAims, type Aim } from './aims.js';
import { readHeld, type Held } from './candidates.js';
import { readNearValues } from './near-values.js';
import { scoreClaims } from './score-claims.js';
import { byNode, pointsIn, sayingBits, scoreTexts, type Scored, type Searched } from './scored.js';
import { readThroughStatements } from './through-statements.js';

/** How many records there are of each kind. */
export type Counts = Readonly<Record<SearchKind, number>>;

/**
 * As of when, and by which weights, a list is read: its further pages are read by the same, so that what is recorded
 * between two pages moves nothing.
 */
export interface ListedBy {
  readonly counts: Counts;
  /** How much each thing that is looked for says. */
  readonly weights: readonly number[];
}

const KINDS = Object.keys(SEARCH_KINDS) as SearchKind[];

/** Through so many statements claims are looked for. */
const MOST_STATEMENTS = 300;

/** The kinds that are looked at to list some: claims are found by what statements say of them too. */
const kindsLookedAt = (kinds: readonly SearchKind[]): SearchKind[] =>
  KINDS.filter((kind) => kinds.includes(kind) || (kind === 'STATEMENT' && kinds.includes('CLAIM')));

/**
 * What holds most of what is looked for, of each of some kinds, with how much of it.
 * @param before by what an earlier page of the list was read
 */
export async function findByWords(
  reader: Reader,
  sought: readonly Sought[],
  kinds: readonly SearchKind[],
  before: ListedBy | null,
): Promise<{ readonly scored: readonly Scored[]; readonly by: ListedBy }> {
  const looked = sought.length === 0 ? [] : kindsLookedAt(kinds);
  const counts = before?.counts ?? (await readCounts(reader));
  const aims = await readAims(reader, KINDS, sought, await readNearValues(reader, sought));
  const weights = before?.weights ?? weightsOf(sought, aims, counts);
  const held = await readHeld(
    reader,
    looked.map((kind) => ({ aims: aims.get(kind) ?? [], last: entryNumber(kind, counts[kind]) })),
  );
  const searched = looked.map((kind, at): Searched => ({
    ...{ kind, sought, weights },
    held: byNode(held[at] ?? new Map(), counts[kind]),
  }));
  const scored = await Promise.all(
    searched
      .filter(({ kind }) => kinds.includes(kind))
      .map((one) =>
        one.kind === 'CLAIM' ? claimsAmong(reader, one, searched, counts) : Promise.resolve(scoreTexts(one)),
      ),
  );
  return { scored: scored.flat(), by: { counts, weights } };
}

/** One weight for all kinds: what is found of one is held against what is found of another. */
const weightsOf = (
  sought: readonly Sought[],
  aims: ReadonlyMap<SearchKind, readonly Aim[]>,
  counts: Counts,
): number[] =>
  sought.map((one, at) =>
    weightOf(
      one,
      KINDS.reduce((sum, kind) => sum + (aims.get(kind)?.[at]?.entries ?? 0), 0),
      KINDS.reduce((sum, kind) => sum + counts[kind], 0),
    ),
  );

async function claimsAmong(
  reader: Reader,
  claims: Searched,
  searched: readonly Searched[],
  { CLAIM: last }: Counts,
): Promise<Scored[]> {
  const statements = searched.find(({ kind }) => kind === 'STATEMENT');
  const through = statements
    ? await readThroughStatements(reader, sayingMost(statements), claims.sought)
    : [];
  return scoreClaims(
    reader,
    claims,
    through.filter(({ claim }) => claim <= last),
  );
}

/** The statements that hold the most in their own words and by who speaks. */
function sayingMost(statements: Searched): Map<number, Held> {
  const saying = sayingBits(statements.sought);
  const pointsFor = pointsIn(statements);
  return new Map(
    [...statements.held]
      .filter(([, { OWN, SPEAKER }]) => ((OWN | SPEAKER) & saying) !== 0)
      .map(([node, held]) => ({
        node,
        held,
        points: pointsFor(held.OWN | held.SPEAKER | held.FIGURE),
      }))
      .sort((a, b) => b.points - a.points || a.node - b.node)
      .slice(0, MOST_STATEMENTS)
      .map(({ node, held }) => [node, held]),
  );
}

async function readCounts(reader: Reader): Promise<Counts> {
  const [counts] = await reader.all<Counts>(
    `select ${KINDS.map((kind) => `(select coalesce(max(seq), 0) from ${kind.toLowerCase()}) as "${kind}"`).join(', ')}`,
  );
  return present(counts);
}
