import { readFileSync } from 'node:fs';
import type { ExclusionByRef } from './listed.js';

/** A figure on record, by refs. */
export interface RecordedFigure {
  readonly measure: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier?: string;
  readonly place?: string;
  readonly period?: string;
  readonly population?: string;
  readonly categories?: readonly string[];
  readonly exclusions?: readonly ExclusionByRef[];
}

/** The records of a file, as the plain tables that a reader would make of them. */
export interface NaiveRecord {
  readonly figures: ReadonlyMap<string, RecordedFigure>;
  /** The refs of what figures can be about, and of who can speak. */
  readonly names: ReadonlySet<string>;
  /** The topmost organization of a source. */
  topOf(source: string): string;
  /** Everybody who said a figure, or one that it goes back to, or one that goes back to it; topmost organizations. */
  sayersOf(claim: string): ReadonlySet<string>;
}

interface Line {
  readonly type: string;
  readonly ref?: string;
  readonly partOf?: string;
  readonly source?: string;
  readonly onBehalfOf?: string;
  readonly jointlyWith?: readonly string[];
  readonly relays?: readonly string[];
  readonly claims?: readonly { readonly ref: string; readonly figure?: RecordedFigure }[];
}

export function naiveRecord(file: string): NaiveRecord {
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const figures = new Map(
    lines.flatMap(({ claims = [] }) =>
      claims.flatMap(({ ref, figure }) => (figure ? [[ref, figure] as const] : [])),
    ),
  );
  const partOf = new Map(
    lines.flatMap(({ type, ref, partOf: whole }) => (type === 'source' && whole ? [[ref, whole]] : [])),
  );
  const topOf = (source: string): string => {
    const whole = partOf.get(source);
    return whole === undefined ? source : topOf(whole);
  };
  const statements = new Map(
    lines.flatMap((line) => (line.type === 'statement' && line.ref ? [[line.ref, line]] : [])),
  );
  const kin = kinOf([...statements.values()], statements, figures);
  return {
    figures,
    names: new Set(lines.flatMap(({ type, ref }) => (type !== 'statement' && ref ? [ref] : []))),
    topOf,
    sayersOf: (claim) => {
      const family = reached(claim, kin);
      return new Set(
        [...statements.values()]
          .filter(({ claims = [] }) => claims.some(({ ref }) => family.has(ref)))
          .flatMap(({ source = '', onBehalfOf, jointlyWith = [] }) => [
            onBehalfOf ?? source,
            source,
            ...jointlyWith,
          ])
          .map(topOf),
      );
    },
  };
}

/** Of each figure, those that a statement took it from or that were taken from it, one step away. */
function kinOf(
  statements: readonly Line[],
  byRef: ReadonlyMap<string, Line>,
  figures: ReadonlyMap<string, RecordedFigure>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const kin = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    kin.set(a, (kin.get(a) ?? new Set()).add(b));
    kin.set(b, (kin.get(b) ?? new Set()).add(a));
  };
  for (const { claims = [], relays = [] } of statements) {
    const above = relays.flatMap((relay) => (byRef.get(relay)?.claims ?? []).map(({ ref }) => ref));
    for (const { ref } of claims) {
      if (above.includes(ref)) continue;
      const counterpart = nearest(ref, above, figures);
      if (counterpart !== undefined) join(ref, counterpart);
    }
  }
  return kin;
}

const SCOPE = ['measure', 'place', 'period', 'population'] as const;

/** The one of equal number that differs least, else the one of equal scope. */
function nearest(
  ref: string,
  others: readonly string[],
  figures: ReadonlyMap<string, RecordedFigure>,
): string | undefined {
  const figure = figures.get(ref);
  if (!figure) return undefined;
  const apart = (other: string) => SCOPE.filter((axis) => figures.get(other)?.[axis] !== figure[axis]).length;
  const candidates = others.filter((other) => figures.has(other));
  const [sameNumber] = candidates
    .filter((other) => figures.get(other)?.value === figure.value && apart(other) <= 2)
    .sort((a, b) => apart(a) - apart(b));
  return sameNumber ?? candidates.find((other) => apart(other) === 0);
}

function reached(from: string, kin: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const each of seen) for (const next of kin.get(each) ?? []) seen.add(next);
  return seen;
}
