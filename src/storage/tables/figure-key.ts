import type { Qualifier } from '../../domain/vocabulary/qualifiers.js';
import { defaulting, instantColumn, int, nullable, number, real, reference, text } from './column.js';
import { table } from './table.js';

/** Of the bits of `cut`: it has exclusions. */
export const LEAVES_OUT = 1;
/** And: it is of some category. */
export const OF_CATEGORIES = 2;

/**
 * What a figure is found by when another is held against the record: what it is about, by number, and its number. Of
 * what it does not say there is 0, for a place and a population, and for a period all of time.
 */
export const FIGURE_KEY = table(
  'figure_key',
  {
    /** Of the claim. */
    seq: reference('claim'),
    measure: number('measure'),
    place: number('place'),
    population: number('population'),
    /** How long the period is, as the power of two that is next below it in seconds: those of one span are found together. */
    span: int(),
    period_start: instantColumn(),
    period_end: instantColumn(),
    value: nullable(real()),
    /** The value, or else the middle of the range (semantics.md, Bounds). */
    nearest: nullable(real()),
    qualifier: text<Qualifier>(),
    /** `LEAVES_OUT` and `OF_CATEGORIES`, added up. */
    cut: defaulting(int(), 0),
  },
  {
    primaryKey: ['seq'],
    indexes: {
      figure_key_scope: [
        'measure',
        'place',
        'span',
        'period_start',
        'period_end',
        'nearest',
        'population',
        'value',
        'qualifier',
        'cut',
      ],
      figure_key_place: ['measure', 'place', 'nearest'],
      figure_key_time: ['measure', 'span', 'period_start', 'period_end', 'nearest'],
      figure_key_number: [
        'measure',
        'nearest',
        'place',
        'period_start',
        'period_end',
        'population',
        'qualifier',
        'cut',
      ],
    },
  },
);
