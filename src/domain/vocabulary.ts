import type { Seq } from '../kernel/seq.js';
import type { Additivity } from './claim/figure.js';
import type { Labels } from './claim/sentence.js';
import type { Geography } from './scope/region.js';

/** Measures, places and populations: what they are called, how they lie to one another, what adds up. */
export interface Vocabulary extends Geography, Labels {
  measure(seq: Seq<'measure'>): { readonly label: string; readonly unit: string; readonly additivity: Additivity };
}
