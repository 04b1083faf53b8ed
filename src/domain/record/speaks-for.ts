import { SaysoError } from '../../kernel/errors.js';
import type { SourceEntry } from './entries.js';
import { voiceOf } from './folding.js';
import type { GivenRecord, GivenStatement } from './given.js';
import type { Known } from './known.js';

/**
 * One who records for some sources alone records statements, each of whose voices is one of theirs, folded as for every
 * permission (semantics.md, Disputes). Sources, documents, what is counted and derivations are nobody's word.
 * @param speaksFor ids of the sources, all of them known
 * @throws SaysoError FORBIDDEN with the field of the first voice that is another's, or NOT_FOUND
 */
export function refuseOtherWords(known: Known, record: GivenRecord, speaksFor: readonly string[]): void {
  const own = speaksFor.map((id) => known.sources.get(id, 'speaksFor'));
  if (record.type !== 'statement')
    throw new SaysoError(
      'FORBIDDEN',
      `A ${record.type} is nobody's word, and this key records only what ${listed(own)} says: use a key that is not bound to sources.`,
    );
  const rights = known.folding.allNow(own.map(({ root }) => root));
  const other = voicesIn(known, record).find(({ voice }) => !rights.has(known.folding.now(voice.root)));
  if (!other) return;
  throw new SaysoError(
    'FORBIDDEN',
    `${nameOf(other.voice)} is given as who says this, and this key records only what ${listed(own)} says: use a key that speaks for ${nameOf(other.voice)}.`,
    other.field,
  );
}

/** The voices of a statement as it is given, each with the field that names it. */
function voicesIn(
  { sources }: Known,
  given: GivenStatement,
): { readonly voice: SourceEntry; readonly field: string }[] {
  const source = sources.get(given.source, 'source');
  const onBehalfOf = sources.getOptional(given.onBehalfOf, 'onBehalfOf');
  const joint = (given.jointlyWith ?? []).map((name, index) => {
    const field = `jointlyWith.${index}`;
    return { voice: sources.get(name, field), field };
  });
  return [{ voice: voiceOf(source, onBehalfOf), field: onBehalfOf ? 'onBehalfOf' : 'source' }, ...joint];
}

const nameOf = ({ ref, id }: SourceEntry): string => `"${ref ?? id}"`;

const listed = (sources: readonly SourceEntry[]): string => sources.map(nameOf).join(' or ');
