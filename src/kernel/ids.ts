import { TypeID, typeid } from 'typeid-js';

/** The kinds of record that may be named by an id, or by a ref of an importer's own. */
export const NAMED_KINDS = [
  'source',
  'document',
  'measure',
  'place',
  'population',
  'category',
  'statement',
  'claim',
  'rebuttal',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** The kinds of record that have an id; each is the prefix of its ids. */
export const NODE_KINDS = [...NAMED_KINDS, 'concession', 'affirmation'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const isNamedKind = (kind: NodeKind): kind is NamedKind => NAMED_KINDS.some((named) => named === kind);

/** A new id: opaque, says its type, and sorts by the time it was made (TypeID, UUIDv7). */
export const newId = (kind: NodeKind | 'key'): string => typeid(kind).toString();

const PREFIXES = NODE_KINDS.map((kind) => ({ kind, prefix: `${kind}_` }));

/** The kind an id says it is of; undefined for what is not an id of ours. */
export function kindOfId(id: string): NodeKind | undefined {
  const kind = PREFIXES.find(({ prefix }) => id.startsWith(prefix))?.kind;
  if (!kind) return undefined;
  try {
    TypeID.fromString(id, kind);
    return kind;
  } catch {
    return undefined;
  }
}

/** An id made from 16 bytes, for records that must have the same id everywhere. */
export const idFromBytes = (kind: NodeKind, bytes: Uint8Array): string =>
  TypeID.fromUUIDBytes(kind, bytes).toString();
