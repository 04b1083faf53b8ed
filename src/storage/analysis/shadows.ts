import type { Seq } from '../../kernel/seq.js';
import type { Reader } from '../reader.js';

/** The claims that are followed on, at any distance, as one of some claims. */
export async function readRewordedFrom(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<Seq<'claim'>[]> {
  if (claims.length === 0) return [];
  const rows = await reader.all<{ seq: Seq<'claim'> }>(
    `with recursive down(seq) as (
       select r.claim from rewording r where r.of_claim in ??
       union select r.claim from down cross join rewording r where r.of_claim = down.seq)
     select seq from down`,
    [claims],
  );
  return rows.map(({ seq }) => seq);
}

/** Claims among some that are followed on, at any distance, as others of which something holds; and these. */
interface Behind {
  readonly below: Seq<'claim'>[];
  readonly found: Seq<'claim'>[];
}

/**
 * Of some claims, those that are followed on, at any distance, as one against which something was ever said; and
 * these. Claims are looked at, not statements: a claim may be named to which nothing is carried in the end.
 */
export async function readContestedBehind(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<{ readonly below: Seq<'claim'>[]; readonly contested: Seq<'claim'>[] }> {
  const { below, found } = await readBehind(reader, claims, 'contested');
  return { below, contested: found };
}

/** The same of claims that were computed from others. */
export async function readDerivedBehind(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
): Promise<{ readonly below: Seq<'claim'>[]; readonly derived: Seq<'claim'>[] }> {
  const { below, found } = await readBehind(reader, claims, 'derived');
  return { below, derived: found };
}

const HOLDS = {
  contested: 'c.contested',
  derived: '(case when exists (select 1 from derivation_part d where d.claim = c.seq) then 1 else 0 end)',
} as const;

async function readBehind(
  reader: Reader,
  claims: readonly Seq<'claim'>[],
  what: keyof typeof HOLDS,
): Promise<Behind> {
  if (claims.length === 0) return { below: [], found: [] };
  const rows = await reader.all<{ claim: Seq<'claim'>; other: Seq<'claim'>; holds: number }>(
    `with recursive up(claim, other) as (
       select r.claim, r.of_claim from rewording r where r.claim in ??
       union select r.claim, r.of_claim from up cross join rewording r where r.claim = up.other)
     select up.claim, up.other, ${HOLDS[what]} as holds from up cross join claim_summary c where c.seq = up.other`,
    [claims],
  );
  const found = new Set(rows.filter((row) => row.holds === 1).map(({ other }) => other));
  return { below: claimsBelow(found, claims, rows), found: [...found] };
}

function claimsBelow(
  found: ReadonlySet<Seq<'claim'>>,
  claims: readonly Seq<'claim'>[],
  rows: readonly { readonly claim: Seq<'claim'>; readonly other: Seq<'claim'> }[],
): Seq<'claim'>[] {
  const below = new Map<Seq<'claim'>, Seq<'claim'>[]>();
  for (const { claim, other } of rows) {
    const reworded = below.get(other);
    if (reworded) reworded.push(claim);
    else below.set(other, [claim]);
  }
  const reached = new Set<Seq<'claim'>>();
  const open = [...found];
  for (let seq = open.pop(); seq !== undefined; seq = open.pop()) {
    for (const claim of below.get(seq) ?? []) {
      if (reached.has(claim)) continue;
      reached.add(claim);
      open.push(claim);
    }
  }
  return claims.filter((claim) => reached.has(claim));
}
