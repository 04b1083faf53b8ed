import type { Seq } from '../../kernel/seq.js';
import { listAll, listCategories, listPlaces } from '../../storage/lists/codelists.js';
import type { Reading } from '../services.js';
import { placeIfGiven } from './names.js';

/** All measures or all populations, in the order of recording. */
export const codelist = async <K extends 'measure' | 'population'>(
  reading: Reading,
  kind: K,
): Promise<readonly Seq<K>[]> => listAll(reading, kind);

/** Categories, all of them or those of one dimension, in the order of recording. */
export const categories = async (
  reading: Reading,
  dimension: string | null | undefined,
): Promise<readonly Seq<'category'>[]> => listCategories(reading, dimension ?? undefined);

/** Which places: a search looks at names, aliases, refs and codes. */
export interface PlacesAsked {
  readonly search?: string | null | undefined;
  /** Within this one, at any distance; an id, a ref, a code or a name. */
  readonly within?: string | null | undefined;
}

/**
 * Places by ref.
 * @throws SaysoError NOT_FOUND, or BAD_USER_INPUT for the name of several, field `within`
 */
export async function places(
  reading: Reading,
  { search, within }: PlacesAsked,
): Promise<readonly Seq<'place'>[]> {
  const asked = {
    search: search ?? undefined,
    within: await placeIfGiven(reading, within, 'within'),
  };
  return listPlaces(reading, asked);
}
