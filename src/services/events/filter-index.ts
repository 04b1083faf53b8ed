import type { Steps } from '../../kernel/work.js';
import type { Seq } from '../../kernel/seq.js';
import {
  criteriaGiven,
  testOf,
  type ClaimTraits,
  type WatchedCriteria,
  type WatchedCriterion,
} from '../../storage/lists/claim-traits.js';

/** Which claims are watched: both narrow; neither given, all. */
export interface Watched {
  readonly claim?: Seq<'claim'> | undefined;
  readonly criteria?: WatchedCriteria | undefined;
}

/** Who watches what, found by the claim that something happened to. */
export interface FilterIndex<L> {
  /** All criteria that anybody gives. */
  asked(): ReadonlySet<WatchedCriterion>;
  /** @returns forgets it */
  add(watched: Watched, listener: L): () => void;
  /** Who watches a claim; a unit for each filter that it is held against. */
  matching(claim: ClaimTraits): Steps<L[]>;
}

/** A filter with all who gave it: it is held against a claim once for all of them. */
interface Filter<L> {
  readonly claim: Seq<'claim'> | undefined;
  readonly meets: (claim: ClaimTraits) => boolean;
  readonly listeners: Set<L>;
}

/** A filter is kept by one thing that it asks: of those, only the ones that a claim has are held against it. */
export function createFilterIndex<L>(): FilterIndex<L> {
  const filters = new Map<string, Filter<L>>();
  const byKey = new Map<string, Set<Filter<L>>>();
  const askedBy = new Map<WatchedCriterion, number>();

  const count = (criteria: readonly WatchedCriterion[], by: 1 | -1): void => {
    for (const criterion of criteria) askedBy.set(criterion, (askedBy.get(criterion) ?? 0) + by);
  };
  const enter = (filter: Filter<L>, keys: readonly string[]): void => {
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(filter));
  };
  const leave = (filter: Filter<L>, keys: readonly string[]): void => {
    for (const key of keys) {
      const under = byKey.get(key);
      under?.delete(filter);
      if (under?.size === 0) byKey.delete(key);
    }
  };

  return {
    asked: () => new Set([...askedBy].flatMap(([criterion, times]) => (times > 0 ? [criterion] : []))),
    add: (watched, listener) => {
      const { claim, criteria = {} } = watched;
      const name = JSON.stringify([claim, criteria]);
      const filter = filters.get(name) ?? { claim, meets: testOf(criteria), listeners: new Set<L>() };
      const given = criteriaGiven(criteria);
      const keys = keysOfFilter(watched);
      if (filter.listeners.size === 0) {
        filters.set(name, filter);
        count(given, 1);
        enter(filter, keys);
      }
      filter.listeners.add(listener);
      return () => {
        if (!filter.listeners.delete(listener) || filter.listeners.size > 0) return;
        filters.delete(name);
        count(given, -1);
        leave(filter, keys);
      };
    },
    *matching(claim) {
      const found: L[] = [];
      for (const key of keysOfClaim(claim)) {
        for (const filter of byKey.get(key) ?? []) {
          yield 1;
          if ((filter.claim === undefined || filter.claim === claim.seq) && filter.meets(claim))
            for (const listener of filter.listeners) found.push(listener);
        }
      }
      return found;
    },
  };
}

const ALL = 'all';

/** What a filter is kept by: the one thing of those it asks that the fewest claims have. */
function keysOfFilter({ claim, criteria = {} }: Watched): readonly string[] {
  const { source, categories, place, population, measure, standing } = criteria;
  const [category] = categories ?? [];
  if (claim !== undefined) return [`claim ${claim}`];
  if (source !== undefined) return [`source ${source}`];
  if (category !== undefined) return [`category ${category}`];
  if (place !== undefined) return [`place ${place}`];
  if (measure !== undefined) return [`measure ${measure}`];
  if (population !== undefined) return [`population ${population}`];
  if (standing !== undefined) return [...new Set(standing)].map((state) => `standing ${state}`);
  return [ALL];
}

/** All that filters may be kept by which a claim has; a filter that it meets is under exactly one of them. */
function* keysOfClaim(claim: ClaimTraits): Generator<string, void> {
  yield ALL;
  yield `claim ${claim.seq}`;
  for (const source of claim.sources) yield `source ${source}`;
  for (const category of claim.categories) yield `category ${category}`;
  for (const place of claim.places) yield `place ${place}`;
  if (claim.measure !== null) yield `measure ${claim.measure}`;
  for (const population of claim.populations) yield `population ${population}`;
  yield `standing ${claim.standing}`;
}
