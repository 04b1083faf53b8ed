import { newId } from '../../kernel/ids.js';
import type { SeqKind } from '../../kernel/seq.js';
import { emptyMemory, type Memory } from '../../domain/record/known.js';
import type { Reader } from '../reader.js';

const NUMBERED: readonly SeqKind[] = [
  'source',
  'document',
  'measure',
  'place',
  'population',
  'statement',
  'claim',
  'claim_ref',
  'assertion',
  'rebuttal',
  'concession',
  'correction',
  'retraction',
  'withdrawal',
  'derivation',
  'search_entry',
];

const COUNTS = NUMBERED.map((kind) => `(select coalesce(max(seq), 0) from ${kind}) as ${kind}`).join(', ');

/**
 * A memory for some records to be decided about: as yet it knows how many records there are of each kind.
 * @param refused `kind name` of records that were refused earlier in the same file
 */
export async function openMemory(reader: Reader, refused?: ReadonlySet<string>): Promise<Memory> {
  const [counts] = await reader.all<Record<SeqKind, number>>(`select ${COUNTS}`);
  if (!counts) throw new Error('The database told no counts.');
  return emptyMemory(counts, newId, refused);
}
