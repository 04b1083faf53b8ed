import { listPlaceChanges, type PlaceChange } from '../../storage/lists/place-changes.js';
import type { Reading } from '../services.js';

/** In words, what became of the places of recorded claims when the built-in ones changed: a sentence for each. */
export const placeChanges = async (reading: Reading): Promise<string[]> =>
  (await listPlaceChanges(reading)).map((change) => `${change.ref ?? change.claim}: ${inWords(change)}`);

function inWords({ code, kind, was, now, nowCode }: PlaceChange): string {
  switch (kind) {
    case 'MEANS_ANOTHER':
      return `it was recorded with ${code}, which was called ${was}; that code is now ${now}. See which of them was meant.`;
    case 'SUCCEEDED':
      return `it was recorded with ${code} (${was}), which was withdrawn; the same place is now ${nowCode} (${now}).`;
    case 'WITHDRAWN':
      return `it was recorded with ${code} (${was}), which was withdrawn; its place is kept as one of its own.`;
    case 'TAKEN':
      return `its place ${code} (${was}) is one of your own, though that code is now a built-in place of another name.`;
  }
}
