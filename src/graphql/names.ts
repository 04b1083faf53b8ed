import { notFound } from '../kernel/errors.js';
import type { NodeKind } from '../kernel/ids.js';
import { resolveName } from '../storage/names.js';
import type { Reader } from '../storage/reader.js';

/**
 * The number of what an ID argument names; undefined when it is left out.
 * @throws SaysoError NOT_FOUND when it names nothing
 */
export async function seqOfName(
  reader: Reader,
  kind: Exclude<NodeKind, 'concession'>,
  name: string | null | undefined,
  field: string,
): Promise<number | undefined> {
  if (name === null || name === undefined) return undefined;
  const seq = await resolveName(reader, kind, name);
  if (seq === undefined) throw notFound(kind, name, field);
  return seq;
}
