import { underField } from '../../kernel/errors.js';
import type { StandingState } from '../../domain/vocabulary/standing-states.js';
import { parsePeriod } from '../../domain/period.js';
import type { WatchedCriteria } from '../../storage/lists/claim-traits.js';
import type { Reading } from '../services.js';
import { categoriesSought, knownIfGiven, placeIfGiven } from './names.js';

type Maybe<T> = T | null | undefined;

/** Which claims, as a client asks: names may be ids or refs, periods are EDTF, and all that is given must hold. */
export interface ClaimFilter {
  readonly measure?: Maybe<string>;
  readonly place?: Maybe<string>;
  readonly population?: Maybe<string>;
  /** Each of these and everything within it. */
  readonly categories?: Maybe<readonly string[]>;
  readonly period?: Maybe<string>;
  readonly source?: Maybe<string>;
  readonly standing?: Maybe<readonly StandingState[]>;
  readonly valueAtLeast?: Maybe<number>;
  readonly valueAtMost?: Maybe<number>;
  readonly hasFigure?: Maybe<boolean>;
  readonly original?: Maybe<boolean>;
  readonly text?: Maybe<string>;
}

/**
 * A filter with its names found and its dates read.
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT with the field at fault
 */
export async function criteriaOf(reading: Reading, filter: Maybe<ClaimFilter>): Promise<WatchedCriteria> {
  if (!filter) return {};
  const { period, standing, valueAtLeast, valueAtMost, hasFigure, original, text } = filter;
  const named = (kind: 'measure' | 'population' | 'source'): Promise<number | undefined> =>
    knownIfGiven(reading, kind, filter[kind], `filter.${kind}`);
  return {
    measure: await named('measure'),
    place: await placeIfGiven(reading, filter.place, 'filter.place'),
    population: await named('population'),
    categories: await categoriesSought(reading, filter.categories ?? [], 'filter.categories'),
    source: await named('source'),
    period:
      period === null || period === undefined
        ? undefined
        : underField('filter.period', () => parsePeriod(period)),
    standing: standing ?? undefined,
    valueAtLeast: valueAtLeast ?? undefined,
    valueAtMost: valueAtMost ?? undefined,
    hasFigure: hasFigure ?? undefined,
    original: original ?? undefined,
    text: text?.trim() === '' ? undefined : (text ?? undefined),
  };
}
