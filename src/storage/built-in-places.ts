import { present } from '../kernel/certain.js';
import { fold } from '../domain/text/tokens.js';
import { createHash } from 'node:crypto';
import iso3166 from 'iso-3166-2';
import { idFromBytes } from '../kernel/ids.js';

/** A country (ISO 3166-1) or a subdivision (ISO 3166-2). */
export interface BuiltInPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly within: string | null;
}

/** Subdivisions that ISO 3166-1 lists as countries too: one place, known by both codes, within the other country. */
const ALSO_COUNTRIES: Readonly<Record<string, string>> = {
  'CN-HK': 'HK',
  'CN-MO': 'MO',
  'CN-TW': 'TW',
  'CN-91': 'HK',
  'CN-92': 'MO',
  'CN-71': 'TW',
  'FI-01': 'AX',
  'FR-BL': 'BL',
  'FR-GF': 'GF',
  'FR-GP': 'GP',
  'FR-MF': 'MF',
  'FR-MQ': 'MQ',
  'FR-NC': 'NC',
  'FR-PF': 'PF',
  'FR-PM': 'PM',
  'FR-RE': 'RE',
  'FR-TF': 'TF',
  'FR-WF': 'WF',
  'FR-YT': 'YT',
  'FR-971': 'GP',
  'FR-972': 'MQ',
  'FR-973': 'GF',
  'FR-974': 'RE',
  'FR-976': 'YT',
  'NL-AW': 'AW',
  'NL-CW': 'CW',
  'NL-SX': 'SX',
  'US-AS': 'AS',
  'US-GU': 'GU',
  'US-MP': 'MP',
  'US-PR': 'PR',
  'US-UM': 'UM',
  'US-VI': 'VI',
};

/** Countries that ISO 3166-2 splits over subdivisions of another: the country lies within the other, its parts within it. */
const SPLIT_COUNTRIES: Readonly<Record<string, { within: string; parts: readonly string[] }>> = {
  BQ: { within: 'NL', parts: ['NL-BQ1', 'NL-BQ2', 'NL-BQ3'] },
  SJ: { within: 'NO', parts: ['NO-21', 'NO-22'] },
};

/** Codes that name a place listed under another code. */
export const PLACE_ALIASES: readonly (readonly [code: string, place: string])[] =
  Object.entries(ALSO_COUNTRIES);

const inOrder = <T>(record: Record<string, T>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Every built-in place, each after the one it lies within. */
export function builtInPlaces(): BuiltInPlace[] {
  const withinOther = new Map(PLACE_ALIASES.map(([code, country]) => [country, code.slice(0, 2)]));
  const partOf = new Map<string, string>();
  for (const [country, { within, parts }] of Object.entries(SPLIT_COUNTRIES)) {
    withinOther.set(country, within);
    for (const part of parts) partOf.set(part, country);
  }
  const countries = inOrder(iso3166.data).map(([code, { name }]) =>
    place(code, name, withinOther.get(code) ?? null),
  );
  const subdivisions = inOrder(iso3166.data).flatMap(([country, { sub }]) =>
    inOrder(sub)
      .filter(([code]) => code !== `${country}-${country}` && !(code in ALSO_COUNTRIES))
      .map(([code, { name }]) => place(code, name, partOf.get(code) ?? country)),
  );
  return [
    ...countries.filter(({ within }) => within === null),
    ...countries.filter(({ within }) => within !== null),
    ...subdivisions,
  ];
}

/** The id is made from the code, so that it is the same in every database. */
function place(code: string, name: string, within: string | null): BuiltInPlace {
  const bytes = createHash('sha256').update(`ISO 3166 ${code}`).digest().subarray(0, 16);
  bytes.fill(0, 0, 6);
  bytes[6] = 0x70 | (present(bytes[6]) & 0x0f);
  bytes[8] = 0x80 | (present(bytes[8]) & 0x3f);
  return { id: idFromBytes('place', bytes), code, name: name.replaceAll(/\s+/g, ' ').trim(), within };
}

/** The name of a place as it is looked for: folded, with its apostrophes straight. */
export const foldedName = (name: string): string => fold(name.replaceAll(/[‘’ʼ`]/g, "'"));
