import type { FoundName } from './found-name.js';
import type { NamedText } from './named-text.js';

/** Names without those that a hyphen makes mean something else: "non-Iraqi", "ex-soldiers", "US-led". */
export const withoutTurned = (names: readonly FoundName[], text: NamedText): FoundName[] =>
  names.filter((name) => !isTurnedBefore(name, text) && !isTurnedAfter(name, text));

function isTurnedBefore({ first }: FoundName, { pieces, naming }: NamedText): boolean {
  const before = pieces[first - 1];
  return pieces[first]?.parting === 'HYPHEN' && before !== undefined && naming.turning.has(before.folded);
}

function isTurnedAfter({ kind, last }: FoundName, { pieces, naming }: NamedText): boolean {
  const after = pieces[last + 1];
  if (after?.parting !== 'HYPHEN') return false;
  return (kind === 'place' || kind === 'source') && naming.isTurned(after.folded);
}
