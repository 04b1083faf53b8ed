import type { Point } from './lines.ts';
import type { Plan, PlannedLine } from './plan.ts';

/** A point with the line it is on, and where it stands in the picture. */
export interface Placed {
  readonly point: Point;
  readonly line: PlannedLine;
  readonly x: number;
  readonly y: number;
}

export interface Drawn {
  readonly svg: SVGSVGElement;
  readonly placed: readonly Placed[];
}

/** What every mark is drawn with. */
export interface Paper {
  readonly plan: Plan;
  readonly placed: readonly Placed[];
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (time: Date) => number;
  /** A number as it is written in the chart. */
  readonly inScale: (value: number) => string;
  /** Names have room beside the chart. */
  readonly hasNames: boolean;
}
