import type { DriftKind, FigureTraceQuery } from '../../../generated/graphql.ts';

export type Provenance = NonNullable<FigureTraceQuery['claim']>['provenance'];
export type TraceStatement = Provenance['statements'][number];
export type TraceDrift = Provenance['relays'][number]['drift'][number];

/** A hop from one statement to one that passes it on, with what changed of the figure that is traced. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly drift: readonly TraceDrift[];
}

/** All that is known of the way of one figure. */
export interface Trace {
  readonly statements: readonly TraceStatement[];
  readonly hops: readonly Hop[];
  readonly origins: ReadonlySet<string>;
  /** The sources that report one another in a circle. */
  readonly loopSources: ReadonlySet<string>;
  /** How many hops each statement is from an origin, at the longest. */
  readonly level: ReadonlyMap<string, number>;
  /** How many hops lead on from each statement; none where it is not there. */
  readonly passedOn: ReadonlyMap<string, number>;
}

export function traceOf(provenance: Provenance, claim: string): Trace {
  const followed = followedClaims(provenance, claim);
  const hops = provenance.relays.map(({ upstream, downstream, drift }) => ({
    from: upstream.id,
    to: downstream.id,
    drift: drift.filter(({ downstreamClaim }) => followed.has(downstreamClaim.id)),
  }));
  return {
    statements: provenance.statements,
    hops,
    origins: new Set(provenance.origins.map(({ id }) => id)),
    loopSources: new Set(provenance.loops.flat().map(({ id }) => id)),
    level: levelsOf(provenance.statements, hops),
    passedOn: passedOnOf(hops),
  };
}

function passedOnOf(hops: readonly Hop[]): Map<string, number> {
  const passedOn = new Map<string, number>();
  for (const { from } of hops) passedOn.set(from, (passedOn.get(from) ?? 0) + 1);
  return passedOn;
}

/** The claim and what it was further up: a drift of another figure in the same article is none of this one's. */
function followedClaims({ relays }: Provenance, claim: string): Set<string> {
  const ups = new Map<string, Set<string>>();
  for (const { downstreamClaim, upstreamClaim } of relays.flatMap(({ drift }) => drift)) {
    if (!upstreamClaim) continue;
    const known = ups.get(downstreamClaim.id) ?? new Set();
    ups.set(downstreamClaim.id, known.add(upstreamClaim.id));
  }
  const followed = new Set([claim]);
  for (const next of followed) for (const up of ups.get(next) ?? []) followed.add(up);
  return followed;
}

/** Longest way from an origin, in hops; upstream always comes before downstream, since relays are acyclic. */
function levelsOf(statements: readonly TraceStatement[], hops: readonly Hop[]): Map<string, number> {
  const level = new Map(statements.map(({ id }) => [id, 0]));
  const waiting = new Map(statements.map(({ id }) => [id, 0]));
  const downstream = new Map<string, string[]>();
  for (const { from, to } of hops) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const known = downstream.get(from);
    if (known) known.push(to);
    else downstream.set(from, [to]);
  }
  const ready = statements.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (const id of ready) {
    for (const to of downstream.get(id) ?? []) {
      level.set(to, Math.max(level.get(to)!, level.get(id)! + 1));
      waiting.set(to, waiting.get(to)! - 1);
      if (waiting.get(to) === 0) ready.push(to);
    }
  }
  return level;
}

const KINDS: Readonly<Record<DriftKind, string>> = {
  VALUE_CHANGED: 'number',
  RANGE_CHANGED: 'range',
  QUALIFIER_CHANGED: 'precision',
  MEASURE_CHANGED: 'what is counted',
  UNIT_CHANGED: 'unit',
  PLACE_CHANGED: 'place',
  PERIOD_CHANGED: 'period',
  POPULATION_CHANGED: 'who is counted',
  EXCLUSION_ADDED: 'adds',
  EXCLUSION_DROPPED: 'drops',
  UNSUPPORTED: 'not in what it passes on',
};

/** A drift in a few words, to be written on an edge: "drops: without Al Anbār". */
export function driftInWords({ kind, upstream, downstream }: TraceDrift): string {
  switch (kind) {
    case 'EXCLUSION_ADDED':
      return `adds: ${downstream ?? ''}`;
    case 'EXCLUSION_DROPPED':
      return `drops: ${upstream ?? ''}`;
    case 'UNSUPPORTED':
      return KINDS[kind];
    default:
      return `${KINDS[kind]}: ${upstream ?? 'not said'} → ${downstream ?? 'not said'}`;
  }
}

/** Who speaks: the source, and for whom. */
export const speakerOf = ({ source, onBehalfOf }: TraceStatement): string =>
  onBehalfOf ? `${source.name}, for ${onBehalfOf.name}` : source.name;
