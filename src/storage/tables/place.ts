import { bookkeeping, defaulting, flag, int, nullable, number, reference, text, unique } from './column.js';
import { table, type ShownRow } from './table.js';

export const PLACE = table(
  'place',
  {
    seq: number('place'),
    id: unique(text()),
    ref: unique(text()),
    name: text(),
    /** The name as it is looked for (`foldedName`). */
    folded_name: bookkeeping(text()),
    folded_ref: bookkeeping(text()),
    within: nullable(reference('place')),
    /** 1 for a territory, a subdivision or a region that is there from the start. */
    built_in: bookkeeping(flag()),
    /** As it was given, for export. */
    content: bookkeeping(text()),
    fingerprint: bookkeeping(text()),
    /** Milliseconds. */
    recorded_at: bookkeeping(int()),
    /** JSON array of strings; what a built-in place was given besides is in PLACE_ALIAS. */
    aliases: defaulting(text(), '[]'),
  },
  { indexes: { place_within: ['within'] } },
);

export type PlaceRow = ShownRow<typeof PLACE>;

/** What a region is exactly made up of, in the order in which it was given. */
export const PLACE_MEMBER = table(
  'place_member',
  { place: reference('place'), position: int(), member: reference('place') },
  {
    primaryKey: ['place', 'position'],
    uniques: [['place', 'member']],
    indexes: { place_member_member: ['member'] },
  },
);

/** What a place is called, folded (`foldedName`): its name, its aliases and, of a country, its three letters. */
export const PLACE_NAME = table(
  'place_name',
  { folded: text(), place: reference('place') },
  { primaryKey: ['folded', 'place'], indexes: { place_name_place: ['place'] } },
);

/** A code that names a built-in place listed under another code. */
export const PLACE_CODE = table(
  'place_code',
  { code: text(), place: reference('place') },
  { primaryKey: ['code'] },
);

/** What a built-in place is called besides, in the order in which it was given. */
export const PLACE_ALIAS = table(
  'place_alias',
  { place: reference('place'), position: int(), alias: text() },
  { primaryKey: ['place', 'position'], uniques: [['place', 'alias']] },
);
