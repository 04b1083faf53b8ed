import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { present } from '../kernel/certain.js';
import { idFromBytes } from '../kernel/ids.js';
import type { ToldPlace, WithdrawnPlace } from '../domain/record/place-faults.js';
import { projectFile } from '../kernel/project-file.js';

/** A country or another territory (ISO 3166-1), a subdivision (ISO 3166-2), or a region of the world (UN M49, EU). */
export interface BuiltInPlace {
  readonly code: string;
  readonly name: string;
  readonly within: string | null;
  /** What a region is exactly made up of; empty for what is none. */
  readonly contains: readonly string[];
  readonly aliases: readonly string[];
  /** Other codes that name it: alpha-3, a subdivision that is also a country, withdrawn codes of the same territory. */
  readonly codes: readonly string[];
}

/** A code that names nothing any more, with the codes of what came in its place, or of what its country is divided into now. */
interface WithdrawnCode {
  readonly code: string;
  readonly name: string;
  readonly came: readonly string[];
  readonly now: readonly string[];
}

type Listed<T, Left extends keyof T> = Omit<T, Left> & Partial<Pick<T, Left>>;

interface Data {
  readonly places: readonly Listed<BuiltInPlace, 'within' | 'contains' | 'aliases' | 'codes'>[];
  readonly withdrawn: readonly Listed<WithdrawnCode, 'came' | 'now'>[];
}

/** data/places.json is what `scripts/places.js` makes of Unicode CLDR. */
const readData = (): Data => JSON.parse(readFileSync(projectFile('data/places.json'), 'utf8')) as Data;

/** Every built-in place, each after the one it lies within. */
export const builtInPlaces = (): BuiltInPlace[] =>
  readData().places.map((place) => ({ within: null, contains: [], aliases: [], codes: [], ...place }));

let known:
  | {
      readonly names: ReadonlyMap<string, string>;
      readonly withdrawn: ReadonlyMap<string, Data['withdrawn'][number]>;
    }
  | undefined;

/** What is known of a code that was withdrawn and has no successor of the same territory; undefined for any other name. */
export function withdrawnCode(name: string): WithdrawnPlace | undefined {
  known ??= namesOf(readData());
  const { names, withdrawn } = known;
  const code = withdrawn.get(name.toUpperCase());
  const told = (codes: readonly string[] = []): ToldPlace[] =>
    codes.map((ref) => ({ ref, name: names.get(ref) ?? ref }));
  return code && { code: code.code, name: code.name, came: told(code.came), now: told(code.now) };
}

const namesOf = ({ places, withdrawn }: Data) => ({
  names: new Map(places.map(({ code, name }) => [code, name])),
  withdrawn: new Map(withdrawn.map((one) => [one.code, one])),
});

/** The id of a built-in place is made from its code, so that it is the same in every database. */
export function idOfBuiltIn(code: string): string {
  const bytes = createHash('sha256').update(`ISO 3166 ${code}`).digest().subarray(0, 16);
  bytes.fill(0, 0, 6);
  bytes[6] = 0x70 | (present(bytes[6]) & 0x0f);
  bytes[8] = 0x80 | (present(bytes[8]) & 0x3f);
  return idFromBytes('place', bytes);
}
