import * as numbers from './numbers.js';
import type { Figure } from '../../src/domain/claim/figure.js';
import type { Qualifier } from '../../src/domain/vocabulary/qualifiers.js';
import { scopedFigure, type ScopedFigure } from '../../src/domain/claim/scoped-figure.js';
import { parsePeriod, type Period } from '../../src/domain/period.js';
import type { Codelists } from '../../src/domain/codelists.js';

/** A claim as an interchange line gives it: always with its ref, which names one figure or text throughout. */
export interface GivenClaim {
  readonly ref: string;
  readonly text?: string;
  readonly figure?: {
    readonly measure: string;
    readonly value?: number;
    readonly low?: number;
    readonly high?: number;
    readonly qualifier?: Qualifier;
    readonly place?: string;
    readonly period?: string;
    readonly population?: string;
    readonly exclusions?: readonly {
      readonly place?: string;
      readonly period?: string;
      readonly population?: string;
    }[];
  };
}

export type Target =
  { readonly claim: string } | { readonly statement: string } | { readonly rebuttal: string };
export type Retraction = { readonly claim: string } | { readonly statement: string };
export type Basis = 'FIRST_HAND' | 'ADOPTED' | 'RELAYED' | 'UNSTATED';

/** A statement as an interchange line gives it. */
export interface GivenStatement {
  readonly type: 'statement';
  readonly ref: string;
  readonly source: string;
  readonly onBehalfOf?: string;
  readonly document?: string;
  readonly saidOn: string;
  readonly basis?: Basis;
  readonly relays?: readonly string[];
  readonly claims?: readonly GivenClaim[];
  readonly rebuts?: readonly {
    readonly ref: string;
    readonly target: Target;
    readonly aspects: readonly string[];
    readonly counterClaim?: GivenClaim;
  }[];
  readonly concedes?: readonly { readonly rebuttal: string; readonly extent: string }[];
  readonly corrects?: readonly { readonly claim: string; readonly by: GivenClaim }[];
  readonly retracts?: readonly Retraction[];
  readonly withdraws?: readonly { readonly rebuttal: string }[];
}

export interface GivenDerivation {
  readonly type: 'derivation';
  readonly claim: string;
  readonly from: readonly string[];
}

/** Sources, documents, measures, places and populations: what these models do not read is not described. */
export interface GivenOther {
  readonly type: 'source' | 'document' | 'measure' | 'place' | 'population';
  readonly ref: string;
  readonly [field: string]: unknown;
}

export type Given = GivenStatement | GivenDerivation | GivenOther;

/** A statement as the models read it. */
export interface Said {
  readonly ref: string;
  /** Place in the order of recording. */
  readonly seq: number;
  readonly source: string;
  readonly voice: string;
  readonly document: string | null;
  readonly said: Period;
  readonly basis: Basis;
  readonly relays: readonly string[];
  /** Counter-claims and corrections after what it asserts plainly. */
  readonly asserts: readonly string[];
  readonly rebuts: readonly {
    readonly ref: string;
    readonly target: Target;
    readonly counterClaim: string | null;
  }[];
  readonly concedes: readonly string[];
  readonly withdraws: readonly string[];
  readonly corrects: readonly { readonly claim: string; readonly by: string }[];
  readonly retracts: readonly Retraction[];
}

/** What was recorded, in its order. */
export interface NaiveRecord {
  readonly statements: readonly Said[];
  /** Refs in order of recording; a claim that is not a figure has none. */
  readonly claims: ReadonlyMap<string, ScopedFigure | null>;
  readonly derivations: readonly GivenDerivation[];
  readonly sources: ReadonlyMap<string, { readonly kind: string; readonly partOf: string | null }>;
  readonly codelists: Codelists;
}

