import type { Seq } from '../../kernel/seq.js';
import { listAll, listPlaces } from '../../storage/lists/codelists.js';
import type { Reading } from '../services.js';
import { knownIfGiven } from './names.js';

/** All measures or all populations, in the order of recording. */
export const codelist = async <K extends 'measure' | 'population'>(
  reading: Reading,
  kind: K,
): Promise<readonly Seq<K>[]> => listAll(reading, kind);

/** Which places: a search looks at names, refs and codes. */
export interface PlacesAsked {
  readonly search?: string | null | undefined;
  /** Within this one, at any distance; an id or a ref. */
  readonly within?: string | null | undefined;
}

/**
 * Places by ref.
 * @throws SaysoError NOT_FOUND, field `within`
 */
export async function places(
  reading: Reading,
  { search, within }: PlacesAsked,
): Promise<readonly Seq<'place'>[]> {
  const asked = {
    search: search ?? undefined,
    within: await knownIfGiven(reading, 'place', within, 'within'),
  };
  return listPlaces(reading, asked);
}
