import type { Seq } from '../kernel/seq.js';
import type { Summability } from './claim/summability.js';
import type { Labels } from './claim/labels.js';
import type { Geography } from './scope/region.js';

/** The code lists (SDMX) of measures, places, populations and categories: what they are called, how they lie to one another, what adds up. */
export interface Codelists extends Geography, Labels {
  measure(seq: Seq<'measure'>): Summability & { readonly label: string; readonly unit: string };
  /** What charts, lists and headlines call them. */
  readonly short: Labels;
}
