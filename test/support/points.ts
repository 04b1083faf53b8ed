/** A point: what it is on each axis; of time, a stretch in which nothing begins or ends. */
export type Point<A extends string = string, V extends Value = Value> = Readonly<Record<A, V>>;
export type Value = number | string;

/** Everything there is to tell apart on each axis. */
export type Atoms<A extends string = string, V extends Value = Value> = Readonly<Record<A, readonly V[]>>;

const axesOf = <A extends string>(atoms: Atoms<A>): A[] => Object.keys(atoms) as A[];

/** Of a part, on an axis: all of the figure's own. Else the place of a value among its atoms, from 1 on. */
const ALL = 0;

interface Axis<A extends string> {
  readonly name: A;
  /** How far apart the numbers of parts are whose values on the axis come one after the other. */
  readonly step: number;
  /** The value of each part. */
  readonly of: Uint8Array;
}

interface Grid<A extends string, V extends Value> {
  readonly axes: readonly Axis<A>[];
  /** How many parts there are; they are numbered from 0 on. */
  readonly count: number;
  /** The parts that are a single point. */
  readonly points: readonly (readonly [part: number, point: Point<A, V>])[];
}

const grids = new WeakMap<object, Grid<string, Value>>();

function gridOf<A extends string, V extends Value>(atoms: Atoms<A, V>): Grid<A, V> {
  const known = grids.get(atoms) as Grid<A, V> | undefined;
  if (known) return known;
  const sizes = axesOf(atoms).map((axis) => atoms[axis].length + 1);
  const count = sizes.reduce((product, size) => product * size, 1);
  const axes = axesOf(atoms).map((name, index): Axis<A> => {
    const step = sizes.slice(0, index).reduce((product, size) => product * size, 1);
    return { name, step, of: Uint8Array.from({ length: count }, (_, part) => (part / step) % sizes[index]!) };
  });
  const points = Array.from({ length: count }, (_, part) => part)
    .filter((part) => axes.every(({ of }) => of[part] !== ALL))
    .map((part): [number, Point<A, V>] => {
      const values = axes.map(({ name, of }) => [name, atoms[name][of[part]! - 1]]);
      return [part, Object.fromEntries(values) as Point<A, V>];
    });
  const grid = { axes, count, points };
  grids.set(atoms, grid);
  return grid;
}

/** Every point. */
export const pointsIn = <A extends string, V extends Value>(atoms: Atoms<A, V>): readonly Point<A, V>[] =>
  gridOf(atoms).points.map(([, point]) => point);

/**
 * What a figure leaves out as parts of itself, looked at one by one (semantics.md, Scope): each way to take a value or
 * "all of it" on each axis, where everything so named is left out. Where all of it is left out, so is every value.
 * @returns the parts by number, of the same atoms the same
 */
export function partsLeftOutOf<A extends string, V extends Value>(
  atoms: Atoms<A, V>,
  isInBox: (point: Point<A, V>) => boolean,
  isExcluded: (point: Point<A, V>) => boolean,
): ReadonlySet<number> {
  const { axes, count, points } = gridOf(atoms);
  const inside = points.filter(([, point]) => isInBox(point));
  const leftOut = new Uint8Array(count);
  for (const [part, point] of inside) leftOut[part] = isExcluded(point) ? 1 : 0;
  // All of it, on one axis after the other, of what may be all of it on those before.
  for (const { of, step } of axes) {
    const own = [...new Set(inside.map(([part]) => of[part]!))];
    for (let part = 0; part < count; part += 1)
      if (of[part] === ALL && own.every((value) => leftOut[part + value * step] === 1)) leftOut[part] = 1;
  }
  for (const { of, step } of axes)
    for (let part = 0; part < count; part += 1) if (leftOut[part - of[part]! * step] === 1) leftOut[part] = 1;
  return new Set(Array.from(leftOut.keys()).filter((part) => leftOut[part] === 1));
}
