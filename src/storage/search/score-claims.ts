import { nearness } from '../../domain/search/sought-number.js';
import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';
import type { Held } from './candidates.js';
import { best, pointsIn, sayingBits, type Scored, type Searched } from './scored.js';
import type { ThroughStatement } from './through-statements.js';

const NOTHING: Held = { OWN: 0, SPEAKER: 0, FIGURE: 0, NEAR: 0 };

/** What some bits of what is looked for are worth. */
type Points = ReturnType<typeof pointsIn>;

/** Scores claims by their own words, by what statements that assert them say, and by their values. */
export async function scoreClaims(
  reader: Reader,
  searched: Searched,
  through: readonly ThroughStatement[],
): Promise<Scored[]> {
  const { held } = searched;
  const pointsFor = pointsIn(searched);
  const said = bestSaid(searched, through, pointsFor);
  const claims = [...new Set([...held.keys(), ...said.keys()])].map((node) => {
    const { OWN, NEAR } = held.get(node) ?? NOTHING;
    const bits = said.get(node) ?? OWN;
    return { node, OWN, bits, near: NEAR & ~bits };
  });
  const values = await readValues(
    reader,
    claims.filter(({ near }) => near !== 0).map(({ node }) => node),
  );
  return best(
    claims.map(({ node, OWN, bits }) => ({
      ...{ kind: 'CLAIM', node: node as Seq<'claim'> },
      points: pointsFor(bits) + pointsOfValue(searched, bits, values.get(node), pointsFor),
      own: pointsFor(OWN),
    })),
  );
}

/** The bits of each claim with what the statement says of it that says the most. */
function bestSaid(
  searched: Searched,
  through: readonly ThroughStatement[],
  pointsFor: Points,
): Map<number, number> {
  const saying = sayingBits(searched.sought);
  const said = new Map<number, number>();
  for (const { claim, ofIt, bits } of through) {
    const { OWN, NEAR } = searched.held.get(claim) ?? NOTHING;
    // What is only said beside a claim does not find it.
    if (((OWN | NEAR | ofIt) & saying) === 0) continue;
    const all = bits | OWN;
    if (pointsFor(all) > pointsFor(said.get(claim) ?? 0)) said.set(claim, all);
  }
  return said;
}

/** Of numbers that a claim does not hold, the more the nearer its value is. */
const pointsOfValue = (
  searched: Searched,
  bits: number,
  value: number | undefined,
  pointsFor: Points,
): number =>
  searched.sought.reduce(
    (sum, { number }, at) =>
      number === null || value === undefined || (bits & (1 << at)) !== 0
        ? sum
        : sum + Math.round(nearness(number, value) * pointsFor(1 << at)),
    0,
  );

async function readValues(reader: Reader, claims: readonly number[]): Promise<Map<number, number>> {
  if (claims.length === 0) return new Map();
  const rows = await reader.all<{ seq: number; value: number }>(
    'select seq, value from claim_summary where seq in ?? and value is not null',
    [claims],
  );
  return new Map(rows.map(({ seq, value }) => [seq, value]));
}
