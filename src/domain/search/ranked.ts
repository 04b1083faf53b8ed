import type { NodeKind } from '../../kernel/ids.js';
import type { Seq } from '../../kernel/seq.js';
import type { SearchKind } from '../vocabulary/search-kinds.js';

/** What holds all that is looked for has so many points; others have the share of it that they hold. */
export const ALL_POINTS = 1_000_000;

/** Something found, with what its place in a list goes by. */
export interface Ranked {
  readonly kind: SearchKind;
  readonly node: Seq<NodeKind>;
  readonly points: number;
  readonly keys: RankKeys;
}

/** Lower comes first. */
export type RankKeys = readonly [
  /** What is called so exactly, then what is near a figure that the query gives, then what holds its words. */
  tier: number,
  /** Place within the first two tiers; else the points, the most first. */
  place: number,
  /** A claim before the copies that say it. */
  order: number,
  /** How much a claim holds in its own words, the most first. */
  own: number,
  /** How far its value is from the number looked for. */
  distance: number,
  /** Originals before their rewordings. */
  rewording: number,
  /** The shorter its text, the more of it is what was looked for. */
  length: number,
  node: number,
];

export const KEY_COUNT = 8;

/** The tier of what holds words. */
const BY_WORDS = 2;

const FARTHEST = Number.MAX_VALUE;

const ORDER: Readonly<Record<SearchKind, number>> = {
  CLAIM: 0,
  SOURCE: 1,
  STATEMENT: 2,
  REBUTTAL: 3,
  DOCUMENT: 4,
};

/** After everything else that holds as much. */
const OF_COPIES = 5;

/** What holds words, with what tells equals apart. */
export interface HoldingWords {
  readonly kind: SearchKind;
  readonly node: Seq<NodeKind>;
  readonly points: number;
  /** The points of a claim by its own words alone. */
  readonly own: number;
  /** Null where it has no value, or no number is looked for. */
  readonly distance: number | null;
  readonly isRewording: boolean;
  /** It says word for word what something says that comes before it. */
  readonly isCopy: boolean;
  readonly length: number;
}

export function rankedByWords({
  kind,
  node,
  points,
  own,
  distance,
  isRewording,
  isCopy,
  length,
}: HoldingWords): Ranked {
  const order = isCopy ? OF_COPIES : ORDER[kind];
  return {
    kind,
    node,
    points,
    keys: [BY_WORDS, -points, order, -own, distance ?? FARTHEST, isRewording ? 1 : 0, length, node],
  };
}

/** What is called exactly as the query says, in order. */
export const rankedByName = (kind: SearchKind, node: Seq<NodeKind>, place: number): Ranked => ({
  ...{ kind, node, points: ALL_POINTS },
  keys: [0, place, 0, 0, 0, 0, 0, node],
});

/** A claim near a figure that the query gives, the nearest first. */
export const rankedByFigure = (node: Seq<'claim'>, place: number): Ranked => ({
  ...{ kind: 'CLAIM', node, points: 0 },
  keys: [1, place, 0, 0, 0, 0, 0, node],
});

/** The points of what holds words and has these keys; undefined for what comes before it. */
export const pointsOf = ([tier, place]: RankKeys): number | undefined =>
  tier === BY_WORDS ? -place : undefined;

export function compareKeys(a: RankKeys, b: RankKeys): number {
  for (let at = 0; at < KEY_COUNT; at += 1) {
    const [key, other] = [a[at] ?? 0, b[at] ?? 0];
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
