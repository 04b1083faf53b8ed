import { badInput } from '../../kernel/errors.js';
import type { GivenRecord } from '../../domain/record/given.js';
import { refuseOtherWords } from '../../domain/record/speaks-for.js';
import { loadNamed } from '../../storage/record/load.js';
import { memoryToLookUp } from '../../storage/record/open.js';
import type { Reader } from '../../storage/reader.js';

const namesOfVoices = (record: GivenRecord): readonly (string | null | undefined)[] =>
  record.type === 'statement' ? [record.source, record.onBehalfOf, ...(record.jointlyWith ?? [])] : [];

/**
 * A key that is bound to sources records only what these say.
 * @param speaksFor ids of sources
 * @throws SaysoError FORBIDDEN with the field of the record at fault, or NOT_FOUND
 */
export async function refuseUnlessOwn(
  reader: Reader,
  record: GivenRecord,
  speaksFor: readonly string[],
): Promise<void> {
  const memory = memoryToLookUp();
  const names = [...namesOfVoices(record), ...speaksFor].filter((name) => typeof name === 'string');
  await loadNamed(
    reader,
    memory,
    names.map((name) => ['source', name]),
  );
  refuseOtherWords(memory, record, speaksFor);
}

/**
 * The ids of the sources that a key is to be bound to, each once.
 * @throws SaysoError NOT_FOUND for a name that names none, BAD_USER_INPUT for none at all
 */
export async function sourcesToSpeakFor(reader: Reader, names: readonly string[]): Promise<string[]> {
  if (names.length === 0)
    throw badInput('A key that is bound to sources needs at least one: give its ref.', 'speaksFor');
  const memory = memoryToLookUp();
  await loadNamed(
    reader,
    memory,
    names.map((name) => ['source', name]),
  );
  return [...new Set(names.map((name, index) => memory.sources.get(name, `speaksFor.${index}`).id))];
}
