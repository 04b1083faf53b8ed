import { badInput, SaysoError } from '../../kernel/errors.js';

/** A place as a message tells it. */
export interface ToldPlace {
  readonly ref: string;
  readonly name: string;
  /** What the place is called that it lies within. */
  readonly within?: string | null | undefined;
}

/** What is known of a code that was withdrawn without one of the same territory in its place. */
export interface WithdrawnPlace {
  readonly code: string;
  readonly name: string;
  /** What came in its place. */
  readonly came: readonly ToldPlace[];
  /** Where that is not known: what its country is divided into now. */
  readonly now: readonly ToldPlace[];
}

const MOST_TOLD = 12;

/** Places in a sentence, the first dozen of many. */
export function listed(places: readonly ToldPlace[]): string {
  const shown = places.slice(0, MOST_TOLD).map(({ ref, name, within }) => {
    const where = within === null || within === undefined ? '' : `, in ${within}`;
    return `${ref} (${name}${where})`;
  });
  const more = places.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** A refusal of a name that several places have. */
export const ambiguousPlace = (
  given: string,
  candidates: readonly ToldPlace[],
  field: string | undefined,
): SaysoError =>
  badInput(
    `"${given}" names ${candidates.length} places: ${listed(candidates)}. Give the code or ref of the one that is meant.`,
    field,
  );

/** A refusal of a code that names nothing any more. */
export function withdrawnPlace(
  given: string,
  { name, came, now }: WithdrawnPlace,
  field: string | undefined,
): SaysoError {
  const since =
    came.length > 0
      ? `what came in its place, ${listed(came)}, is not the same territory`
      : `its country is now divided into ${listed(now)}`;
  return new SaysoError(
    'NOT_FOUND',
    `"${given}" (${name}) is a withdrawn code: ${since}. Give a code of today, or record a place of your own.`,
    field,
  );
}
