import { sameInterval } from '../scope/intervals.js';
import { AXES, type Axis } from '../vocabulary/axes.js';
import { wordsOf } from '../vocabulary/words.js';
import type { Codelists } from '../codelists.js';
import { excludesSubsetOf, type ScopedFigure } from './scoped-figure.js';

const DIFFERS: Readonly<Record<Axis, (codelists: Codelists, a: ScopedFigure, b: ScopedFigure) => boolean>> = {
  MEASURE: (_, { figure: a }, { figure: b }) => a.measure !== b.measure,
  UNIT: (codelists, { figure: a }, { figure: b }) =>
    codelists.measure(a.measure).unit !== codelists.measure(b.measure).unit,
  PLACE: (_, { figure: a }, { figure: b }) => a.place !== b.place,
  PERIOD: (_, a, b) => !sameInterval(a.box.time, b.box.time),
  POPULATION: (_, { figure: a }, { figure: b }) => a.population !== b.population,
  EXCLUSIONS: (codelists, a, b) => !excludesSubsetOf(codelists, a, b) || !excludesSubsetOf(codelists, b, a),
  QUALIFIER: (_, { figure: a }, { figure: b }) => a.qualifier !== b.qualifier,
  VALUE: (_, { figure: a }, { figure: b }) => a.value !== b.value,
  RANGE: (_, { figure: a }, { figure: b }) => a.low !== b.low || a.high !== b.high,
};

const IN_ORDER = wordsOf(AXES);

/** The axes on which two figures differ, exclusions compared as parts of their figure (semantics.md, Scope). */
export const differingAxes = (codelists: Codelists, a: ScopedFigure, b: ScopedFigure): Axis[] =>
  IN_ORDER.filter((axis) => DIFFERS[axis](codelists, a, b));
