import type { SpeechReader } from './attribution.js';
import type { Stretch } from './clauses.js';
import { isNamed } from './line.js';
import { phraseStart } from './speech-phrases.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** What stands before a verb as the one who does it, small words and times between left out. */
export function subjectBefore(reader: SpeechReader, verb: number): Stretch {
  const { parts, grammar, speech } = reader;
  let to = verb;
  while (to > 0 && isBetweenSubjectAndVerb(reader, to - 1)) to -= 1;
  if (isMark(parts[to - 1], ',')) {
    if (isNamed(parts[to - 2], 'source'))
      return { from: withApposed(reader, phraseStart(reader, to - 1)), to: to - 1 };
    const appositive = phraseStart(reader, to - 1);
    const named = parts[appositive - 2];
    const isSomebody =
      isNamed(named, 'source') ||
      (named?.kind === 'WORD' && named.capital && isOneOf(parts[appositive], grammar.determiners));
    if (isMark(parts[appositive - 1], ',') && isSomebody)
      return { from: phraseStart(reader, appositive - 1), to: appositive - 1 };
    return beforeAside(reader, to - 1) ?? { from: to, to };
  }
  // "It was X that counted": who is it, stands before.
  if (isOneOf(parts[to - 1], speech.thats) || isOneOf(parts[to - 1], grammar.relatives)) {
    const from = phraseStart(reader, to - 1);
    return isOneOf(parts[from - 1], grammar.passives) ? { from, to: to - 1 } : { from: to, to };
  }
  const from = phraseStart(reader, to);
  // "X would have its readers believe": whom it makes believe stands between.
  const isMadeTo = from < to && isOneOf(parts[from - 1], grammar.auxiliaries) && parts[from]?.kind === 'WORD';
  return isMadeTo ? subjectBefore(reader, from) : { from, to };
}

/** More words between two commas are a clause. */
const LONGEST_ASIDE = 12;

/** "The Command, long silent on its losses, | said": a name that the sentence begins with, and what is said of it aside. */
function beforeAside(reader: SpeechReader, comma: number): Stretch | null {
  const { parts, grammar } = reader;
  let open = comma - 1;
  while (open > 0 && comma - open <= LONGEST_ASIDE && !isMark(parts[open], ',')) open -= 1;
  const aside = parts.slice(open + 1, comma);
  const isAside =
    isMark(parts[open], ',') &&
    aside.length > 0 &&
    !aside.some((part) => part.kind === 'QUANTITY' || isOneOf(part, grammar.auxiliaries));
  const from = phraseStart(reader, open);
  const name = parts.slice(from, open);
  const isFirst = from === 0 || (isOneOf(parts[from - 1], grammar.possessives) && from <= 2);
  const isNamedSo =
    isNamed(name.at(-1), 'source') || (name.at(-1)?.kind === 'WORD' && name.at(-1)?.capital === true);
  return isAside && isFirst && name.length > 0 && isNamedSo ? { from, to: open } : null;
}

/** "the mission, UNAMI, reported": what it is called stands before it. */
function withApposed(reader: SpeechReader, from: number): number {
  const { parts, grammar } = reader;
  const start = isMark(parts[from - 1], ',') ? phraseStart(reader, from - 1) : from;
  return isOneOf(parts[start], grammar.determiners) ? start : from;
}

function isBetweenSubjectAndVerb({ parts, grammar }: SpeechReader, index: number): boolean {
  const part = parts[index];
  if (part?.kind === 'TIME') return true;
  if (part?.kind !== 'WORD') return false;
  if (grammar.auxiliaries.has(part.folded) || grammar.isAdverb(part.folded)) return true;
  return grammar.prepositions.has(part.folded) && parts[index + 1]?.kind === 'TIME';
}
