import type { Qualifier } from '../../src/domain/vocabulary/qualifiers.js';
import { parsePeriod, type Period } from '../../src/domain/period.js';

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
    readonly categories?: readonly string[];
    readonly exclusions?: readonly {
      readonly place?: string;
      readonly period?: string;
      readonly population?: string;
      readonly categories?: readonly string[];
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
  readonly jointlyWith?: readonly string[];
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
  readonly affirms?: readonly { readonly claim: string }[];
}

export interface GivenDerivation {
  readonly type: 'derivation';
  readonly claim: string;
  readonly from: readonly string[];
}

/** Sources, documents, and what figures are about: what these models do not read is not described. */
export interface GivenOther {
  readonly type: 'source' | 'document' | 'measure' | 'place' | 'population' | 'category';
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
  /** Its own, then those it was said jointly with. */
  readonly voices: readonly string[];
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
  /** Claims that it found right. */
  readonly affirms: readonly string[];
  readonly corrects: readonly { readonly claim: string; readonly by: string }[];
  readonly retracts: readonly Retraction[];
}

/** What a figure or an exclusion is about, by ref; null on an axis it leaves out. */
export interface NaivePart {
  readonly place: string | null;
  readonly period: Period | null;
  readonly population: string | null;
  readonly categories: readonly string[];
}

/** A figure as the models read it. */
export interface NaiveFigure extends NaivePart {
  readonly measure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly exclusions: readonly NaivePart[];
}

/** What was recorded, in its order. */
export interface NaiveRecord {
  readonly statements: readonly Said[];
  /** Refs in order of recording; a claim that is not a figure has none. */
  readonly claims: ReadonlyMap<string, NaiveFigure | null>;
  readonly derivations: readonly GivenDerivation[];
  /** In the order of recording. */
  readonly sources: ReadonlyMap<
    string,
    { readonly kind: string; readonly partOf: string | null; readonly wikidata: string | null }
  >;
  /** Measures, places, populations and categories, by ref. */
  readonly vocabulary: ReadonlyMap<string, GivenOther>;
}

/** Reads interchange records, in the order in which they are recorded. */
export function naiveRecord(given: readonly Given[]): NaiveRecord {
  const others = given.filter((one): one is GivenOther => !['statement', 'derivation'].includes(one.type));
  const spoken = given.filter((one): one is GivenStatement => one.type === 'statement');
  const claims = new Map<string, NaiveFigure | null>();
  for (const one of spoken)
    for (const { ref, figure } of claimsOf(one))
      if (!claims.has(ref)) claims.set(ref, figure ? figureOf(figure) : null);
  return {
    statements: spoken.map(saidOf),
    claims,
    derivations: given.filter((one): one is GivenDerivation => one.type === 'derivation'),
    sources: new Map(
      others
        .filter(({ type }) => type === 'source')
        .map(({ ref, kind, partOf, wikidata }) => [
          ref,
          {
            kind: kind as string,
            partOf: (partOf as string | undefined) ?? null,
            wikidata: (wikidata as string | undefined) ?? null,
          },
        ]),
    ),
    vocabulary: vocabularyOf(others),
  };
}

const vocabularies = new Map<string, NaiveRecord['vocabulary']>();

/** One and the same for the same records, that what was found out about it is known again. */
function vocabularyOf(others: readonly GivenOther[]): NaiveRecord['vocabulary'] {
  const all = others.filter(({ type }) => type !== 'source' && type !== 'document');
  const key = JSON.stringify(all);
  const vocabulary = vocabularies.get(key) ?? new Map(all.map((one) => [one.ref, one]));
  vocabularies.set(key, vocabulary);
  return vocabulary;
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
  voices: [one.onBehalfOf ?? one.source, ...(one.jointlyWith ?? [])],
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
  affirms: (one.affirms ?? []).map(({ claim }) => claim),
  corrects: (one.corrects ?? []).map(({ claim, by }) => ({ claim, by: by.ref })),
  retracts: one.retracts ?? [],
});

type GivenFigure = NonNullable<GivenClaim['figure']>;

export const figureOf = (given: GivenFigure): NaiveFigure => ({
  measure: given.measure,
  value: given.value ?? null,
  low: given.low ?? null,
  high: given.high ?? null,
  qualifier: given.qualifier ?? 'EXACT',
  ...partOf(given),
  exclusions: (given.exclusions ?? []).map(partOf),
});

const partOf = ({
  place,
  period,
  population,
  categories,
}: NonNullable<GivenFigure['exclusions']>[number]): NaivePart => ({
  place: place ?? null,
  period: period === undefined ? null : parsePeriod(period),
  population: population ?? null,
  categories: categories ?? [],
});
