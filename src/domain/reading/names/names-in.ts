import { atOnce, type InTurns } from '../../../kernel/turns.js';
import type { Language } from '../languages/language.js';
import type { AnyNameRead } from '../name-read.js';
import type { Words } from '../word.js';
import { demonymNames } from './demonym-names.js';
import { dividedPlaces } from './divided-places.js';
import { exclusionNames } from './exclusion-names.js';
import type { FoundName } from './found-name.js';
import type { Lexicon } from './lexicon.js';
import { longestOf, withoutSwallowed } from './longest.js';
import { namedText, type NamedText } from './named-text.js';
import { pointingBack } from './pointing-back.js';
import { recordedNames } from './recorded-names.js';
import { settledPlaces } from './settled-places.js';
import { splitNames } from './split-phrases.js';
import { surnames } from './surnames.js';
import { synonymNames } from './synonym-names.js';
import { withoutPersons } from './persons.js';
import { withoutTurned } from './turned.js';

/**
 * The words of a text that name something of the vocabulary on record, in their order; of those that begin together the
 * longest first. Of each kind the longest name holds, and no two share a word; a name may stand within one of another
 * kind where both are said (`withoutSwallowed`). Words for a count, or for people, that are nothing on record mean
 * nothing: of such the list of what they mean is empty.
 */
export const namesIn = (words: Words, lexicon: Lexicon, language: Language): AnyNameRead[] =>
  atOnce(readingNames(words, lexicon, language));

/** So many names are found before others have their turn. */
const NAMES_AT_ONCE = 500;

const WAYS = [recordedNames, synonymNames, demonymNames, exclusionNames, splitNames] as const;

/** The same in turns. */
export function* readingNames(words: Words, lexicon: Lexicon, { naming }: Language): InTurns<AnyNameRead[]> {
  const text = namedText(words, lexicon, naming);
  const all: FoundName[] = [];
  for (const namesBy of WAYS) {
    yield;
    for (const name of namesBy(text)) {
      all.push(name);
      if (all.length % NAMES_AT_ONCE === 0) yield;
    }
  }
  yield;
  const found = longestOf(all.filter((name) => isOfWholeWords(name, text)));
  yield;
  const named = [...found, ...surnames(found, text)];
  const names = [...named, ...pointingBack(named, text)];
  yield;
  const said = withoutPersons(withoutTurned(withoutSwallowed(names), text), text);
  return settledPlaces(dividedPlaces(said, text), text)
    .map((name) => asRead(name, text))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const isOfWholeWords = ({ first, last }: FoundName, { pieces }: NamedText): boolean =>
  pieces[first]?.opensWord === true && pieces[last]?.closesWord === true;

const asRead = ({ kind, first, last, means, by, apart }: FoundName, { pieces }: NamedText): AnyNameRead =>
  ({
    kind,
    start: pieces[first]?.start ?? 0,
    end: pieces[last]?.end ?? 0,
    means,
    by,
    ...(apart ? { apart } : {}),
  }) as AnyNameRead;
