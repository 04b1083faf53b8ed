import { readFileSync } from 'node:fs';
import { projectFile } from '../../kernel/project-file.js';

/** The places that were built in before they came from Unicode CLDR, and what is known of their codes since. */
export interface PlacesBefore {
  /** Code, name, and the code of the place that it lay within; each after that one. */
  readonly places: readonly (readonly [code: string, name: string, within: string | null])[];
  /** Codes that named a place listed under another code. */
  readonly codes: readonly (readonly [code: string, place: string])[];
  /** Codes by which another place is meant since. */
  readonly meaningAnother: readonly string[];
}

/** data/places-before.json, which does not change any more. */
export const placesBefore = (): PlacesBefore =>
  JSON.parse(readFileSync(projectFile('data/places-before.json'), 'utf8')) as PlacesBefore;
