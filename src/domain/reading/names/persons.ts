import type { FoundName } from './found-name.js';
import { writingAt, type NamedText } from './named-text.js';

/** Names without those of places that are somebody's: "Mr Mosul", "Commander Tell Afar", "Major Anbar Hassan". */
export const withoutPersons = (names: readonly FoundName[], text: NamedText): FoundName[] =>
  names.filter((name) => name.kind !== 'place' || !isOfPerson(name, text));

function isOfPerson({ first, last }: FoundName, text: NamedText): boolean {
  const { pieces, naming } = text;
  const [title, name, next] = [pieces[first - 1], pieces[first], pieces[last + 1]];
  if (!name || title?.stretch !== name.stretch || name.parting === 'HYPHEN') return false;
  if (naming.titles.has(title.folded)) return true;
  const isNamedOn =
    next?.stretch === name.stretch && /^\p{Lu}/u.test(next.written) && !naming.isGenericWord(next.folded);
  return isNamedOn && naming.titlesOfSome.has(title.folded) && writingAt(text, name) === 'PLAIN';
}
