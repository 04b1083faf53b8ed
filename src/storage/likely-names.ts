import type { NamedKind } from '../kernel/ids.js';
import type { Candidate } from '../domain/record/meant.js';
import type { Reader } from './reader.js';
import { isKeepable } from './names.js';
import { placeAliases } from './place-aliases.js';

/** Of kinds with more records than these, only refs are looked up that one slip of the pen leads to. */
const MOST_READ = 10_000;

/** So many refs before and after the name, in order, are candidates too. */
const NEIGHBOURS = 20;

/** A longer name has too many slips to look them all up. */
const LONGEST = 60;

/** The SQL for what records of a kind are called, beside the ref. */
const LABELS: Partial<Record<NamedKind, string>> = {
  source: 'name',
  document: 'title',
  measure: 'label',
  place: 'name',
  population: 'label',
  category: 'label',
};

/**
 * Records of a kind that may have been meant by a name that names none. The work does not grow with what is recorded:
 * of kinds with few records all are candidates, of others those whose ref is one slip away or stands beside the name.
 */
export async function likelyRecords(
  reader: Reader,
  kind: NamedKind,
  name: string,
): Promise<readonly Candidate[]> {
  if (!isKeepable(name)) return [];
  const label = LABELS[kind];
  if (label !== undefined && (await isSmall(reader, kind))) return readAll(reader, kind, label);
  const table = kind === 'claim' ? 'claim_ref' : kind;
  const refs = name.length > LONGEST ? [name.toLowerCase(), name.toUpperCase()] : slipsOf(name);
  const rows = await reader.all<{ ref: string }>(
    `select ref from ${table} where ref in ?? union
     select ref from (select ref from ${table} where ref > ? order by ref limit ${NEIGHBOURS}) as later union
     select ref from (select ref from ${table} where ref < ? order by ref desc limit ${NEIGHBOURS}) as earlier`,
    [refs, name, name],
  );
  return rows.map(({ ref }) => ({ ref, label: null, words: [] }));
}

async function isSmall(reader: Reader, kind: NamedKind): Promise<boolean> {
  const [row] = await reader.all<{ last: number }>(`select coalesce(max(seq), 0) as last from ${kind}`);
  return row !== undefined && row.last <= MOST_READ;
}

async function readAll(reader: Reader, kind: NamedKind, label: string): Promise<Candidate[]> {
  const aliases =
    kind === 'place' ? placeAliases(reader.dialect, 't') : kind === 'document' ? "'[]'" : 't.aliases';
  const rows = await reader.all<{ ref: string; label: string | null; aliases: string }>(
    `select t.ref, t.${label} as label, ${aliases} as aliases from ${kind} t where t.ref is not null`,
  );
  return rows.map(({ ref, label: called, aliases: words }) => ({
    ref,
    label: called,
    words: JSON.parse(words) as string[],
  }));
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-_.:/ ');

/** Every text that one slip makes of a name: a character too many, too few, another one, or two swapped; or the case. */
function slipsOf(name: string): string[] {
  const letters = new Set([...LETTERS, ...Array.from(name)]);
  const slips = new Set([name.toLowerCase(), name.toUpperCase()]);
  for (let at = 0; at <= name.length; at += 1) {
    const [before, after] = [name.slice(0, at), name.slice(at)];
    for (const letter of letters) {
      slips.add(before + letter + after);
      slips.add(before + letter + after.slice(1));
    }
    slips.add(before + after.slice(1));
    slips.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
  }
  slips.delete(name);
  return [...slips];
}
