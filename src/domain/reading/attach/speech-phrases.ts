import { isOfADay, type SpeechReader } from './attribution.js';
import { isDash, type Stretch } from './clauses.js';
import { isNamed, type Part } from './line.js';
import { NAMELESS, type Party } from './party.js';
import { isMark, isOneOf } from './words-of-parts.js';

/** A phrase is longer than this only where somebody means to waste our time. */
export const LONGEST_PHRASE = 14;

/** How far back a noun phrase goes that ends at an index. */
export function phraseStart(reader: SpeechReader, end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST_PHRASE) {
    const open = bracketBefore(reader, from);
    if (open === undefined && !isOfPhrase(reader, from - 1)) break;
    from = open ?? from - 1;
  }
  return from;
}

/** Where a bracket opens that closes right before an index, and holds a word or two: "(UNAMI)". */
function bracketBefore({ parts }: SpeechReader, end: number): number | undefined {
  if (!isMark(parts[end - 1], ')')) return undefined;
  return [end - 3, end - 4].find((open) => isMark(parts[open], '('));
}

/** How far a noun phrase goes that begins at an index. */
export function phraseEnd(reader: SpeechReader, from: number): number {
  let to = from;
  while (to < reader.parts.length && to - from < LONGEST_PHRASE && isOfPhrase(reader, to)) to += 1;
  return to;
}

function isOfPhrase({ parts, grammar, speech }: SpeechReader, index: number): boolean {
  const part = parts[index];
  if (part?.kind === 'NAME') return !isNamed(part, 'measure');
  if (part?.kind === 'MARK')
    return grammar.possessives.has(part.folded) || (part.folded === '-' && !part.spaced);
  if (part?.kind !== 'WORD') return false;
  const { folded } = part;
  if (grammar.contrasts.has(folded) || speech.thats.has(folded) || grammar.auxiliaries.has(folded))
    return false;
  if (grammar.coordinators.has(folded)) return folded === '&';
  return (!speech.verbs.has(folded) && !speech.denials.has(folded)) || speech.nouns.has(folded);
}

/** Nothing of the clause is left. */
export const isOver = (parts: readonly Part[], index: number): boolean => {
  const part = parts[index];
  if (isMark(part, '.')) return parts[index + 1] === undefined || isMark(parts[index + 1], '"', '”', ')');
  return part === undefined || isMark(part, ',', ';', '!', '?', '"', '”', ')', '…') || isDash(part);
};

/** The end of what somebody owns as a speaker: "UNAMI's note of 01.08.2016". */
export function saidInEnd({ parts, grammar, speech }: SpeechReader, from: number): number {
  let to = from;
  if (isOneOf(parts[to], grammar.possessives)) to += 1;
  let isSpeech = false;
  while (isOneOf(parts[to], speech.nouns)) {
    isSpeech = true;
    to += 1;
  }
  const time = isOneOf(parts[to], grammar.prepositions) ? to + 1 : to;
  const part = parts[time];
  if (isSpeech && part?.kind === 'TIME' && isOfADay(part.time)) to = time + 1;
  return to;
}

/** In a sentence without capitals, the one word before a verb of saying that may be a name. */
export function smallName({ parts, grammar, speech, hasCapitals }: SpeechReader, stretch: Stretch): Party {
  const first = isOneOf(parts[stretch.from], grammar.determiners) ? stretch.from + 1 : stretch.from;
  const phrase = parts.slice(first, stretch.to);
  const [start, end] = [phrase[0], phrase.at(-1)];
  if (hasCapitals || !start || !end || phrase.length > 3) return NAMELESS;
  const words = phrase.filter((part) => !isNamed(part, 'place'));
  const isName = words.every(
    (part) =>
      part.kind === 'WORD' &&
      !speech.nameless.has(part.folded) &&
      !grammar.pronouns.has(part.folded) &&
      !grammar.determiners.has(part.folded) &&
      !grammar.relatives.has(part.folded) &&
      !grammar.prepositions.has(part.folded) &&
      !grammar.isAdverb(part.folded),
  );
  return isName && words.length > 0
    ? { kind: 'UNKNOWN', span: { start: start.start, end: end.end } }
    : NAMELESS;
}

/**
 * Somebody told by small words alone: "the ministry", "a hospital source", "a driver". Officials and sources are nobody,
 * and "the federation" may be whoever was named before.
 */
export function definiteParty({ parts, grammar, speech }: SpeechReader, { from, to }: Stretch): Party {
  const phrase = parts.slice(from, to);
  const [start, end] = [phrase[0], phrase.at(-1)];
  if (!start || !end) return NAMELESS;
  const party: Party = { kind: 'UNKNOWN', span: { start: start.start, end: end.end } };
  if (phrase.some(({ folded }) => speech.parties.has(folded))) return party;
  const isNew = isOneOf(start, grammar.indefinites) && phrase.length > 1;
  if (isNew && phrase.some(({ folded }) => speech.newParties.has(folded))) return party;
  if (!isNew || phrase.some((part) => isOneOf(part, grammar.prepositions))) return NAMELESS;
  const isNobody = end.kind !== 'WORD' || speech.nameless.has(end.folded) || speech.nouns.has(end.folded);
  return isNobody || grammar.isAdverb(end.folded) ? NAMELESS : party;
}