/** Reads interchange records, in the order in which they are recorded. */
export function naiveRecord(given: readonly Given[]): NaiveRecord {
  const others = given.filter((one): one is GivenOther => !['statement', 'derivation'].includes(one.type));
  const spoken = given.filter((one): one is GivenStatement => one.type === 'statement');
  const { codelists, numberOf } = vocabularyOf(others);
  const claims = new Map<string, ScopedFigure | null>();
  for (const one of spoken)
    for (const { ref, figure } of claimsOf(one))
      if (!claims.has(ref))
        claims.set(ref, figure ? scopedFigure(codelists, figureOf(figure, numberOf)) : null);
  return {
    statements: spoken.map(saidOf),
    claims,
    derivations: given.filter((one): one is GivenDerivation => one.type === 'derivation'),
    sources: new Map(
      others
        .filter(({ type }) => type === 'source')
        .map(({ ref, kind, partOf }) => [
          ref,
          { kind: kind as string, partOf: (partOf as string | undefined) ?? null },
        ]),
    ),
    codelists,
  };
}

const claimsOf = ({ claims = [], rebuts = [], corrects = [] }: GivenStatement): GivenClaim[] => [
  ...claims,
  ...rebuts.flatMap(({ counterClaim }) => counterClaim ?? []),
  ...corrects.map(({ by }) => by),
];

const saidOf = (one: GivenStatement, seq: number): Said => ({
  ref: one.ref,
  seq,
  source: one.source,
  voice: one.onBehalfOf ?? one.source,
  document: one.document ?? null,
  said: parsePeriod(one.saidOn),
  basis: one.basis ?? (one.relays ? 'RELAYED' : 'UNSTATED'),
  relays: one.relays ?? [],
  asserts: [...new Set(claimsOf(one).map(({ ref }) => ref))],
  rebuts: (one.rebuts ?? []).map(({ ref, target, counterClaim }) => ({
    ref,
    target,
    counterClaim: counterClaim?.ref ?? null,
  })),
  concedes: (one.concedes ?? []).map(({ rebuttal }) => rebuttal),
  withdraws: (one.withdraws ?? []).map(({ rebuttal }) => rebuttal),
  corrects: (one.corrects ?? []).map(({ claim, by }) => ({ claim, by: by.ref })),
  retracts: one.retracts ?? [],
});

type NumberOf = (ref: string) => number;

const figureOf = (
  {
    measure,
    value,
    low,
    high,
    qualifier,
    place,
    period,
    population,
    exclusions,
  }: NonNullable<GivenClaim['figure']>,
  numberOf: NumberOf,
): Figure => ({
  measure: numbers.measure(numberOf(measure)),
  value: value ?? null,
  low: low ?? null,
  high: high ?? null,
  qualifier: qualifier ?? 'EXACT',
  asWritten: null,
  place: place === undefined ? null : numbers.place(numberOf(place)),
  period: period === undefined ? null : parsePeriod(period),
  population: population === undefined ? null : numbers.population(numberOf(population)),
  exclusions: (exclusions ?? []).map((part) => ({
    place: part.place === undefined ? null : numbers.place(numberOf(part.place)),
    period: part.period === undefined ? null : parsePeriod(part.period),
    population: part.population === undefined ? null : numbers.population(numberOf(part.population)),
    reason: null,
  })),
});

function vocabularyOf(others: readonly GivenOther[]): { codelists: Codelists; numberOf: NumberOf } {
  const numberOf: NumberOf = (ref) => {
    const number = others.findIndex((one) => one.ref === ref);
    if (number < 0) throw new Error(`No record has the ref ${ref}.`);
    return number;
  };
  const parentOf = <N extends number>(node: N): N | null => {
    const within = others[node]!['within'] as string | undefined;
    return within === undefined ? null : (numberOf(within) as N);
  };
  const codelists: Codelists = {
    places: { parentOf },
    populations: { parentOf },
    measure: (seq) => others[seq] as unknown as ReturnType<Codelists['measure']>,
    place: (seq) => others[seq]!.ref,
    population: (seq) => others[seq]!.ref,
  };
  return { codelists, numberOf };
}
