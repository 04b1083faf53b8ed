import type { ScopeRelation } from '../vocabulary/scope-relations.js';
import { ALL_TIME, clipped, coversWhole, type Box, type Geography } from './region.js';

/** What a figure is about: a box, less the boxes taken off it. */
export interface Scope {
  readonly box: Box;
  readonly excluded: readonly Box[];
}

/** How the scope `a` lies to the scope `b` (semantics.md, Scope). */
export function scopeRelation(geography: Geography, a: Scope, b: Scope): ScopeRelation {
  if (!statesTheSame(a.box, b.box)) return 'UNKNOWN';
  const aInB = liesWithin(geography, a, b);
  const bInA = liesWithin(geography, b, a);
  if (aInB) return bInA ? 'EQUAL' : 'WITHIN';
  if (bInA) return 'CONTAINS';
  return sharesSomething(geography, a, b) ? 'OVERLAPS' : 'DISJOINT';
}

/** True when the two state the same axes and have something in common: UNKNOWN scope shares nothing. */
export const sharesScope = (geography: Geography, a: Scope, b: Scope): boolean =>
  statesTheSame(a.box, b.box) && sharesSomething(geography, a, b);

/** True when both state an axis or neither does, on every axis. */
export const statesTheSame = (a: Box, b: Box): boolean =>
  (a.place === null) === (b.place === null) &&
  (a.population === null) === (b.population === null) &&
  isUnsaid(a) === isUnsaid(b);

const isUnsaid = ({ time }: Box): boolean => time.start === ALL_TIME.start;

/** Nothing of `a` lies outside the box of `b`, or in what `b` leaves out, but what `a` leaves out itself. */
const liesWithin = (geography: Geography, a: Scope, b: Scope): boolean =>
  coversWhole(geography, [b.box, ...a.excluded], a.box) &&
  b.excluded.every((hole) =>
    clipped(geography, hole, a.box).every((inside) => coversWhole(geography, a.excluded, inside)),
  );

/** True when the two have something in common; an axis left unsaid holds everything on it. */
export const sharesSomething = (geography: Geography, a: Scope, b: Scope): boolean =>
  clipped(geography, a.box, b.box).some(
    (common) => !coversWhole(geography, [...a.excluded, ...b.excluded], common),
  );
