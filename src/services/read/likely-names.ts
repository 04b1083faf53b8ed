import { isNamedKind, kindOfId, type NamedKind } from '../../kernel/ids.js';
import { notFound, SaysoError } from '../../kernel/errors.js';
import { didYouMean, meantBy } from '../../domain/record/meant.js';
import type { Mention } from '../../domain/record/mention.js';
import { NameNotFound, notKnown } from '../../domain/record/not-found.js';
import { likelyRecords } from '../../storage/likely-names.js';
import { resolveName } from '../../storage/names.js';
import type { Reader } from '../../storage/reader.js';

/** Every kind that may have been meant by a name of another, those with few records first. */
const KINDS: readonly NamedKind[] = [
  'source',
  'measure',
  'population',
  'category',
  'place',
  'document',
  'statement',
  'claim',
  'rebuttal',
];

/**
 * What may have been meant by a name that names no record of a kind: one of another kind that is called so, or those of
 * nearly that name. Undefined where nothing is likely.
 */
export async function hintFor(reader: Reader, kind: NamedKind, name: string): Promise<string | undefined> {
  const others = KINDS.filter((one) => one !== kind);
  for (const other of others)
    if ((await resolveName(reader, other, name)) !== undefined)
      return `"${name}" is a ${other}, not a ${kind}.`;
  // An id is copied, not typed.
  if (kindOfId(name) !== undefined) return undefined;
  const meant = meantBy(name, await likelyRecords(reader, kind, name));
  if (meant.length > 0) return didYouMean(meant);
  // A short name is nearly the code of some place.
  for (const other of others.filter((one) => one !== 'place')) {
    const elsewhere = meantBy(name, await likelyRecords(reader, other, name));
    if (elsewhere.length > 0) return didYouMean(elsewhere, other);
  }
  return undefined;
}

/** The refusal of a name that names nothing, with what may have been meant. */
export async function unknownName(
  reader: Reader,
  kind: NamedKind,
  name: string,
  field: string | undefined,
): Promise<SaysoError> {
  const hint = await hintFor(reader, kind, name);
  return hint === undefined
    ? notFound(kind, name, field)
    : new SaysoError('NOT_FOUND', notKnown(kind, name, hint), field);
}

/** A refusal with what may have been meant, where it is that of a name; any other as it is. */
export async function withHint(reader: Reader, refused: SaysoError): Promise<SaysoError> {
  if (!(refused instanceof NameNotFound)) return refused;
  const { kind, given, field, code } = refused;
  const hint = isNamedKind(kind) ? await hintFor(reader, kind, given) : undefined;
  return hint === undefined ? refused : new SaysoError(code, notKnown(kind, given, hint), field);
}

/** Most names are right: of a file with more unknown ones than these, the rest is told without hints. */
const MOST_HINTS = 50;

/**
 * What may have been meant by names that name nothing.
 * @param mentions each once
 * @returns by `kind name`
 */
export async function hintsFor(reader: Reader, mentions: readonly Mention[]): Promise<Map<string, string>> {
  const hints = new Map<string, string>();
  for (const [kind, name] of mentions.slice(0, MOST_HINTS)) {
    const hint = isNamedKind(kind) ? await hintFor(reader, kind, name) : undefined;
    if (hint !== undefined) hints.set(`${kind} ${name}`, hint);
  }
  return hints;
}
