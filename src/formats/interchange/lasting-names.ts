import { kindOfId } from '../../kernel/ids.js';
import type { Entry, KnownEntries } from '../../domain/record/entries.js';
import type { GivenTarget } from '../../domain/record/given.js';
import type { Known } from '../../domain/record/known.js';

/** The name that lasts of a record: its ref, where it has one; ids are made anew where a file is imported. */
export const lastingName = ({ ref, id }: Entry): string => ref ?? id;

/** A name as it was given, an id replaced by the ref of what it names. */
export function nameIn<T extends Entry>(entries: KnownEntries<T>, name: string): string {
  if (kindOfId(name) === undefined) return name;
  const entry = entries.find(name);
  return entry ? lastingName(entry) : name;
}

/** A target by the kind that it is of. */
export function targetIn(
  { claims, statements, rebuttals }: Known,
  given: GivenTarget,
): { claim: string } | { statement: string } | { rebuttal: string } {
  if ('claim' in given) return { claim: nameIn(claims, given.claim) };
  if ('statement' in given) return { statement: nameIn(statements, given.statement) };
  if ('rebuttal' in given) return { rebuttal: nameIn(rebuttals, given.rebuttal) };
  if (claims.find(given.any)) return { claim: nameIn(claims, given.any) };
  if (statements.find(given.any)) return { statement: nameIn(statements, given.any) };
  return { rebuttal: nameIn(rebuttals, given.any) };
}
