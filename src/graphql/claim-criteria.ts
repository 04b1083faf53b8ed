import { underField } from '../kernel/errors.js';
import { parsePeriod } from '../domain/period.js';
import type { ClaimCriteria } from '../storage/lists/claims.js';
import type { Reader } from '../storage/reader.js';
import type { ClaimFilter } from './inputs/claim-filter.js';
import { seqOfName } from './names.js';

/**
 * A filter with its names found and its dates read.
 * @throws SaysoError NOT_FOUND or BAD_USER_INPUT with the field at fault
 */
export async function criteriaOf(
  reader: Reader,
  filter: ClaimFilter | null | undefined,
): Promise<ClaimCriteria> {
  if (!filter) return {};
  const { period, standing, valueAtLeast, valueAtMost, hasFigure, original, text } = filter;
  const named = (kind: 'measure' | 'place' | 'population' | 'source'): Promise<number | undefined> =>
    seqOfName(reader, kind, filter[kind], `filter.${kind}`);
  return {
    measure: await named('measure'),
    place: await named('place'),
    population: await named('population'),
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
