import { parsePeriod } from '../../src/domain/period.js';
import { naiveRecord, type Basis, type Given, type GivenClaim, type GivenOther } from './naive-record.js';
import type { GivenDerivation, GivenStatement, NaiveRecord, Said } from './naive-record.js';
import { LATE, randomAct, SOURCES, type Spoken } from './random-acts.js';
import { randomFigures, SCALES, writtenOtherwise } from './random-figures.js';
import { seeded, type Seeded } from './seeded.js';

/** A random world: what is recorded first, then what was said, each with the refs of lines it has to follow. */
export interface RandomWorld {
  readonly seed: number;
  readonly basics: readonly GivenOther[];
  readonly lines: readonly Line[];
}

export interface Line {
  readonly given: GivenStatement | GivenDerivation | GivenOther;
  readonly after: readonly string[];
}

const DOCUMENTS: readonly GivenOther[] = ['page-1', 'page-2', 'page-3'].map((ref) => ({
  type: 'document',
  ref,
  title: `The ${ref}`,
}));
const BASICS = [...SOURCES, ...DOCUMENTS, ...SCALES];

/** A small world of figures passed on, changed, disputed and taken back, the same for the same seed. */
export function randomWorld(seed: number): RandomWorld {
  const chance = seeded(seed);
  const claims = randomFigures(chance);
  const lines: Line[] = [];
  const count = 5 + chance.below(13);
  const late = chance.percent(50) ? chance.below(count) : undefined;
  for (let index = 0; index < count; index += 1) {
    if (index === late) lines.push({ given: LATE, after: [] });
    const line = randomStatement(chance, claims, lines, index / count);
    if (line) lines.push(line);
  }
  return { seed, basics: BASICS, lines: [...lines, ...randomDerivations(chance, claims, lines)] };
}

/** The records of a world in an order of lines. */
export const recordsOf = ({ basics }: RandomWorld, lines: readonly Line[]): Given[] => [
  ...basics,
  ...lines.map(({ given }) => given),
];

/** Another order of the lines in which each still follows what it names. */
export function shuffled(world: RandomWorld): Line[] {
  const chance = seeded(world.seed + 1_000_003);
  const ordered: Line[] = [];
  let left = [...world.lines];
  while (left.length > 0) {
    const known = new Set(ordered.map(({ given }) => nameOf(given)));
    const next = chance.oneOf(left.filter(({ after }) => after.every((ref) => known.has(ref))))!;
    ordered.push(next);
    left = left.filter((line) => line !== next);
  }
  return ordered;
}

export const nameOf = (given: Line['given']): string =>
  given.type === 'derivation' ? `${given.claim} from ${given.from.join(' and ')}` : given.ref;

function randomDay(chance: Seeded, howFar: number): string {
  const day = 1 + Math.min(9, Math.floor(howFar * 10) + chance.below(2));
  const written = `2021-03-0${Math.min(9, day)}`;
  if (chance.percent(6)) return '2021-03';
  if (chance.percent(8)) return `${written}/2021-03-10`;
  if (chance.percent(6)) return `${written}T08:00:00Z`;
  return chance.percent(6) ? '2021-03-02' : written;
}

function randomStatement(
  chance: Seeded,
  claims: readonly GivenClaim[],
  lines: readonly Line[],
  howFar: number,
): Line | null {
  const record = naiveRecord([...BASICS, ...lines.map(({ given }) => given)]);
  const saidOn = randomDay(chance, howFar);
  const earlier = record.statements.filter(({ said }) => said.start < parsePeriod(saidOn).end);
  const source = chance.oneOf(SOURCES)!.ref;
  const ref = `s${lines.length + 1}`;
  const speaks: Spoken = { ref, source, saidOn, relays: relaysOf(chance, earlier) };
  const act = chance.percent(55) ? randomAct(chance, record, earlier, claims, speaks) : null;
  const spoken = { ...speaks, ...act?.given };
  const relays = spoken.relays;
  const onBehalfOf = !act && chance.percent(10) ? chance.oneOf(SOURCES)!.ref : undefined;
  const others = SOURCES.map((one) => one.ref).filter((one) => one !== (onBehalfOf ?? spoken.source));
  const jointlyWith = chance.percent(25) ? chance.someOf(others, 2) : [];
  const asserted = chance.percent(act ? 40 : 92) ? assertedBy(chance, record, claims, relays) : [];
  if (asserted.length === 0 && relays.length === 0 && !act) return null;
  return {
    given: {
      type: 'statement',
      ...spoken,
      ...(chance.percent(55) ? { document: chance.oneOf(DOCUMENTS)!.ref } : {}),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...(jointlyWith.length === 0 ? {} : { jointlyWith }),
      basis: basisOf(chance, relays.length > 0),
      ...(asserted.length > 0 ? { claims: asserted } : {}),
    },
    after: [...relays, ...(act ? [...act.after, ...sourcesAmong(lines)] : [])],
  };
}

/** Rights may come with sources that were recorded before. */
const sourcesAmong = (lines: readonly Line[]): string[] =>
  lines.filter(({ given }) => given.type === 'source').map(({ given }) => nameOf(given));

const basisOf = (chance: Seeded, relays: boolean): Basis =>
  chance.oneOf<Basis>(
    relays
      ? ['RELAYED', 'RELAYED', 'RELAYED', 'ADOPTED', 'UNSTATED']
      : ['FIRST_HAND', 'FIRST_HAND', 'RELAYED', 'ADOPTED', 'UNSTATED'],
  )!;

const relaysOf = (chance: Seeded, earlier: readonly Said[]): string[] => {
  if (!chance.percent(78)) return [];
  const near = chance.percent(60) ? earlier.slice(-4) : earlier;
  return chance.someOf(near, chance.percent(55) ? 1 : 3).map(({ ref }) => ref);
};

function assertedBy(
  chance: Seeded,
  record: NaiveRecord,
  claims: readonly GivenClaim[],
  relays: readonly string[],
): GivenClaim[] {
  const upstream = record.statements
    .filter(({ ref }) => relays.includes(ref))
    .flatMap(({ asserts }) => claims.filter(({ ref }) => asserts.includes(ref)));
  if (relays.length > 0 && chance.percent(12)) return [];
  const chosen = chance.percent(42) && upstream.length > 0 ? [chance.oneOf(upstream)!] : [];
  if (chosen.length === 0 || chance.percent(25)) chosen.push(chance.oneOf(claims)!);
  return [...new Set(chosen)].map((claim) => (chance.percent(40) ? writtenOtherwise(claim) : claim));
}

/** Sums and the like, each of a claim from claims that come before it in the pool: none goes round in a circle. */
function randomDerivations(chance: Seeded, claims: readonly GivenClaim[], lines: readonly Line[]): Line[] {
  const record = naiveRecord([...BASICS, ...lines.map(({ given }) => given)]);
  const asserted = claims.map(({ ref }) => ref).filter((ref) => record.claims.has(ref));
  return asserted.slice(1).flatMap((claim, index) => {
    if (!chance.percent(35)) return [];
    const from = chance.someOf(asserted.slice(0, index + 1), 2);
    const after = [claim, ...from].map(
      (named) => record.statements.find(({ asserts }) => asserts.includes(named))!.ref,
    );
    return [{ given: { type: 'derivation', claim, from } as const, after }];
  });
}
