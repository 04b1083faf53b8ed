import { present } from '../../kernel/certain.js';
import { axisInWords } from '../claim/axis-words.js';
import { exclusionsInWords } from '../claim/exclusions-in-words.js';
import { figureBox, type ExclusionAsWritten } from '../claim/figure.js';
import type { ScopedFigure } from '../claim/scoped-figure.js';
import { placeInText } from '../claim/place-in-text.js';
import { amount } from '../claim/sentence.js';
import { sentenceOf, speaker, unended, when } from '../phrases.js';
import { asPart } from '../scope/parts.js';
import { clipped, coversWhole } from '../scope/region.js';
import type { Codelists } from '../codelists.js';
import type { Axis } from '../vocabulary/axes.js';
import type { AxisDrift } from '../vocabulary/drift-kinds.js';
import type { AssertedFigure, LineageStatement } from './facts.js';

interface Side {
  readonly statement: LineageStatement;
  readonly scoped: ScopedFigure;
}

/** Why a figure cannot be a copy of anything upstream. */
export const explainUnsupported = (
  statement: LineageStatement,
  { sentence }: AssertedFigure,
  upstream: LineageStatement,
): string =>
  sentenceOf(
    `${speaker(statement)} said ${when(statement)}: “${unended(sentence)}”, but what ${speaker(upstream)} had said ${when(upstream)} holds no figure that this could be a copy of.`,
  );

/** What changed on the way, in one sentence that names both sides, the figure and the dates. */
export function explainAxisDrift(
  codelists: Codelists,
  { kind, dimension }: { readonly kind: AxisDrift; readonly dimension: string | null },
  { statement: downstream, scoped: copy }: Side,
  { statement: upstream, scoped: original }: Side,
): string {
  const said = sentenceOf(`${speaker(downstream)} said ${when(downstream)}`);
  const origin = `${speaker(upstream)} ${when(upstream)}`;
  const number = `“${amount(copy.figure)}”`;
  const before = `“${amount(original.figure)}”`;
  const both = (axis: Axis, inWords: (words: string | null) => string) =>
    [copy, original].map(({ figure }) => inWords(axisInWords(codelists, { axis, dimension }, figure))) as [
      string,
      string,
    ];
  switch (kind) {
    case 'VALUE_CHANGED':
    case 'QUALIFIER_CHANGED':
      return `${said} ${number}, where ${origin} had said ${before}.`;
    case 'RANGE_CHANGED': {
      const [now, then] = both('RANGE', (range) =>
        range === null ? 'without a range' : `with a range of ${range}`,
      );
      return `${said} ${number} ${now}, where ${origin} had said ${before} ${then}.`;
    }
    case 'MEASURE_CHANGED': {
      const [now, then] = both('MEASURE', (label) => `“${present(label)}”`);
      return `${said} that ${number} counts ${now}, where ${origin} had counted ${then}.`;
    }
    case 'UNIT_CHANGED': {
      const [now, then] = both('UNIT', (unit) => `“${present(unit)}”`);
      return `${said} ${number} in the unit ${now}, where ${origin} had said ${before} in ${then}.`;
    }
    case 'PLACE_CHANGED': {
      const [now, then] = both('PLACE', (place) =>
        place === null ? 'without naming a place' : `of ${placeInText(place)}`,
      );
      return `${said} ${number} ${now}, where ${origin} had said ${before} ${then}.`;
    }
    case 'PERIOD_CHANGED': {
      const [now, then] = both('PERIOD', (period) =>
        period === null ? 'without naming a period' : `for ${period}`,
      );
      return `${said} ${number} ${now}, where ${origin} had said ${before} ${then}.`;
    }
    case 'POPULATION_CHANGED': {
      const [now, then] = both('POPULATION', (label) =>
        label === null ? 'without saying of whom' : `of “${label}”`,
      );
      return `${said} ${number} ${now}, where ${origin} had said ${before} ${then}.`;
    }
    case 'CATEGORY_CHANGED': {
      const [now, then] = both('CATEGORY', (label) =>
        label === null ? `without saying which ${present(dimension)}` : `of “${label}”`,
      );
      return `${said} ${number} ${now}, where ${origin} had said ${before} ${then}.`;
    }
    case 'EXCLUSION_ADDED':
      return `${said} that ${number} does not count ${onlyIn(codelists, copy, original)}, which ${origin} had not said of ${before}.`;
    case 'EXCLUSION_DROPPED':
      return `${said} ${number} without saying that it does not count ${onlyIn(codelists, original, copy)}, as ${origin} had said of ${before}.`;
  }
}

/** The exclusions of `a`, as written, that leave out some part that `b` does not: one by one, or all together. */
function onlyIn(codelists: Codelists, a: ScopedFigure, b: ScopedFigure): string {
  const isOnlyHere = (exclusion: ExclusionAsWritten): boolean =>
    clipped(codelists, figureBox(exclusion), a.box).some(
      (inside) => !coversWhole(codelists, b.leftOut, asPart(codelists, inside, a.box)),
    );
  const onlyHere = a.figure.exclusions.filter(isOnlyHere);
  return exclusionsInWords(codelists, onlyHere.length === 0 ? a.figure.exclusions : onlyHere, null);
}
