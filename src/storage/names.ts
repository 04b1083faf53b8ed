import type { Seq } from '../kernel/seq.js';
import type { NamedKind } from '../kernel/ids.js';
import type { Reader } from './reader.js';
import { throughKept } from './through-kept.js';

/** The numbers of the records that names - ids or refs - stand for; names of nothing are left out. */
export function resolveNames<K extends NamedKind>(
  reader: Reader,
  kind: K,
  names: readonly string[],
): Promise<Map<string, Seq<K>>> {
  const find = (unkept: readonly string[]): Promise<Map<string, Seq<K>>> => findNames(reader, kind, unkept);
  const kept = reader.kept?.names[kind];
  return kept ? throughKept(kept, names, find) : find(names);
}

async function findNames<K extends NamedKind>(
  reader: Reader,
  kind: K,
  names: readonly string[],
): Promise<Map<string, Seq<K>>> {
  const possible = names.filter(isKeepable);
  const selects = [`select id as name, seq from ${kind} where id in ??`, ...(BY_REF[kind] ?? [byRef(kind)])];
  const rows = await reader.all<{ name: string; seq: Seq<K> }>(
    selects.join(' union all '),
    selects.map(() => possible),
  );
  return new Map([...rows].reverse().map(({ name, seq }) => [name, seq]));
}

/** No database keeps a text with a NUL character, so that nothing is called by one. */
export const isKeepable = (text: string): boolean => !text.includes('\0');

const byRef = (kind: NamedKind): string => `select ref, seq from ${kind} where ref in ??`;

/** A claim and a document may be known under several names, a place under several codes. */
const BY_REF: Partial<Record<NamedKind, readonly string[]>> = {
  claim: ['select ref, claim from claim_ref where ref in ??'],
  document: [
    byRef('document'),
    'select id, document from document_record where id in ??',
    'select ref, document from document_record where ref in ??',
  ],
  place: [byRef('place'), 'select code, place from place_code where code in ??'],
};

/** The number of the record that a name stands for. */
export async function resolveName<K extends NamedKind>(
  reader: Reader,
  kind: K,
  name: string,
): Promise<Seq<K> | undefined> {
  return (await resolveNames(reader, kind, [name])).get(name);
}
