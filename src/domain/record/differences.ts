/** One member on which two records differ; undefined where a record leaves it out. */
export interface Difference {
  /** Dotted: `claims.0.figure.value`. */
  readonly field: string;
  readonly here: unknown;
  readonly there: unknown;
}

/** The members on which two records differ, in the order of the first; lists of other lengths differ as a whole. */
export function differences(here: unknown, there: unknown, field = ''): Difference[] {
  if (here === there || (isNothing(here) && isNothing(there))) return [];
  if (Array.isArray(here) && Array.isArray(there) && here.length === there.length)
    return here.flatMap((item, index) => differences(item, there[index], within(field, String(index))));
  if (isObject(here) && isObject(there)) {
    const members = new Set([...Object.keys(here), ...Object.keys(there)]);
    return [...members].flatMap((member) => differences(here[member], there[member], within(field, member)));
  }
  return [{ field, here, there }];
}

const within = (field: string, member: string): string => (field === '' ? member : `${field}.${member}`);

/** Null, an empty list and a member that is left out say the same. */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MOST_TOLD = 3;
const LONGEST = 60;

/**
 * Differences in words: `name is "A" here and "B" on record`.
 * @param where where the other record stands: "on record", "in line 3"
 */
export function inWords(found: readonly Difference[], where: string): string {
  const told = found
    .slice(0, MOST_TOLD)
    .map(({ field, here, there }) => `${field} is ${shown(here)} here and ${shown(there)} ${where}`);
  const more = found.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function shown(value: unknown): string {
  if (isNothing(value)) return 'not given';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
